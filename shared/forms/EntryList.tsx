import type { ReactNode } from 'react'
import { formTexts } from '../text/forms.ts'
import { countIn, entryName, entryQuestions, entryTitle, mostOf } from './entries.ts'
import type { ControlProps, FieldProps } from './Field.tsx'

/** Entries by keys that stay theirs, so that what is typed stays when one before them goes. */
export interface EntryKeys {
  readonly of: (list: string, atFirst: number) => readonly number[]
  readonly add: (list: string) => void
  readonly remove: (list: string, at: number) => void
}

/** What a button of the list asks of whoever takes the form: `add`, or `remove-` and the place. */
export const entryAction = 'entry'

interface ListProps extends ControlProps {
  readonly Field: (props: FieldProps) => ReactNode
}

/** The same questions for each entry; without a script the buttons send the form. */
export function EntryList(props: ListProps) {
  const { question: list, context, fields, entryKeys } = props
  const texts = formTexts[context.language]
  const atFirst = countIn(fields, list, context)
  const keys = entryKeys?.of(list.id, atFirst) ?? [...Array(atFirst).keys()]
  const most = mostOf(list, context)
  return (
    <div className="fw-entries">
      <input type="hidden" name={list.id} value={keys.length} />
      {entryKeys === undefined && <EnterGoesOn />}
      {keys.map((key, at) => (
        <Entry key={key} {...props} at={at} />
      ))}
      {keys.length < most ? (
        <EntryButton
          id={`${list.id}-add`}
          action="add"
          leadsTo={entryName(list, keys.length)}
          onPress={entryKeys && (() => entryKeys.add(list.id))}
        >
          {keys.length === 0 ? texts.addEntry : texts.addAnotherEntry}
        </EntryButton>
      ) : (
        <p className="kern-hint">{texts.mostEntries(most)}</p>
      )}
    </div>
  )
}

function Entry({ at, Field, ...props }: ListProps & { readonly at: number }) {
  const { question: list, context, fields, problems = [], entryKeys } = props
  const title = entryTitle(list, at, context.language)
  return (
    <fieldset className="kern-fieldset fw-entry" id={entryName(list, at)} tabIndex={-1}>
      <legend className="kern-label">{title}</legend>
      {entryQuestions(list, at).map((question) => (
        <Field
          key={question.path}
          question={question}
          context={context}
          fields={fields}
          problems={problems}
          layout="list"
        />
      ))}
      <EntryButton
        action={`remove-${at}`}
        leadsTo={list.id}
        onPress={entryKeys && (() => entryKeys.remove(list.id, at))}
      >
        {formTexts[context.language].removeEntry(title)}
      </EntryButton>
    </fieldset>
  )
}

interface ButtonProps {
  readonly id?: string
  readonly action: string
  /** Where the page that comes is to be read on. */
  readonly leadsTo: string
  readonly onPress: (() => void) | undefined
  readonly children: ReactNode
}

function EntryButton({ id, action, leadsTo, onPress, children }: ButtonProps) {
  const own =
    onPress === undefined
      ? ({ type: 'submit', name: entryAction, value: action, formAction: `#${leadsTo}` } as const)
      : ({ type: 'button', onClick: onPress } as const)
  return (
    <button
      className={`kern-btn kern-btn--${action === 'add' ? 'secondary' : 'tertiary'}`}
      id={id}
      {...own}
    >
      <span className="kern-label">{children}</span>
    </button>
  )
}

/** Return presses the first button of a form, and that must not be the one that removes an entry. */
function EnterGoesOn() {
  return (
    <button className="kern-sr-only" type="submit" tabIndex={-1} aria-hidden="true">
      ↵
    </button>
  )
}
