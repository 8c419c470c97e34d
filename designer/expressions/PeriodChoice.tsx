import { useState } from 'react'
import { composeTexts } from '#shared/text/compose.ts'
import { Choice, type Option } from '../ui/Choice.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'

const units = ['D', 'M', 'Y'] as const
const own = ':own'

interface PeriodProps {
  readonly label: string
  readonly value: string | undefined
  /** The usual ones, and what may stand instead of a period. */
  readonly options: readonly Option[]
  /** Gets the id of an option, or an ISO 8601 period: "P30D". */
  readonly onChange: (id: string) => void
  readonly placeholder?: string
}

/** A usual period, or so many days, months or years as the law says. */
export function PeriodChoice({ label, value, options, onChange, placeholder }: PeriodProps) {
  const say = useTexts(composeTexts)
  const [isOwn, setOwn] = useState(false)
  const pick = (id: string): void => {
    setOwn(id === own)
    if (id !== own) onChange(id)
  }
  return (
    <>
      <Choice
        label={label}
        look="slot"
        value={isOwn ? own : value}
        options={[...options, { id: own, label: say.ownPeriod }]}
        onChange={pick}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      {isOwn ? <Length onChange={onChange} /> : undefined}
    </>
  )
}

function Length({ onChange }: Pick<PeriodProps, 'onChange'>) {
  const say = useTexts(composeTexts)
  const [count, setCount] = useState('')
  const [unit, setUnit] = useState<(typeof units)[number]>('D')
  const spell = (typed: string, of: typeof unit): void => {
    if (isCount(typed)) onChange(`P${typed}${of}`)
  }
  return (
    <>
      {' '}
      <span className="inlineInput count">
        <TextInput
          label={say.periodCount}
          hideLabel
          value={count}
          problem={(typed) => (typed === '' || isCount(typed) ? undefined : say.noCount)}
          onCommit={(typed) => {
            setCount(typed)
            spell(typed, unit)
          }}
        />
      </span>{' '}
      <Choice
        label={say.periodUnit}
        look="slot"
        value={unit}
        options={units.map((id) => ({ id, label: say.periodUnits[id] }))}
        onChange={(id) => {
          const next = units.find((one) => one === id) ?? unit
          setUnit(next)
          spell(count, next)
        }}
      />
    </>
  )
}

function isCount(typed: string): boolean {
  return /^[1-9]\d{0,2}$/.test(typed)
}
