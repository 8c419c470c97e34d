import { useMemo, useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { stateReasonsTexts } from '#shared/text/stateReasons.ts'
import { change } from '../designer/documentStore.ts'
import { stateReasons, unstatedIn } from '../editing/commands/stateReasons.ts'
import { RetentionInput } from '../fields/RetentionInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { ReasonFields, useReasons } from './ReasonFields.tsx'

interface AskedProps {
  readonly definition: Definition
  readonly onClose: () => void
}

/** Asks once what a whole form of today lacks: what for, by which provision, for how long. */
export function ReasonsDialog({ definition, onClose }: AskedProps) {
  const text = useTexts(stateReasonsTexts)
  const { reasons: unexplained, kept } = useMemo(() => unstatedIn(definition), [definition])
  const reasons = useReasons({ purpose: definition.title, legalBasis: definition.legalBasis })
  const [retention, setRetention] = useState<string>()
  const [attempted, setAttempted] = useState(false)
  const state = (): void => {
    setAttempted(true)
    if (!reasons.isComplete || retention === undefined) return
    const { purpose, legalBasis } = reasons
    if (change(text.change, (now) => stateReasons(now, { purpose, legalBasis, retention })))
      announce(text.change)
    onClose()
  }
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      actions={<DialogActions away={text.cancel} onAway={onClose} act={text.act} onAct={state} />}
    >
      <p>{text.intro(unexplained.length, kept.length)}</p>
      <ReasonFields {...{ reasons, attempted }} />
      <div className="in">
        <RetentionInput value={retention} isNeeded={attempted} onChange={setRetention} />
      </div>
    </Dialog>
  )
}
