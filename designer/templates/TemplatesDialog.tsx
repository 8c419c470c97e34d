import { useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { templateTexts } from '#shared/text/templates.ts'
import { nameOf } from '../canvas/actions.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useTexts } from '../ui/language.ts'
import { Refusal } from '../workplace/Problem.tsx'
import { isBeginning } from './inserting.ts'
import { RemoveDialog, RenameDialog } from './KeptDialogs.tsx'
import { useOwn, useProvided } from './offers.ts'
import { OwnTemplates, type KeptAct } from './OwnTemplates.tsx'
import { ProvidedTemplates } from './ProvidedTemplates.tsx'
import { useBringIn } from './useBringIn.ts'
import './templates.css'

interface TemplatesProps {
  readonly definition: Definition
  readonly onClose: () => void
}

/** Which prepared piece comes after the selected step. */
export function TemplatesDialog({ definition, onClose }: TemplatesProps) {
  const text = useTexts(templateTexts)
  const provided = useProvided()
  const { own, error } = useOwn(definition.owner)
  const [chosen, setChosen] = useState<string>()
  const [act, setAct] = useState<KeptAct>()
  const { after, bringing, mayBring } = useBringIn(definition, onClose)
  const offer = [...(own ?? []), ...(provided ?? [])].find(({ id }) => id === chosen)
  const back = (): void => setAct(undefined)
  if (offer?.kept !== undefined && act !== undefined) {
    const Act = act === 'rename' ? RenameDialog : RemoveDialog
    return <Act template={offer.kept} onClose={back} />
  }
  const lead = after === undefined ? text.nowhere : text.lead(nameOf(after))
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      actions={
        <DialogActions
          {...{ away: text.cancel, onAway: onClose, act: text.insert }}
          onAct={() => offer !== undefined && bringing.mutate(offer)}
          isDisabled={offer === undefined || !mayBring(offer)}
        />
      }
    >
      <p>{offer !== undefined && isBeginning(definition, offer) ? text.leadEmpty : lead}</p>
      <OwnTemplates {...{ own, error, chosen }} onChoose={setChosen} onAct={setAct} />
      <ProvidedTemplates {...{ provided, chosen }} onChoose={setChosen} />
      <Refusal error={bringing.error} />
    </Dialog>
  )
}
