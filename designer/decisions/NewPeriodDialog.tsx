import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import type { Decision } from '#shared/model/content.ts'
import { contentTexts } from '#shared/text/content.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { addPeriod } from '../editing/commands/decisionRows.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { dayBefore, periodsOf } from './validity.ts'

/** Law changes by date: the present rows end, copies of them begin. */
export function NewPeriodDialog({
  decision,
  set,
  onClose,
}: {
  readonly decision: Decision
  readonly set: (what: string, update: (decision: Decision) => Decision) => void
  readonly onClose: () => void
}) {
  const { decisions: text, label } = useTexts(contentTexts)
  const designer = useTexts(designerTexts)
  const [from, setFrom] = useState('')
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(from)
  const create = (): void => {
    const open = periodsOf(decision).at(-1)
    set(label.period(from), (now) =>
      addPeriod(now, { from, dayBefore: dayBefore(from), rows: open?.rows ?? [] }),
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
    </Dialog>
  )
}
