import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import type { CellFormat } from '#shared/decisions/cellWords.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { Choice } from '../../ui/Choice.tsx'
import { useTexts } from '../../ui/language.ts'
import {
  conditionKinds,
  kindsFor,
  nothingPicked,
  pickedOf,
  writtenFrom,
  type Picked,
} from './picked.ts'

/** A range or a comparison, chosen: what kind, and its values. */
export function ConditionPicker({
  format,
  content,
  onChoose,
}: {
  readonly format: CellFormat
  readonly content: string
  readonly onChoose: (feel: string) => void
}) {
  const text = useTexts(decisionTexts)
  const read = pickedOf(content, format)
  const [draft, setDraft] = useState<{ readonly picked: Picked; readonly before: string }>()
  // what was chosen but is not complete yet stays as long as nothing else is typed
  const picked =
    draft !== undefined && draft.before === content ? draft.picked : (read ?? nothingPicked)
  const isDate = format.schema.format === 'date' || format.schema.format === 'date-time'
  const names = isDate ? { ...text.conditions, ...text.dateConditions } : text.conditions
  const set = (change: Partial<Picked>): void => {
    const next = { ...picked, ...change }
    const written = writtenFrom(next, format)
    setDraft({ picked: next, before: written ?? content })
    if (written !== undefined) onChoose(written)
  }
  const needsValue = picked.kind !== 'any' && picked.kind !== 'empty'
  const isRange = picked.kind === 'between'
  return (
    <fieldset className="condition">
      <legend>{text.pick}</legend>
      <Choice
        label={text.kindOfCondition}
        value={picked.kind}
        options={kindsFor(format).map((id) => ({ id, label: names[id] }))}
        onChange={(kind) => set({ kind: conditionKinds.find((one) => one === kind) ?? 'any' })}
      />
      {needsValue ? (
        <Value
          label={isRange ? text.low : text.value}
          value={picked.low}
          onChange={(low) => set({ low })}
        />
      ) : undefined}
      {isRange ? <Upper {...{ picked, set }} /> : undefined}
    </fieldset>
  )
}

/** The upper end of a range, and which ends belong to it. */
function Upper({
  picked,
  set,
}: {
  readonly picked: Picked
  readonly set: (change: Partial<Picked>) => void
}) {
  const text = useTexts(decisionTexts)
  return (
    <>
      <Value label={text.high} value={picked.high} onChange={(high) => set({ high })} />
      {(['lowHeld', 'highHeld'] as const).map((end) => (
        <label key={end}>
          <input
            type="checkbox"
            checked={picked[end]}
            onChange={() => set({ [end]: !picked[end] })}
          />
          {text[end]}
        </label>
      ))}
    </>
  )
}

function Value({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (typed: string) => void
}) {
  return (
    <TextField className="in" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input />
    </TextField>
  )
}
