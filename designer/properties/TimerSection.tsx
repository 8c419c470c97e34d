import type { Scope } from '#shared/feel/scope.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Timer } from '#shared/model/events.ts'
import { timerExpression, type TimerExpression } from '#shared/model/timerExpression.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { useSession } from '../designer/sessionStore.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import { fieldsOf } from '../editing/fields.ts'
import { ExpressionField } from '../expressions/ExpressionField.tsx'
import { PeriodChoice } from '../expressions/PeriodChoice.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { pair, parseDuration, spellDuration, writeDuration } from './duration.ts'
import { Section, Sentence } from './Sections.tsx'
import { afterDeadline, deadlineAfter } from './timerAtDeadline.ts'

const prefix = 'deadlines.'
const waits = ['PT1H', 'P1D', 'P3D', 'P7D', 'P14D', 'P1M'] as const

interface TimerProps {
  readonly timer: Timer
  readonly definition: Definition
  readonly onChange: (timer: Timer) => void
}

export function TimerSection({ scope, ...props }: TimerProps & { readonly scope: Scope }) {
  const { timer, onChange } = props
  const text = useTexts(propertyTexts)
  const technical = useSession((state) => state.technical)
  const expression = timerExpression(timer)
  return (
    <Section title={text.timer}>
      <Sentence>
        {text.timerSentence} <WaitSlot {...props} />.
      </Sentence>
      {technical && expression !== undefined ? (
        <ExpressionField
          label={text.formula}
          kind="expression"
          scope={scope}
          value={expression.text}
          onCommit={(typed) => typed !== '' && onChange(withText(timer, expression, typed))}
        />
      ) : undefined}
    </Section>
  )
}

/** A usual period, until a day of the case, or until a deadline has passed. */
function WaitSlot({ timer, definition, onChange }: TimerProps) {
  const text = useTexts(propertyTexts)
  const { read, language } = useSaid()
  const days = fieldEntries(
    fieldsOf(definition).filter(({ schema }) => schema.format === 'date'),
    language,
  )
  const expression = timerExpression(timer)
  const chosen = expression && sayable(expression, days)
  if (expression !== undefined && chosen === undefined) return text.timerComputed
  const isOwn = expression?.kind === 'duration' && !waits.some((wait) => wait === chosen)
  const known = isOwn && chosen !== undefined ? [chosen, ...waits] : waits
  return (
    <PeriodChoice
      label={text.timer}
      value={chosen}
      placeholder={text.choose}
      options={[
        ...known.map((id) => ({ id, label: spellDuration(id, text.units.map(pair)) })),
        ...Object.entries(definition.deadlines).map(([id, { title }]) => ({
          id: prefix + id,
          label: text.afterDeadline(read(title)),
        })),
        ...days.map(({ label, ...one }) => ({ ...one, label: text.untilDay(label) })),
      ]}
      onChange={(id) => {
        if (id.startsWith(prefix)) onChange({ date: afterDeadline(id.slice(prefix.length)) })
        else if (days.some((one) => one.id === id)) onChange({ date: id })
        else onChange({ duration: writeDuration(id) })
      }}
    />
  )
}

/** Which of the choices a timer is; undefined when none says it. */
function sayable(
  { kind, text }: TimerExpression,
  days: readonly { readonly id: string }[],
): string | undefined {
  if (kind === 'duration') return parseDuration(text)
  if (kind !== 'date') return undefined
  const deadline = deadlineAfter(text)
  return deadline === undefined ? days.find(({ id }) => id === text)?.id : prefix + deadline
}

function withText(timer: Timer, { kind }: TimerExpression, text: string): Timer {
  switch (kind) {
    case 'date':
      return { date: text }
    case 'duration':
      return { duration: text }
    case 'cycle':
      return 'cycle' in timer ? { ...timer, cycle: text } : { cycle: text }
  }
}
