import type { ReactNode } from 'react'
import type { Question } from '#shared/model/content.ts'
import { widgets } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Localised } from '#shared/model/localised.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { conditionOf } from '#shared/phrases/conditionOf.ts'
import { contentTexts } from '#shared/text/content.ts'
import { useSession } from '../designer/sessionStore.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import { entriesOf } from '../editing/commands/formQuestions.ts'
import { entryFieldsOf, type Field } from '../editing/fields.ts'
import { withOptional } from '../editing/records.ts'
import { CommentMark } from '../comments/CommentMark.tsx'
import { useLedTo } from '../designer/useLedTo.ts'
import { AnswerCheck } from './AnswerCheck.tsx'
import { ConditionEditor } from '../properties/ConditionEditor.tsx'
import { IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Checkbox } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { PlainHints, useQuestionHints } from './PlainHints.tsx'
import { showQuestion } from './shownQuestion.ts'

export interface CardProps {
  readonly definition: Definition
  readonly question: Question
  /** Where the answer may go. */
  readonly fields: readonly Field[]
  /** Set for what a list asks for each entry. */
  readonly list?: string
  readonly first: boolean
  readonly last: boolean
  readonly onChange: (what: string, question: Question) => void
  readonly onMove: (by: -1 | 1) => void
  /** What the pointer drags the question by; its keys are up and down. */
  readonly handle?: ReactNode
  /** Chosen beside where the answer goes. */
  readonly beside?: ReactNode
  readonly onRemove: () => void
  /** Where it stands, to comment on it. */
  readonly place?: string
}

export function QuestionCard({
  first,
  last,
  onMove,
  onRemove,
  place,
  handle,
  beside,
  children,
  ...part
}: CardProps & { readonly children?: ReactNode }) {
  const { question, list } = part
  const { forms: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const asked = inLanguage(question.question, language)
  const hints = useQuestionHints(question)
  const card = useLedTo(place)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears where the focus comes, and takes none
    <div
      ref={card}
      role="group"
      className="card"
      tabIndex={-1}
      aria-label={asked}
      onFocus={() => place !== undefined && showQuestion(place)}
    >
      <header>
        {handle ?? <Icon name="form" />}
        {list === undefined ? <h2 className="grow">{asked}</h2> : <h4 className="grow">{asked}</h4>}
        {place === undefined ? undefined : <CommentMark place={place} name={asked} />}
        <IconButton icon="up" label={text.up} isDisabled={first} onPress={() => onMove(-1)} />
        <IconButton icon="down" label={text.down} isDisabled={last} onPress={() => onMove(1)} />
        <IconButton icon="trash" label={text.remove(asked)} onPress={onRemove} />
      </header>
      <div className="cols">
        <QuestionTexts {...part} />
        <PlainHints hints={hints} />
        <AnswerFields {...part} beside={beside} />
      </div>
      {children}
    </div>
  )
}

export type Part = Pick<CardProps, 'definition' | 'question' | 'fields' | 'list' | 'onChange'>

function QuestionTexts({ question, onChange }: Part) {
  const { forms: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const said = (before: Localised | undefined, typed: string): Localised => ({
    ...(before ?? { de: typed }),
    [language]: typed,
  })
  const read = (value: Localised | undefined): string =>
    value === undefined ? '' : inLanguage(value, language)
  const optional = (key: 'hint' | 'missing', typed: string): Question => {
    const { [key]: before, ...rest } = question
    return { ...rest, ...withOptional(key, typed === '' ? undefined : said(before, typed)) }
  }
  return (
    <>
      <div className="wide">
        <TextInput
          label={text.question}
          value={read(question.question)}
          onCommit={(typed) =>
            typed !== '' &&
            onChange(text.question, { ...question, question: said(question.question, typed) })
          }
        />
      </div>
      <TextInput
        label={text.hint}
        value={read(question.hint)}
        onCommit={(typed) => onChange(text.hint, optional('hint', typed))}
      />
      <TextInput
        label={text.missing}
        value={read(question.missing)}
        onCommit={(typed) => onChange(text.missing, optional('missing', typed))}
      />
    </>
  )
}

function AnswerFields({ beside, ...props }: Part & { readonly beside: ReactNode }) {
  const { forms: text } = useTexts(contentTexts)
  const { question, onChange } = props
  return (
    <>
      <FieldChoice {...props} />
      <WidgetChoice {...props} />
      {beside}
      <FromModel {...props} />
      <Checkbox
        on={question.required}
        onChange={(required) => onChange(text.required, { ...question, required })}
      >
        {text.required}
      </Checkbox>
      {props.list === undefined && <Visibility {...props} />}
      {question.widget !== 'list' && <AnswerCheck {...props} />}
    </>
  )
}

function FieldChoice({ question, fields, onChange }: Part) {
  const { forms: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const technical = useSession((state) => state.technical)
  const entries = fieldEntries(fields, language)
  return (
    <div className="in">
      <span className="label">{text.field}</span>
      <Choice
        label={text.field}
        value={question.path}
        options={entries.map((entry) => (technical ? { ...entry, note: entry.id } : entry))}
        onChange={(path) => onChange(text.field, { ...question, path })}
      />
    </div>
  )
}

/** What comes along with the field: why it may be asked, and under which law. */
function FromModel({ question, fields }: Part) {
  const { forms: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const { purpose, legalBasis } = fields.find(({ path }) => path === question.path)?.schema ?? {}
  if (purpose === undefined && legalBasis === undefined) return null
  return (
    <p className="fromModel">
      {purpose === undefined ? undefined : (
        <span>{text.purpose(inLanguage(purpose, language))}</span>
      )}
      {legalBasis === undefined ? undefined : <span>{text.legalBasis(legalBasis)}</span>}
    </p>
  )
}

function WidgetChoice({ definition, question, list, onChange }: Part) {
  const { forms: text } = useTexts(contentTexts)
  return (
    <div className="in">
      <span className="label">{text.widget}</span>
      <Choice
        label={text.widget}
        value={question.widget}
        options={widgets
          .filter((id) => id !== 'list' || list === undefined)
          .map((id) => ({ id, label: text.widgets[id] ?? id }))}
        onChange={(id) => {
          const widget = widgets.find((known) => known === id)
          if (widget !== undefined) onChange(text.widget, answeredBy(widget, question, definition))
        }}
      />
    </div>
  )
}

/** A list says what it asks for each entry; nothing else does. */
function answeredBy(
  widget: Question['widget'],
  { entries, ...question }: Question,
  definition: Definition,
): Question {
  if (widget !== 'list') return { ...question, widget }
  const fields = entryFieldsOf(definition, question.path)
  return { ...question, widget, entries: entries ?? entriesOf(question.question, fields) }
}

function Visibility({ definition, question, onChange }: Part) {
  const { forms: text } = useTexts(contentTexts)
  const technical = useSession((state) => state.technical)
  const { visible } = question
  const setVisible = (condition: string | undefined): void => {
    const { visible: _before, ...rest } = question
    onChange(text.visible, { ...rest, ...withOptional('visible', condition) })
  }
  const sayable = visible === undefined || conditionOf(visible, caseScope(definition)) !== undefined
  return (
    <div className="wide">
      {sayable || technical ? (
        <ConditionEditor definition={definition} condition={visible} onChange={setVisible} />
      ) : (
        <p className="muted">{text.conditional}</p>
      )}
    </div>
  )
}
