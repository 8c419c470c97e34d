import { useState } from 'react'
import { inLanguage } from '#shared/model/localised.ts'
import type { Renamed } from '#shared/renaming/renameField.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { labelOf } from '#shared/model/labelOf.ts'
import { change } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { LiveInput } from '../ui/LiveInput.tsx'
import { idOf, isRootType, nameFrom, relabelled, renamedTo } from './naming.ts'
import { useFieldEdit, type FieldProps } from './useFieldEdit.ts'
import { fieldUses, UseList } from './Uses.tsx'

interface RenameProps extends FieldProps {
  readonly onClose: () => void
  readonly onRenamed: (id: string) => void
}

/** Label and technical name together; every place that uses it is written anew, as one undo step. */
export function RenameDialog({ onClose, onRenamed, ...props }: RenameProps) {
  const { definition, id, place } = props
  const text = useTexts(fieldTexts)
  const technical = useSession((state) => state.technical)
  const { name: before } = useFieldEdit(props)
  const renaming = useRenaming(props)
  const { label, name, renamed } = renaming
  const uses = isRootType(props) ? [] : fieldUses(definition, place)
  const isIdle = label.trim() === '' || (name === place.name && label === renaming.before)
  const rename = (): void => {
    change(text.change.rename(before, label), (now) =>
      relabelled(now, { ...props, name, label: label.trim() }),
    )
    onClose()
    onRenamed(idOf(id, name))
  }
  return (
    <Dialog
      title={text.renameTitle(before)}
      onClose={onClose}
      actions={
        <DialogActions
          away={text.cancel}
          onAway={onClose}
          act={text.renameNow}
          onAct={rename}
          isDisabled={isIdle || 'problems' in renamed}
        />
      }
    >
      <LiveInput
        label={fieldTexts.de.label}
        value={label}
        problem={label.trim() === '' ? text.labelMissing : undefined}
        onChange={renaming.setLabel}
      />
      {technical ? (
        <LiveInput label={text.name} value={name} onChange={renaming.setName} />
      ) : undefined}
      <Refusal renamed={renamed} />
      {uses.length === 0 || 'problems' in renamed ? undefined : (
        <>
          <p>{text.renamePlaces(uses.length)}</p>
          <UseList definition={definition} uses={uses} />
        </>
      )}
    </Dialog>
  )
}

/** The technical name follows the label until somebody types their own. */
function useRenaming(props: FieldProps) {
  const { definition, place } = props
  const before = labelOf(place.schema, place.name).de
  const [label, setLabel] = useState(before)
  const [typed, setTyped] = useState<string>()
  const name = typed ?? (label === before ? place.name : nameFrom(label, props))
  const renamed = renamedTo(definition, { ...props, name })
  return { before, label, setLabel, name, setName: setTyped, renamed }
}

function Refusal({ renamed }: { readonly renamed: Renamed }) {
  const language = useLanguage((state) => state.language)
  const text = useTexts(fieldTexts)
  if (!('problems' in renamed)) return null
  return (
    <div className="notice err" role="status">
      <Icon name="error" />
      <div>
        {[...new Set(renamed.problems.map(({ message }) => inLanguage(message, language)))].map(
          (words) => (
            <p key={words}>{words}</p>
          ),
        )}
        <p className="muted">{text.renameLabelOnly}</p>
      </div>
    </div>
  )
}
