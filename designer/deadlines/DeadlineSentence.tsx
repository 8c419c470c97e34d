import { laws as lawTable } from '#shared/deadlines/laws.ts'
import { laws, rollovers, type Deadline } from '#shared/model/deadline.ts'
import type { Definition } from '#shared/model/definition.ts'
import { deadlineTexts } from '#shared/text/deadlines.ts'
import { withOptional } from '../editing/records.ts'
import { Sentence } from '../properties/Sections.tsx'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { SetDeadline } from './DeadlineEditor.tsx'
import { LengthFields } from './LengthFields.tsx'
import { startsOf } from './starts.ts'

interface SentenceProps {
  readonly deadline: Deadline
  readonly set: SetDeadline
}

export function DeadlineSentence({
  definition,
  deadline,
  set,
}: SentenceProps & { readonly definition: Definition }) {
  return (
    <>
      <Counting {...{ definition, deadline, set }} />
      <Legal {...{ deadline, set }} />
      <Ending {...{ deadline, set }} />
    </>
  )
}

function Counting({
  definition,
  deadline,
  set,
}: SentenceProps & { readonly definition: Definition }) {
  const text = useTexts(deadlineTexts)
  const language = useLanguage((state) => state.language)
  const { start, direction = 'after' } = deadline
  const starts = startsOf(definition, { language, today: text.today, begun: text.begun })
  const known = starts.some(({ id }) => id === start)
    ? starts
    : [{ id: start, label: text.computed }, ...starts]
  return (
    <Sentence>
      {text.lasts} <LengthFields deadline={deadline} set={set} />{' '}
      <Choice
        label={text.direction}
        look="slot"
        value={direction}
        options={optionsOf(text.directions)}
        onChange={(id) =>
          set(text.direction, ({ direction: _before, ...now }) => ({
            ...now,
            ...withOptional('direction', id === 'before' ? ('before' as const) : undefined),
          }))
        }
      />
      {': '}
      <Choice
        label={text.start}
        look="slot"
        value={start}
        options={known}
        onChange={(id) => set(text.start, (now) => ({ ...now, start: id }))}
      />
      . <StartCounts {...{ deadline, set }} />
    </Sentence>
  )
}

function StartCounts({ deadline, set }: SentenceProps) {
  const text = useTexts(deadlineTexts)
  return (
    <>
      {text.fromBefore}{' '}
      <Choice
        label={text.from}
        look="slot"
        value={deadline.from ?? 'event'}
        options={optionsOf(text.froms)}
        onChange={(id) =>
          set(text.from, ({ from: _before, ...now }) => ({
            ...now,
            ...withOptional('from', id === 'day' ? ('day' as const) : undefined),
          }))
        }
      />
      .
    </>
  )
}

function Legal({ deadline, set }: SentenceProps) {
  const text = useTexts(deadlineTexts)
  const { delivery } = deadline
  const law = deadline.law ?? (delivery === undefined ? 'BGB' : 'VwVfG')
  const offered = lawTable[law === 'BGB' ? 'VwVfG' : law].delivery
  const ways = optionsOf(text.deliveries).filter(
    ({ id }) => id === 'none' || id === delivery?.by || id in offered,
  )
  return (
    <Sentence>
      {text.lawBefore}{' '}
      <Choice
        label={text.law}
        look="slot"
        value={law}
        options={optionsOf(text.laws)}
        onChange={(id) => {
          const picked = laws.find((one) => one === id)
          if (picked !== undefined) set(text.law, (now) => ({ ...now, law: picked }))
        }}
      />
      . {text.deliveryBefore}{' '}
      <Choice
        label={text.delivery}
        look="slot"
        value={delivery?.by ?? 'none'}
        options={ways}
        onChange={(id) => set(text.delivery, (now) => withDelivery(now, id))}
      />
      .
    </Sentence>
  )
}

type Way = NonNullable<Deadline['delivery']>['by']

/** The Civil Code knows no delivery by fiction; what does is the law of procedure. */
function withDelivery({ delivery, law, ...deadline }: Deadline, by: string): Deadline {
  const kept = law === undefined ? deadline : { ...deadline, law }
  if (by === 'none') return kept
  const given = { ...delivery, by: by as Way } // reason: the options are ways
  return { ...(law === 'BGB' ? deadline : kept), delivery: given }
}

function Ending({ deadline, set }: SentenceProps) {
  const text = useTexts(deadlineTexts)
  const { direction, rollover = direction === 'before' ? 'none' : 'next' } = deadline
  return (
    <Sentence>
      {deadline.delivery === undefined ? undefined : (
        <>
          <Moving deadline={deadline} set={set} />{' '}
        </>
      )}
      {text.rolloverBefore}{' '}
      <Choice
        label={text.rollover}
        look="slot"
        value={rollover}
        options={optionsOf(text.rollovers)}
        onChange={(id) => {
          const picked = rollovers.find((one) => one === id)
          if (picked !== undefined) set(text.rollover, (now) => ({ ...now, rollover: picked }))
        }}
      />
      .
    </Sentence>
  )
}

/** Of the day of delivery; without a choice of its own the law decides. */
function Moving({ deadline, set }: SentenceProps) {
  const text = useTexts(deadlineTexts)
  const { movesDelivery } = lawTable[deadline.law ?? 'VwVfG']
  const chosen = deadline.delivery?.rollover
  return (
    <>
      {text.movesBefore}{' '}
      <Choice
        label={text.movesDelivery}
        look="slot"
        value={chosen === undefined ? 'law' : chosen ? 'yes' : 'no'}
        options={[
          { id: 'law', label: text.moves.law(movesDelivery) },
          { id: 'yes', label: text.moves.yes },
          { id: 'no', label: text.moves.no },
        ]}
        onChange={(id) =>
          set(text.movesDelivery, (now) => {
            if (now.delivery === undefined) return now
            const { rollover: _, ...delivery } = now.delivery
            const rollover = id === 'law' ? undefined : id === 'yes'
            return { ...now, delivery: { ...delivery, ...withOptional('rollover', rollover) } }
          })
        }
      />
      .
    </>
  )
}

function optionsOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([id, label]) => ({ id, label }))
}
