import { useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import { waiverTexts } from '#shared/text/waivers.ts'
import { change } from '../designer/documentStore.ts'
import { liftWaiver, waive } from '../editing/commands/waivers.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'

/** Leaves a finding as it is, for a reason; or takes the reason back. */
export function WaiverButton({ finding }: { readonly finding: Finding }) {
  const text = useTexts(waiverTexts)
  const { read } = useSaid()
  const [asking, setAsking] = useState(false)
  const lift = (): void => {
    const label = text.lifted(read(finding.title))
    if (change(label, (definition) => liftWaiver(definition, finding.id))) announce(label)
  }
  if (finding.waived !== undefined)
    return (
      <Button kind="quiet" size="s" onPress={lift}>
        {text.lift}
      </Button>
    )
  return (
    <>
      <Button kind="quiet" size="s" onPress={() => setAsking(true)}>
        {text.waive}
      </Button>
      {asking ? <WaiverDialog finding={finding} onClose={() => setAsking(false)} /> : undefined}
    </>
  )
}

function WaiverDialog({
  finding,
  onClose,
}: {
  readonly finding: Finding
  readonly onClose: () => void
}) {
  const text = useTexts(waiverTexts)
  const { read } = useSaid()
  const [reason, setReason] = useState('')
  const [attempted, setAttempted] = useState(false)
  const keep = (): void => {
    setAttempted(true)
    if (reason.trim() === '') return
    const label = text.waived(read(finding.title))
    if (change(label, (definition) => waive(definition, finding, reason.trim()))) announce(label)
    onClose()
  }
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      actions={<DialogActions away={text.cancel} onAway={onClose} act={text.keep} onAct={keep} />}
    >
      <p>
        <b>{read(finding.title)}</b>
      </p>
      <p>{text.intro}</p>
      <TextInput
        label={text.reason}
        hint={text.hint}
        lines={3}
        value={reason}
        onCommit={setReason}
      />
      {attempted && reason.trim() === '' ? (
        <p className="problem" role="alert">
          {text.missing}
        </p>
      ) : undefined}
    </Dialog>
  )
}
