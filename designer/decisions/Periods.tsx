import { useState } from 'react'
import type { Decision } from '#shared/model/content.ts'
import { contentTexts } from '#shared/text/content.ts'
import { writeDay } from '#shared/text/notation.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { SetDecision } from './DecisionEditor.tsx'
import { NewPeriodDialog } from './NewPeriodDialog.tsx'
import type { Period } from './validity.ts'

/** The wordings of the law over time, one of them in view. */
export function Periods({
  periods,
  period,
  onChoose,
  decision,
  set,
}: {
  readonly periods: readonly Period[]
  readonly period: Period | undefined
  readonly onChoose: (id: string) => void
  readonly decision: Decision
  readonly set: SetDecision
}) {
  const { decisions: text } = useTexts(contentTexts)
  const nameOf = usePeriodName()
  const [adding, setAdding] = useState(false)
  return (
    <div className="tline" role="group" aria-label={text.periods}>
      {periods.map((known) => (
        <button
          key={known.id}
          type="button"
          className="per"
          aria-pressed={known === period}
          onClick={() => onChoose(known.id)}
        >
          <b>{nameOf(known)}</b>
          {text.rows(known.rows.length)}
        </button>
      ))}
      <Button icon="plus" onPress={() => setAdding(true)}>
        {text.newPeriod}
      </Button>
      {adding ? (
        <NewPeriodDialog decision={decision} set={set} onClose={() => setAdding(false)} />
      ) : undefined}
    </div>
  )
}

function usePeriodName(): (period: Period) => string {
  const { decisions: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const day = (date: string): string => writeDay(`${date}T12:00:00Z`, { language, timeZone: 'UTC' })
  return ({ from, to }) => {
    if (from !== undefined && to !== undefined) return text.between(day(from), day(to))
    if (from !== undefined) return text.from(day(from))
    return to === undefined ? text.unlimited : text.until(day(to))
  }
}
