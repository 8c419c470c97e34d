import { useState } from 'react'
import type { AskHolder, Finding } from '#shared/lint/lint.ts'
import type { Question } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { askHolderTexts } from '#shared/text/askHolder.ts'
import { askRegisterTexts } from '#shared/text/askRegister.ts'
import { change } from '../designer/documentStore.ts'
import { askHolder } from '../editing/commands/askHolder.ts'
import { sourceOf } from '../editing/commands/askedSource.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { NotReachable } from './NotReachable.tsx'
import { useOffered, type Offered } from './offered.ts'
import { ReasonFields, useReasons, usualReasons } from './ReasonFields.tsx'

interface Asked {
  readonly definition: Definition
  readonly finding: Finding
  readonly remedy: AskHolder
  readonly onClose: () => void
}

/** Asks who issued a proof instead of whoever would have to enclose it: for what purpose, on what basis. */
export function HolderDialog(props: Asked) {
  const { definition, remedy, onClose } = props
  const found = useOffered(remedy.holder, remedy.operation)
  const question = referred(definition.forms, remedy.form)?.questions.find(
    ({ id }) => id === remedy.question,
  )
  if (found === undefined || question === undefined) return <NotReachable onClose={onClose} />
  return <Known {...props} {...found} question={question} />
}

function Known({
  definition,
  finding: { process = '', element = '' },
  remedy,
  entry,
  offered,
  question,
  onClose,
}: Asked & Offered & { readonly question: Question }) {
  const text = useTexts(askHolderTexts)
  const { asksAlready, cancel } = useTexts(askRegisterTexts)
  const { read } = useSaid()
  const { purpose, legalBasis, ...rest } = useReasons(
    usualReasons(definition, question.path, entry),
  )
  const reasons = { purpose, legalBasis, ...rest }
  const name = read(entry.title)
  const existing = referred(definition.sources, sourceOf(definition, { entry, offered }))
  const [attempted, setAttempted] = useState(false)
  const ask = (): void => {
    setAttempted(true)
    if (existing === undefined && !reasons.isComplete) return
    const label = text.change(name)
    const request = { entry, offered, reasons: { purpose, legalBasis }, remedy }
    if (change(label, (now) => askHolder(now, { ...request, place: { process, element } })))
      announce(label)
    onClose()
  }
  return (
    <Dialog
      title={text.title(name)}
      onClose={onClose}
      actions={<DialogActions away={cancel} onAway={onClose} act={text.act} onAct={ask} />}
    >
      <p>{text.intro(name, read(question.question))}</p>
      <p>{text.goes(remedy.sentence)}</p>
      {existing === undefined ? (
        <ReasonFields {...{ reasons, attempted }} />
      ) : (
        <p>{asksAlready(read(existing.purpose), existing.legalBasis)}</p>
      )}
    </Dialog>
  )
}
