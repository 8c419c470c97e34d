import type { ReactNode } from 'react'
import type { Question } from '../model/content.ts'
import { inLanguage, type Language } from '../model/localised.ts'
import { formTexts } from '../text/forms.ts'
import {
  AmountInput,
  Choices,
  DateInputs,
  Select,
  SingleCheckbox,
  Suggestion,
  TextArea,
  TextInput,
} from './controls.tsx'
import { EntryList, type EntryKeys } from './EntryList.tsx'
import { Icon } from './Icon.tsx'
import type { Fields, FormContext, Problem } from './question.ts'

export interface FieldProps {
  readonly question: Question
  readonly context: FormContext
  /** What the controls show: what was typed before, else nothing. */
  readonly fields: Fields
  /** Of the whole form; those of other questions are shown there. */
  readonly problems?: readonly Problem[]
  /** 'page': the question is the heading of its page; 'list': one of several. */
  readonly layout: 'page' | 'list'
  readonly preline?: string
  /** How entries of a list come and go where a script runs; else buttons send the form. */
  readonly entryKeys?: EntryKeys
}

export function Field(props: FieldProps) {
  return groups.has(props.question.widget) ? <Group {...props} /> : <Single {...props} />
}

/** Widgets of several controls: the question is their legend. */
const groups: ReadonlySet<Question['widget']> = new Set(['date', 'radio', 'checkbox', 'list'])

const controls = {
  text: TextInput,
  textarea: TextArea,
  suggest: Suggestion,
  select: Select,
  amount: AmountInput,
  date: DateInputs,
  radio: Choices,
  checkbox: SingleCheckbox,
  list: (props) => <EntryList {...props} Field={Field} />,
} as const satisfies Record<Question['widget'], (props: ControlProps) => ReactNode>

export type ControlProps = Omit<FieldProps, 'preline'> & {
  readonly problem: Problem | undefined
  readonly describedBy: string | undefined
}

function Group(props: FieldProps) {
  const { question, context, layout, preline } = props
  const problem = problemOf(props)
  const Control = controls[question.widget]
  const text = wordingOf(question, context.language)
  const error = problem === undefined ? '' : ' kern-fieldset--error'
  return (
    <fieldset
      className={`kern-fieldset${error}`}
      aria-describedby={describedBy(props)}
      {...(question.widget === 'list' ? { id: question.id, tabIndex: -1 } : {})}
    >
      {layout === 'page' ? (
        <legend>
          {preline !== undefined && <span className="fw-preline">{preline}</span>}
          <h1 className="kern-heading-large">{text}</h1>
        </legend>
      ) : (
        <legend className="kern-label">{text}</legend>
      )}
      <Hint {...props} />
      <ErrorLine {...props} />
      <Control
        {...props}
        problem={problem}
        describedBy={problem === undefined ? undefined : `${question.id}-error`}
      />
    </fieldset>
  )
}

function Single(props: FieldProps) {
  const { question, context, layout, preline } = props
  const Control = controls[question.widget]
  const text = wordingOf(question, context.language)
  return (
    <div className="kern-form-input">
      {layout === 'page' ? (
        <>
          {preline !== undefined && <p className="fw-preline">{preline}</p>}
          <h1 className="kern-heading-large">
            <label className="fw-qlabel" htmlFor={question.id}>
              {text}
            </label>
          </h1>
        </>
      ) : (
        <label className="kern-label" htmlFor={question.id}>
          {text}
        </label>
      )}
      <Hint {...props} />
      <ErrorLine {...props} />
      <Control {...props} problem={problemOf(props)} describedBy={describedBy(props)} />
    </div>
  )
}

/** What may be left out says so; everything else is needed. */
function wordingOf({ question, required, widget }: Question, language: Language): string {
  const text = inLanguage(question, language)
  return required || widget === 'checkbox' ? text : `${text} (${formTexts[language].optional})`
}

function hintOf({ question, context: { language } }: FieldProps): string | undefined {
  if (question.hint !== undefined) return inLanguage(question.hint, language)
  return question.widget === 'date' ? formTexts[language].dateHint : undefined
}

function problemOf({ question, problems = [] }: FieldProps): Problem | undefined {
  return problems.find((problem) => problem.question === question.id)
}

function describedBy(props: FieldProps): string | undefined {
  const { question } = props
  const problem = problemOf(props)
  const ids = [
    ...(hintOf(props) === undefined ? [] : [`${question.id}-hint`]),
    ...(problem === undefined ? [] : [`${question.id}-error`]),
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}

function Hint(props: FieldProps) {
  const hint = hintOf(props)
  if (hint === undefined) return null
  return (
    <p className="kern-hint fw-hint" id={`${props.question.id}-hint`}>
      {hint}
    </p>
  )
}

function ErrorLine(props: FieldProps) {
  const { question, context } = props
  const { language } = context
  const problem = problemOf(props)
  if (problem === undefined) return null
  return (
    <p className="kern-error" id={`${question.id}-error`}>
      <Icon name="warning" />
      <span>
        <span className="kern-sr-only">{formTexts[language].errorPrefix}</span>
        {problem.message}
      </span>
    </p>
  )
}
