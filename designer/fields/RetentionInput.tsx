import { useState } from 'react'
import { fieldTexts } from '#shared/text/fields.ts'
import { Choice } from '../ui/Choice.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'

const units = ['Y', 'M', 'D'] as const

/** How long something is kept: a number and its unit. */
export function RetentionInput({
  value,
  isNeeded = false,
  onChange,
}: {
  readonly value: string | undefined
  readonly isNeeded?: boolean
  readonly onChange: (value: string | undefined) => void
}) {
  const text = useTexts(fieldTexts)
  const { count, unit } = partsOfRetention(value)
  const [chosen, setChosen] = useState<(typeof units)[number]>(unit ?? 'Y')
  const current = unit ?? chosen
  const say = (typed: string, as: (typeof units)[number]): void =>
    onChange(typed.trim() === '' || !(Number(typed) > 0) ? undefined : `P${Number(typed)}${as}`)
  const isFine = (typed: string): boolean =>
    typed === '' ? !isNeeded : /^[1-9]\d{0,3}$/.test(typed)
  return (
    <>
      <span className="label">{text.retention}</span>
      <div className="retention">
        <TextInput
          label={text.retention}
          hideLabel
          value={count}
          problem={(typed) => (isFine(typed.trim()) ? undefined : text.wholeNumber)}
          onCommit={(typed) => say(typed.trim(), current)}
        />
        <Choice
          look="slot"
          label={text.retentionUnit}
          value={current}
          options={units.map((id) => ({ id, label: text.retentionUnits[id] }))}
          onChange={(id) => {
            const next = units.find((one) => one === id) ?? 'Y'
            setChosen(next)
            if (count !== '') say(count, next)
          }}
        />
        <span>{text.retentionAfter}</span>
      </div>
    </>
  )
}

export function partsOfRetention(retention: string | undefined) {
  const [, count = '', unit] = /^P(\d+)([YMD])$/.exec(retention ?? '') ?? []
  return { count, unit: units.find((one) => one === unit) }
}
