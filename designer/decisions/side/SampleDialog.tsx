import { useState } from 'react'
import { FieldError, Input, Label, TextField } from 'react-aria-components'
import { readCondition } from '#shared/decisions/condition.ts'
import { constantOfJson, jsonOfConstant } from '#shared/decisions/constant.ts'
import { constantInWords, writeValue, type CellFormat } from '#shared/decisions/cellWords.ts'
import { domainOf } from '#shared/decisions/domain.ts'
import { cellFormat } from '#shared/decisions/inWords.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import type { Schema } from '#shared/model/schema.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { idFrom } from '../../editing/ids.ts'
import { withOptional } from '../../editing/records.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useTexts } from '../../ui/language.ts'
import { useSaid } from '../../ui/useSaid.ts'
import { CreateOrNot } from '../CreateOrNot.tsx'
import { kindOf } from '../columns.ts'
import type { SetDecision } from '../editing.ts'

interface SampleProps {
  readonly definition: Definition
  readonly version: Decision
  readonly set: SetDecision
  readonly onClose: () => void
}

/** A case for the table alone: a value for each condition, and the day that counts. */
export function SampleDialog({ definition, version, set, onClose }: SampleProps) {
  const { cases: text, label } = useTexts(decisionTexts)
  const [title, setTitle] = useState('')
  const [date, setDate] = useState('')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const fields = useFields({ definition, version }, typed)
  const complete =
    title.trim() !== '' &&
    fields.every(({ value }) => value !== undefined) &&
    (version.date === undefined || /^\d{4}-\d\d-\d\d$/.test(date))
  const add = (): void => {
    const inputs = Object.fromEntries(fields.map(({ id, value }) => [id, value ?? null]))
    const dated = withOptional('date', date === '' ? undefined : date)
    set(label.sample, (now) => withSample(now, { title: { de: title.trim() }, inputs, ...dated }))
    onClose()
  }
  return (
    <Dialog
      title={text.add}
      onClose={onClose}
      actions={<CreateOrNot valid={complete} create={add} onClose={onClose} />}
    >
      <TextField className="in" value={title} onChange={setTitle}>
        <Label>{text.name}</Label>
        <Input />
      </TextField>
      {version.date === undefined ? undefined : (
        <TextField className="in" type="date" value={date} onChange={setDate}>
          <Label>{text.date}</Label>
          <Input />
        </TextField>
      )}
      {fields.map((field) => (
        <SampleField
          key={field.id}
          field={field}
          onChange={(words) => setTyped({ ...typed, [field.id]: words })}
        />
      ))}
    </Dialog>
  )
}

function withSample(
  decision: Decision,
  sample: Omit<NonNullable<Decision['samples']>[number], 'id'>,
): Decision {
  const { samples = [] } = decision
  const taken = Object.fromEntries(samples.map(({ id }) => [id, true]))
  return { ...decision, samples: [...samples, { id: idFrom(sample.title.de, taken), ...sample }] }
}

interface Field {
  readonly id: string
  readonly label: string
  readonly schema: Schema
  readonly format: CellFormat
  readonly words: string
  /** Undefined when it is not understood. */
  readonly value: Json | undefined
}

function useFields(
  { definition, version }: Pick<SampleProps, 'definition' | 'version'>,
  typed: Readonly<Record<string, string>>,
): readonly Field[] {
  const { read, language } = useSaid()
  const scope = caseScope(definition)
  return version.inputs.map((input) => {
    const schema = domainOf(input, scope)
    const format = cellFormat(schema, language)
    const words = typed[input.id] ?? ''
    const value = words === '' ? null : valueOf(writeValue(words, format), schema.format)
    return { id: input.id, label: read(input.label), schema, format, words, value }
  })
}

function SampleField({
  field: { label, schema, format, words, value },
  onChange,
}: {
  readonly field: Field
  readonly onChange: (words: string) => void
}) {
  const { expected } = useTexts(decisionTexts)
  const listed = schema.type === 'boolean' ? [true, false] : schema.enum
  if (listed === undefined)
    return (
      <TextField className="in" value={words} onChange={onChange} isInvalid={value === undefined}>
        <Label>{label}</Label>
        <Input />
        <FieldError className="problem">{expected[kindOf(schema)]}</FieldError>
      </TextField>
    )
  const options = listed.flatMap((one) => {
    const constant = constantOfJson(one, schema.format)
    return constant === undefined ? [] : [constantInWords(constant, format)]
  })
  return (
    <div className="in">
      <span aria-hidden="true">{label}</span>
      <Choice
        label={label}
        value={words === '' ? undefined : words}
        options={options.map((option) => ({ id: option, label: option }))}
        onChange={onChange}
      />
    </div>
  )
}

function valueOf(written: string | undefined, format: string | undefined): Json | undefined {
  const [test] = written === undefined ? [] : (readCondition(written)?.tests ?? [])
  return test?.kind === 'is' ? jsonOfConstant(test.value, format) : undefined
}
