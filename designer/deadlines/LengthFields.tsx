import type { Deadline } from '#shared/model/deadline.ts'
import { deadlineTexts } from '#shared/text/deadlines.ts'
import { spellPeriod } from '#shared/text/period.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import type { SetDeadline } from './DeadlineEditor.tsx'
import { lengthOf, units, withLength } from './length.ts'

/** A number and what it counts; a length of several parts stays as it is until another is chosen. */
export function LengthFields({
  deadline,
  set,
}: {
  readonly deadline: Deadline
  readonly set: SetDeadline
}) {
  const text = useTexts(deadlineTexts)
  const language = useLanguage((state) => state.language)
  const length = lengthOf(deadline)
  const count = length?.count ?? 1
  return (
    <>
      {length === undefined ? (
        <b>{spellPeriod(deadline.period, language)}</b>
      ) : (
        <span className="count">
          <TextInput
            label={text.count}
            hideLabel
            value={String(count)}
            problem={(typed) => (/^[1-9]\d{0,2}$/.test(typed) ? undefined : text.wrongCount)}
            onCommit={(typed) =>
              set(text.period, (now) => withLength(now, { ...length, count: Number(typed) }))
            }
          />
        </span>
      )}{' '}
      <Choice
        label={text.unit}
        look="slot"
        value={length?.unit}
        placeholder={text.unit}
        options={units.map((id) => ({ id, label: text.units[id][count === 1 ? 0 : 1] ?? id }))}
        onChange={(id) => {
          const unit = units.find((one) => one === id)
          if (unit !== undefined) set(text.period, (now) => withLength(now, { count, unit }))
        }}
      />
    </>
  )
}
