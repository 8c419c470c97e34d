import type { ReactNode } from 'react'
import type { Form } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { contentTexts } from '#shared/text/content.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import { entryFieldsOf, fieldsOf, type Field } from '../editing/fields.ts'
import { withOptional } from '../editing/records.ts'
import { IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { AddForField } from './AddForField.tsx'
import type { SetForm } from './FormEditor.tsx'

interface EndProps {
  readonly definition: Definition
  readonly form: Form
  readonly set: SetForm
}

/** Where a person may write in their own words; a person reads it. */
export function Remark({ definition, form, set }: EndProps) {
  const { forms: text } = useTexts(contentTexts)
  const { read, said } = useSaid()
  const { remark } = form
  if (remark === undefined) {
    const texts = fieldsOf(definition).filter(
      ({ schema: { type, format, enum: codes } }) =>
        type === 'string' && format === undefined && codes === undefined,
    )
    const question = { de: text.remarkQuestion }
    const hint = { de: text.remarkHint }
    return (
      <AddForField
        label={text.addRemark}
        fields={texts}
        onPick={(path) => set(text.remark, (now) => ({ ...now, remark: { path, question, hint } }))}
      />
    )
  }
  const update = (next: Form['remark']): void =>
    set(text.remark, ({ remark: _before, ...now }) => ({ ...now, ...withOptional('remark', next) }))
  const { hint, ...plain } = remark
  return (
    <EndCard title={text.remark} onRemove={() => update(undefined)}>
      <TextInput
        label={text.question}
        value={read(remark.question)}
        onCommit={(typed) =>
          typed !== '' && update({ ...remark, question: said(remark.question, typed) })
        }
      />
      <TextInput
        label={text.hint}
        value={read(hint)}
        onCommit={(typed) =>
          update({
            ...plain,
            ...withOptional('hint', typed === '' ? undefined : said(hint, typed)),
          })
        }
      />
    </EndCard>
  )
}

export function Confirmation({ form, set }: Omit<EndProps, 'definition'>) {
  const { forms: text } = useTexts(contentTexts)
  const { read, said } = useSaid()
  return (
    <TextInput
      label={text.confirmation}
      value={read(form.confirmation)}
      onCommit={(typed) =>
        set(text.confirmation, ({ confirmation, ...now }) => ({
          ...now,
          ...withOptional('confirmation', typed === '' ? undefined : said(confirmation, typed)),
        }))
      }
    />
  )
}

/** What sending would lead to: a line for each entry of a list, and a total. */
export function Preview({ definition, form, set }: EndProps) {
  const { forms: text } = useTexts(contentTexts)
  const { read, said } = useSaid()
  const { preview } = form
  if (preview === undefined) {
    const lists = fieldsOf(definition).filter(
      ({ path }) => entryFieldsOf(definition, path).length > 1,
    )
    const add = (path: string): void => {
      const [label = '', amount = ''] = partsOf(definition, path).map(({ path: name }) => name)
      const title = { de: text.previewTitle }
      const row = { de: rowOf(label, amount) }
      set(text.preview, (now) => ({ ...now, preview: { title, each: path, row } }))
    }
    return <AddForField label={text.addPreview} fields={lists} onPick={add} />
  }
  const update = (next: Form['preview']): void =>
    set(text.preview, ({ preview: _before, ...now }) => ({
      ...now,
      ...withOptional('preview', next),
    }))
  const { total, ...plain } = preview
  return (
    <EndCard title={text.preview} onRemove={() => update(undefined)}>
      <div className="wide">
        <TextInput
          label={text.heading}
          value={read(preview.title)}
          onCommit={(typed) =>
            typed !== '' && update({ ...preview, title: said(preview.title, typed) })
          }
        />
      </div>
      <RowChoice
        parts={partsOf(definition, preview.each)}
        row={preview.row}
        onChange={(row) => update({ ...preview, row })}
      />
      <TotalChoice
        fields={fieldsOf(definition)}
        total={total}
        onChange={(next) => update({ ...plain, ...withOptional('total', next) })}
      />
    </EndCard>
  )
}

/** What an entry of the list holds, as a template calls it. */
function partsOf(definition: Definition, list: string): readonly Field[] {
  return entryFieldsOf(definition, list).map((field) => ({
    ...field,
    path: `item${field.path.slice(list.length)}`,
  }))
}

function rowOf(label: string, amount: string): string {
  return `{{ ${label} }} | {{ ${amount} }}`
}

const rowPattern = /^\{\{ ([\w.]+) \}\} \| \{\{ ([\w.]+) \}\}$/

function RowChoice({
  parts,
  row,
  onChange,
}: {
  readonly parts: readonly Field[]
  readonly row: Localised
  readonly onChange: (row: Localised) => void
}) {
  const { forms: text } = useTexts(contentTexts)
  const [, label, amount] = rowPattern.exec(row.de) ?? []
  if (label === undefined || amount === undefined) return <p className="muted">{text.previewOwn}</p>
  return (
    <>
      <FieldSelect
        label={text.previewLabel}
        value={label}
        fields={parts}
        onPick={(path) => onChange({ de: rowOf(path, amount) })}
      />
      <FieldSelect
        label={text.previewAmount}
        value={amount}
        fields={parts}
        onPick={(path) => onChange({ de: rowOf(label, path) })}
      />
    </>
  )
}

function TotalChoice({
  fields,
  total,
  onChange,
}: {
  readonly fields: readonly Field[]
  readonly total: Localised | undefined
  readonly onChange: (total: Localised | undefined) => void
}) {
  const { forms: text } = useTexts(contentTexts)
  const [, path = ''] = /\{\{ ([\w.]+) \}\}$/.exec(total?.de ?? '') ?? []
  const amounts = fields.filter(({ schema }) => schema.format === 'decimal')
  return (
    <FieldSelect
      label={text.previewTotal}
      value={path}
      fields={amounts}
      none={text.previewTotalNone}
      onPick={(picked) =>
        onChange(picked === '' ? undefined : { de: `${text.total} | {{ ${picked} }}` })
      }
    />
  )
}

function FieldSelect({
  label,
  value,
  fields,
  none,
  onPick,
}: {
  readonly label: string
  readonly value: string
  readonly fields: readonly Field[]
  readonly none?: string
  readonly onPick: (path: string) => void
}) {
  const { language } = useSaid()
  const options = fieldEntries(fields, language)
  return (
    <div className="in">
      <span className="label">{label}</span>
      <Choice
        label={label}
        value={value}
        options={none === undefined ? options : [{ id: '', label: none }, ...options]}
        onChange={onPick}
      />
    </div>
  )
}

function EndCard({
  title,
  onRemove,
  children,
}: {
  readonly title: string
  readonly onRemove: () => void
  readonly children: ReactNode
}) {
  const { forms: text } = useTexts(contentTexts)
  return (
    <div role="group" className="card" aria-label={title}>
      <header>
        <Icon name="form" />
        <h3 className="grow">{title}</h3>
        <IconButton icon="trash" label={text.remove(title)} onPress={onRemove} />
      </header>
      <div className="cols">{children}</div>
    </div>
  )
}
