import { useState } from 'react'
import { FieldError, Input, Label, TextField } from 'react-aria-components'
import { readCondition } from '#shared/decisions/condition.ts'
import { constantOfJson, jsonOfConstant } from '#shared/decisions/constant.ts'
import { constantInWords, writeValue } from '#shared/decisions/cellWords.ts'
import { domainOf } from '#shared/decisions/domain.ts'
import { cellFormat } from '#shared/decisions/inWords.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { idFrom } from '../../editing/ids.ts'
import { withOptional } from '../../editing/records.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useTexts } from '../../ui/language.ts'
import { useSaid } from '../../ui/useSaid.ts'
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
  const { cases: text, label, expected } = useTexts(decisionTexts)
  const designer = useTexts(designerTexts)
  const { read, language } = useSaid()
  const [title, setTitle] = useState('')
  const [date, setDate] = useState('')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const scope = caseScope(definition)
  const fields = version.inputs.map((input) => {
    const schema = domainOf(input, scope)
    const format = cellFormat(schema, language)
    const words = typed[input.id] ?? ''
    const value = words === '' ? null : valueOf(writeValue(words, format), schema.format)
    return { id: input.id, label: read(input.label), schema, format, words, value }
  })
  const complete =
    title.trim() !== '' &&
    fields.every(({ value }) => value !== undefined) &&
    (version.date === undefined || /^\d{4}-\d\d-\d\d$/.test(date))
  const add = (): void => {
    const inputs = Object.fromEntries(fields.map(({ id, value }) => [id, value ?? null]))
    set(label.sample, (now) => {
      const { samples = [] } = now
      const taken = Object.fromEntries(samples.map(({ id }) => [id, true]))
      const sample = { id: idFrom(title, taken), title: { de: title.trim() }, inputs }
      const dated = { ...sample, ...withOptional('date', date === '' ? undefined : date) }
      return { ...now, samples: [...samples, dated] }
    })
    onClose()
  }
  return (
    <Dialog
      title={text.add}
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={onClose}>
            {designer.cancel}
          </Button>
          <Button size="l" kind="primary" isDisabled={!complete} onPress={add}>
            {designer.create}
          </Button>
        </>
      }
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
      {fields.map(({ id, label: name, schema, format, words, value }) => {
        const write = (next: string): void => setTyped({ ...typed, [id]: next })
        const listed = schema.type === 'boolean' ? [true, false] : schema.enum
        if (listed === undefined)
          return (
            <TextField
              key={id}
              className="in"
              value={words}
              onChange={write}
              isInvalid={value === undefined}
            >
              <Label>{name}</Label>
              <Input />
              <FieldError className="problem">{expected[kindOf(schema)]}</FieldError>
            </TextField>
          )
        const options = listed.flatMap((one) => {
          const constant = constantOfJson(one, schema.format)
          return constant === undefined ? [] : [constantInWords(constant, format)]
        })
        return (
          <div key={id} className="in">
            <span aria-hidden="true">{name}</span>
            <Choice
              label={name}
              value={words === '' ? undefined : words}
              options={options.map((option) => ({ id: option, label: option }))}
              onChange={write}
            />
          </div>
        )
      })}
    </Dialog>
  )
}

function valueOf(written: string | undefined, format: string | undefined): Json | undefined {
  const [test] = written === undefined ? [] : (readCondition(written)?.tests ?? [])
  return test?.kind === 'is' ? jsonOfConstant(test.value, format) : undefined
}
