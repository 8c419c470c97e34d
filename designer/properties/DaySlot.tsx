import type { Phrase } from '#shared/phrases/phrase.ts'
import { spokenPeriod } from '#shared/phrases/period.ts'
import { spokenDate } from '#shared/phrases/sentenceOf.ts'
import { conditionTexts } from '#shared/text/conditions.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { FieldSlot, type ValueProps } from './FieldSlot.tsx'
import { readDay } from '../editing/germanValues.ts'

const ways = ['today', 'day', 'before', 'after', 'field'] as const
type Way = (typeof ways)[number]
const periods = ['P7D', 'P14D', 'P1M', 'P3M', 'P6M', 'P1Y', 'P2Y', 'P5Y', 'P10Y', 'P18Y'] as const

/** A day: today, a certain one, one before or after today, or that of another value. */
export function DaySlot(props: ValueProps) {
  const { value, onChange, label } = props
  const say = useTexts(conditionTexts)
  const way = wayOf(value)
  return (
    <>
      {value.kind === 'shifted' ? <PeriodSlot {...{ value, onChange }} /> : undefined}
      <Choice
        label={label === undefined ? say.when : `${say.when} (${label})`}
        look="slot"
        value={way}
        options={ways.map((id) => ({ id, label: say.days[id] }))}
        onChange={(id) => {
          const chosen = ways.find((one) => one === id)
          if (chosen !== undefined && chosen !== way) onChange(begun(chosen, props))
        }}
      />{' '}
      {value.kind === 'date' ? <DateInput date={value.date} onChange={onChange} /> : undefined}
      {value.kind === 'field' ? <FieldSlot {...props} /> : undefined}
    </>
  )
}

function wayOf(value: Phrase): Way | undefined {
  if (value.kind === 'date') return 'day'
  if (value.kind === 'shifted') return value.sign === '-' ? 'before' : 'after'
  return value.kind === 'today' || value.kind === 'field' ? value.kind : undefined
}

function begun(way: Way, { value, fields }: ValueProps): Phrase {
  const today: Phrase = { kind: 'today' }
  const period = value.kind === 'shifted' ? value.period : 'P1M'
  switch (way) {
    case 'today':
      return today
    case 'day':
      return { kind: 'date', date: '2026-01-01' }
    case 'before':
      return { kind: 'shifted', of: today, sign: '-', period }
    case 'after':
      return { kind: 'shifted', of: today, sign: '+', period }
    case 'field': {
      const other = fields.find(({ schema }) => schema.format === 'date')
      return other === undefined ? today : { kind: 'field', path: other.path }
    }
  }
}

function PeriodSlot({
  value,
  onChange,
}: {
  readonly value: Extract<Phrase, { kind: 'shifted' }>
  readonly onChange: (value: Phrase) => void
}) {
  const say = useTexts(conditionTexts)
  const language = useLanguage((state) => state.language)
  const { period } = value
  const known = periods.some((one) => one === period) ? periods : [period, ...periods]
  return (
    <>
      <Choice
        label={say.period}
        look="slot"
        value={period}
        options={known.map((id) => ({ id, label: spokenPeriod(id, language) }))}
        onChange={(id) => onChange({ ...value, period: id })}
      />{' '}
    </>
  )
}

function DateInput({
  date,
  onChange,
}: {
  readonly date: string
  readonly onChange: (value: Phrase) => void
}) {
  const say = useTexts(conditionTexts)
  return (
    <span className="inlineInput">
      <TextInput
        label={say.day}
        hideLabel
        value={spokenDate(date, 'de')}
        problem={(typed) => (readDay(typed) === undefined ? say.noDay : undefined)}
        onCommit={(typed) => {
          const day = readDay(typed)
          if (day !== undefined) onChange({ kind: 'date', date: day })
        }}
      />
    </span>
  )
}
