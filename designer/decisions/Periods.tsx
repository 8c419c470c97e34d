import { memo, useState } from 'react'
import { shortDay } from '#shared/decisions/inWords.ts'
import { versionsOf } from '#shared/decisions/validity.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import type { Row } from '../editing/commands/decisionRows.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { columnsOf, contentOf, inWords } from './columns.ts'
import type { SetDecision } from './editing.ts'
import { NewPeriodDialog } from './NewPeriodDialog.tsx'
import { PeriodMenu } from './PeriodMenu.tsx'
import { coversDay, shownOf, type Period, type Shown } from './validity.ts'

interface PeriodsProps {
  readonly definition: Definition
  readonly decision: Decision
  readonly periods: readonly Period[]
  readonly period: Period | undefined
  /** The day on which the chosen sample case counts. */
  readonly day: string | undefined
  readonly onChoose: (period: Shown) => void
  readonly set: SetDecision
}

/** The wordings of the law over time, one of them in view. */
export const Periods = memo(function Periods(props: PeriodsProps) {
  const { periods, period, day, onChoose, decision, set } = props
  const { decisions: text } = useTexts(contentTexts)
  const words = useTexts(decisionTexts)
  const nameOf = usePeriodName()
  const resultsOf = useResults(props)
  const [adding, setAdding] = useState(false)
  return (
    <div className="tline" role="group" aria-label={text.periods}>
      {periods.map((known) => (
        <button
          key={known.id}
          type="button"
          className="per"
          aria-pressed={known === period}
          onClick={() => onChoose(shownOf(known))}
        >
          <b>{nameOf(known)}</b>
          {day !== undefined && coversDay(known, day) ? (
            <span className="r">{words.countsOn(shortDay(day))}</span>
          ) : undefined}
          <span>{resultsOf(known)}</span>
        </button>
      ))}
      {period === undefined ? undefined : (
        <PeriodMenu
          {...{ decision, periods, period, set }}
          name={nameOf(period)}
          onMoved={(day) => onChoose({ version: period.version, day: day ?? '' })}
        />
      )}
      <Button icon="plus" onPress={() => setAdding(true)}>
        {text.newPeriod}
      </Button>
      {adding ? (
        <NewPeriodDialog
          {...{ decision, period, set }}
          onBegun={(day) => onChoose({ version: undefined, day })}
          onClose={() => setAdding(false)}
        />
      ) : undefined}
    </div>
  )
})

function usePeriodName(): (period: Period) => string {
  const { decisions: text } = useTexts(contentTexts)
  return ({ from, to }) => {
    if (from !== undefined && to !== undefined) return text.between(shortDay(from), shortDay(to))
    if (from !== undefined) return text.from(shortDay(from))
    return to === undefined ? text.unlimited : text.until(shortDay(to))
  }
}

const shownResults = 4

/** "144 · 288 · 816 €": the amounts of a period, else how many rows it has. */
function useResults({ definition, decision }: PeriodsProps): (period: Period) => string {
  const { decisions: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  return ({ version: at, rows }) => {
    const version = versionsOf(decision)[at] ?? decision
    const column = columnsOf(version, { definition, decision, language }).find(
      ({ isAmount, part }) => isAmount && part === 'then',
    )
    if (column === undefined) return text.rows(rows.length)
    const distinct = firstAmounts(version, rows, (row) =>
      inWords(contentOf(row, column, language), column),
    )
    const more = distinct.length > shownResults ? ' …' : ' €'
    return distinct.length === 0
      ? text.rows(rows.length)
      : `${distinct.slice(0, shownResults).join(' · ')}${more}`
  }
}

/** One more than are shown, so that it is known that there are more. */
function firstAmounts(
  { rows }: Decision,
  ids: readonly string[],
  amountOf: (row: Row) => string | undefined,
): readonly string[] {
  const inPeriod = new Set(ids)
  const distinct = new Set<string>()
  for (const row of rows) {
    const said = inPeriod.has(row.id) ? (amountOf(row) ?? '') : ''
    if (said !== '') distinct.add(said.replace(/ €$/, '').replace(/,00$/, ''))
    if (distinct.size > shownResults) break
  }
  return [...distinct]
}
