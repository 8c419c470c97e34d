import { periodInWords, shortDay } from '#shared/decisions/inWords.ts'
import { contentTexts } from '#shared/text/content.ts'
import { validityTexts } from '#shared/text/validity.ts'
import { canSplit, splitRow } from '../editing/commands/decisionPeriods.ts'
import type { Row } from '../editing/commands/decisionRows.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { DayDialog } from './DayDialog.tsx'
import type { SetDecision } from './editing.ts'
import { useNextYear } from './useNextYear.ts'

/** "Ab 1.1.2027 gilt …": one row ends, a copy of it begins. */
export function SplitRowDialog({
  row,
  number,
  isDated,
  setPart,
  onSplit,
  onClose,
}: {
  readonly row: Row
  readonly number: string
  /** Whether the table has a date that counts. */
  readonly isDated: boolean
  readonly setPart: SetDecision
  readonly onSplit: (day: string) => void
  readonly onClose: () => void
}) {
  const text = useTexts(validityTexts)
  const { unlimited } = useTexts(contentTexts).decisions
  const { language } = useSaid()
  const split = (day: string): void => {
    setPart(text.label.split(number, shortDay(day)), (now) => splitRow(now, row.id, day))
    announce(text.splitDone(number, shortDay(day)))
    onSplit(day)
  }
  const period = periodInWords(row, language)
  return (
    <DayDialog
      title={text.split(number)}
      text={isDated ? text.splitText : `${text.splitText} ${text.needsDate}`}
      first={useNextYear(row.validFrom)}
      problemOf={(day) =>
        canSplit(row, day) ? undefined : text.splitOutside(period === '' ? unlimited : period)
      }
      onTake={split}
      onClose={onClose}
    />
  )
}
