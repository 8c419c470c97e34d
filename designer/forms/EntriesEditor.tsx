import type { Entries, Question } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { contentTexts } from '#shared/text/content.ts'
import {
  addEntryQuestion,
  moveQuestion,
  removeQuestion,
  updateQuestion,
} from '../editing/commands/formQuestions.ts'
import { entryFieldsOf } from '../editing/fields.ts'
import { withOptional } from '../editing/records.ts'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { AddForField } from './AddForField.tsx'
import { QuestionCard } from './QuestionCard.tsx'

type Update = (entries: Entries) => Entries

interface EntriesProps {
  readonly definition: Definition
  readonly list: Question
  readonly onChange: (what: string, update: Update) => void
}

/** What a list is called, how long it may be, and what is asked for each of its entries. */
export function EntriesEditor(props: EntriesProps) {
  const { forms: text } = useTexts(contentTexts)
  const { list } = props
  const entries = entriesIn(list)
  return (
    <section className="entries" aria-label={text.entries}>
      <h3 className="subhead">{text.entries}</h3>
      <Bounds {...props} />
      <div className="cards">
        {entries.questions.length === 0 && <p className="muted">{text.entriesNone}</p>}
        {entries.questions.map((question, at) => (
          <EntryQuestion key={question.id} {...props} at={at} />
        ))}
        <AddEntryQuestion {...props} />
      </div>
    </section>
  )
}

export function withUpdate(list: Question, update: Update): Question {
  return { ...list, entries: update(entriesIn(list)) }
}

function entriesIn({ entries, question }: Question): Entries {
  return entries ?? { name: question, questions: [] }
}

function Bounds({ list, onChange }: EntriesProps) {
  const { forms: text } = useTexts(contentTexts)
  const { read, said } = useSaid()
  const entries = entriesIn(list)
  const bound = (key: 'fewest' | 'most', what: string) => (
    <TextInput
      label={what}
      hint={text.boundHint}
      value={String(entries[key] ?? '')}
      problem={(typed) => (isBound(typed) ? undefined : text.boundProblem)}
      onCommit={(typed) => {
        const next = typed.trim() === '' ? undefined : Number(typed)
        onChange(what, ({ [key]: _before, ...now }) => ({ ...now, ...withOptional(key, next) }))
      }}
    />
  )
  return (
    <div className="cols">
      <div className="wide">
        <TextInput
          label={text.entryName}
          value={read(entries.name)}
          onCommit={(typed) =>
            typed !== '' &&
            onChange(text.entryName, (now) => ({ ...now, name: said(now.name, typed) }))
          }
        />
      </div>
      {bound('fewest', text.fewest)}
      {bound('most', text.most)}
    </div>
  )
}

function isBound(typed: string): boolean {
  return typed.trim() === '' || /^\s*[1-9]\d{0,2}\s*$/.test(typed)
}

function EntryQuestion({ definition, list, onChange, at }: EntriesProps & { readonly at: number }) {
  const { label } = useTexts(contentTexts)
  const { questions } = entriesIn(list)
  const question = questions[at]
  if (question === undefined) return null
  const { id } = question
  return (
    <QuestionCard
      definition={definition}
      question={question}
      fields={entryFieldsOf(definition, list.path)}
      list={list.id}
      first={at === 0}
      last={at === questions.length - 1}
      onChange={(
        what,
        { widget, entries: _none, visible: _always, optionsFrom: _own, ...next },
      ) => {
        if (widget === 'list') return
        onChange(what, (now) => updateQuestion(now, id, () => ({ ...next, widget })))
      }}
      onMove={(by) => onChange(label.moveQuestion, (now) => moveQuestion(now, id, by))}
      onRemove={() => onChange(label.removeQuestion, (now) => removeQuestion(now, id))}
    />
  )
}

function AddEntryQuestion({ definition, list, onChange }: EntriesProps) {
  const { forms: text, label } = useTexts(contentTexts)
  const taken = new Set(entriesIn(list).questions.map(({ path }) => path))
  const fields = entryFieldsOf(definition, list.path).filter(({ path }) => !taken.has(path))
  const add = (path: string): void => {
    const field = fields.find((known) => known.path === path)
    if (field === undefined) return
    const { label: question, schema } = field
    onChange(label.addQuestion, (now) => addEntryQuestion(now, { path, question, schema }))
  }
  return <AddForField label={text.addToEntry} fields={fields} onPick={add} />
}
