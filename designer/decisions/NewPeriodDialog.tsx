import { useState } from 'react'
import { dayBefore } from '#shared/decisions/validity.ts'
import type { Decision } from '#shared/model/content.ts'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { validityTexts } from '#shared/text/validity.ts'
import { addPeriod } from '../editing/commands/decisionRows.ts'
import { addVersion, updateVersion } from '../editing/commands/decisionVersions.ts'
import { useTexts } from '../ui/language.ts'
import { Checkbox } from '../ui/Switch.tsx'
import { DayDialog } from './DayDialog.tsx'
import type { SetDecision } from './editing.ts'
import { useNextYear } from './useNextYear.ts'
import type { Period } from './validity.ts'

/** Law changes by date: the present rows end, copies of them begin. */
export function NewPeriodDialog({
  decision,
  period,
  set,
  onBegun,
  onClose,
}: {
  readonly decision: Decision
  readonly period: Period | undefined
  readonly set: SetDecision
  readonly onBegun: (day: string) => void
  readonly onClose: () => void
}) {
  const { decisions: text, label } = useTexts(contentTexts)
  const words = useTexts(decisionTexts)
  const { needsDate, startTaken } = useTexts(validityTexts)
  const [whole, setWhole] = useState(false)
  const begin = (from: string): void => {
    if (whole) set(words.label.version(from), wholeFrom(from, period))
    else set(label.period(from), rowsFrom(from, period))
    onBegun(from)
  }
  const isDated = decision.date !== undefined
  return (
    <DayDialog
      title={text.newPeriod}
      text={isDated ? text.newPeriodText : `${text.newPeriodText} ${needsDate}`}
      first={useNextYear(period?.from)}
      problemOf={(from) =>
        from > (period?.from ?? '') && from <= (period?.to ?? from) ? undefined : startTaken
      }
      onTake={begin}
      onClose={onClose}
    >
      {isDated ? (
        <Checkbox on={whole} onChange={setWhole}>
          {words.wholeTable}
        </Checkbox>
      ) : undefined}
    </DayDialog>
  )
}

type Ended = (decision: Decision) => Decision

function wholeFrom(from: string, period: Period | undefined): Ended {
  const at = period?.version ?? 0
  return (now) => addVersion(now, { from, dayBefore: dayBefore(from), at })
}

function rowsFrom(from: string, period: Period | undefined): Ended {
  const { version: at = 0, rows = [] } = period ?? {}
  const ending = { from, dayBefore: dayBefore(from), rows }
  return (now) => updateVersion(now, at, (version) => addPeriod(version, ending))
}
