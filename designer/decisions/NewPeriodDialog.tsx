import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { dayBefore } from '#shared/decisions/validity.ts'
import type { Decision } from '#shared/model/content.ts'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { addPeriod } from '../editing/commands/decisionRows.ts'
import { addVersion, updateVersion } from '../editing/commands/decisionVersions.ts'
import { CreateOrNot } from './CreateOrNot.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { Checkbox } from '../ui/Switch.tsx'
import type { SetDecision } from './editing.ts'
import type { Period } from './validity.ts'

/** Law changes by date: the present rows end, copies of them begin. */
export function NewPeriodDialog({
  decision,
  period,
  set,
  onClose,
}: {
  readonly decision: Decision
  readonly period: Period | undefined
  readonly set: SetDecision
  readonly onClose: () => void
}) {
  const { decisions: text, label } = useTexts(contentTexts)
  const words = useTexts(decisionTexts)
  const [from, setFrom] = useState('')
  const [whole, setWhole] = useState(false)
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(from) && from > (period?.from ?? '')
  const create = (): void => {
    if (whole) set(words.label.version(from), wholeFrom(from, period))
    else set(label.period(from), rowsFrom(from, period))
    onClose()
  }
  return (
    <Dialog
      title={text.newPeriod}
      onClose={onClose}
      actions={<CreateOrNot {...{ onClose, create, valid }} />}
    >
      <p>{text.newPeriodText}</p>
      <TextField className="in" value={from} onChange={setFrom} type="date">
        <Label>{text.newPeriodFrom}</Label>
        <Input />
      </TextField>
      {decision.date === undefined ? undefined : (
        <Checkbox on={whole} onChange={setWhole}>
          {words.wholeTable}
        </Checkbox>
      )}
    </Dialog>
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
