import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { dayBefore } from '#shared/decisions/validity.ts'
import type { Decision } from '#shared/model/content.ts'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { addPeriod } from '../editing/commands/decisionRows.ts'
import { addVersion, updateVersion } from '../editing/commands/decisionVersions.ts'
import { Button } from '../ui/Button.tsx'
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
  const designer = useTexts(designerTexts)
  const [from, setFrom] = useState('')
  const [whole, setWhole] = useState(false)
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(from) && from > (period?.from ?? '')
  const create = (): void => {
    const at = period?.version ?? 0
    const ending = { from, dayBefore: dayBefore(from) }
    if (whole) set(words.label.version(from), (now) => addVersion(now, { ...ending, at }))
    else
      set(label.period(from), (now) =>
        updateVersion(now, at, (version) =>
          addPeriod(version, { ...ending, rows: period?.rows ?? [] }),
        ),
      )
    onClose()
  }
  return (
    <Dialog
      title={text.newPeriod}
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={onClose}>
            {designer.cancel}
          </Button>
          <Button size="l" kind="primary" isDisabled={!valid} onPress={create}>
            {designer.create}
          </Button>
        </>
      }
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
