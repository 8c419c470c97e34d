import { useState } from 'react'
import { shortDay } from '#shared/decisions/inWords.ts'
import type { Decision } from '#shared/model/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { validityTexts } from '#shared/text/validity.ts'
import { canRemove, moveStart, removePeriod } from '../editing/commands/decisionPeriods.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { useTexts } from '../ui/language.ts'
import { DayDialog } from './DayDialog.tsx'
import type { SetDecision } from './editing.ts'
import type { Period } from './validity.ts'

interface MenuProps {
  readonly decision: Decision
  readonly periods: readonly Period[]
  readonly period: Period
  readonly name: string
  readonly set: SetDecision
  readonly onMoved: (day: string | undefined) => void
}

/** What can be done to a wording that begins on a day. */
export function PeriodMenu(props: MenuProps) {
  const { decision, periods, period, name, set, onMoved } = props
  const text = useTexts(validityTexts)
  const [moving, setMoving] = useState(false)
  const { version, from, to } = period
  if (from === undefined) return null
  const before = periods[periods.indexOf(period) - 1]?.from
  const begun = { version, from, to }
  const remove = (): void => {
    set(text.label.remove(name), (now) => removePeriod(now, begun))
    onMoved(before)
  }
  const start = { id: 'start', label: text.start }
  const entries = canRemove(decision, begun)
    ? [start, { id: 'remove', label: text.remove }]
    : [start]
  return (
    <>
      <MenuButton
        label={text.menu(name)}
        icon="gear"
        entries={entries}
        onPick={(id) => (id === 'remove' ? remove() : setMoving(true))}
      />
      {moving ? (
        <StartDialog {...props} {...{ begun, before }} onClose={() => setMoving(false)} />
      ) : undefined}
    </>
  )
}

function StartDialog({
  begun,
  before,
  name,
  set,
  onMoved,
  onClose,
}: MenuProps & {
  readonly begun: Parameters<typeof moveStart>[1]
  readonly before: string | undefined
  readonly onClose: () => void
}) {
  const text = useTexts(validityTexts)
  const { apply } = useTexts(decisionTexts)
  const isBetween = (day: string): boolean => day > (before ?? '') && day <= (begun.to ?? day)
  const move = (day: string): void => {
    set(text.label.start(shortDay(day)), (now) => moveStart(now, begun, day))
    onMoved(day)
  }
  return (
    <DayDialog
      title={text.startTitle(name)}
      text={text.startText}
      first={begun.from}
      action={apply}
      problemOf={(day) => (isBetween(day) ? undefined : text.startTaken)}
      onTake={move}
      onClose={onClose}
    />
  )
}
