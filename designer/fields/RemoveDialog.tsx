import type { Use } from '#shared/lint/usesOf.ts'
import { usesOfType } from '#shared/lint/usesOfType.ts'
import type { Definition } from '#shared/model/definition.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { change } from '../designer/documentStore.ts'
import { removeField } from '../editing/commands/dataFields.ts'
import { isTypeId } from '../editing/fieldPlace.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { fieldUses, UseList } from './Uses.tsx'
import { useFieldEdit, type FieldProps } from './useFieldEdit.ts'

interface RemoveProps extends FieldProps {
  readonly onClose: () => void
  readonly onRemoved: () => void
}

/** What goes along and what has to be adapted is said before, not after. */
export function RemoveDialog({ onClose, onRemoved, ...props }: RemoveProps) {
  const { definition, id, place } = props
  const text = useTexts(fieldTexts)
  const { name } = useFieldEdit(props)
  const isType = isTypeId(id) && place.holder === undefined
  const blocking = isType ? usesOfType(definition, place.name) : []
  const uses = isType ? [] : fieldUses(definition, place)
  const remove = (): void => {
    change(text.change.remove(name), (now) => removeField(now, id))
    onClose()
    onRemoved()
  }
  return (
    <Dialog
      alert
      title={text.removeTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={onClose}>
            {text.cancel}
          </Button>
          {blocking.length > 0 ? undefined : (
            <Button size="l" kind="danger" onPress={remove}>
              {text.removeNow}
            </Button>
          )}
        </>
      }
    >
      {blocking.length === 0 ? undefined : (
        <>
          <p>{text.removeTypeUsed}</p>
          <UseList definition={definition} uses={blocking.map((pointer) => ({ pointer }))} />
        </>
      )}
      {blocking.length + uses.length === 0 ? <p>{text.removeUnused}</p> : undefined}
      <Consequences definition={definition} uses={uses} />
      {blocking.length > 0 ? undefined : <p className="muted">{text.undoHint}</p>}
    </Dialog>
  )
}

/** What goes along, and what stays and has to be adapted. */
function Consequences({
  definition,
  uses,
}: {
  readonly definition: Definition
  readonly uses: readonly Use[]
}) {
  const text = useTexts(fieldTexts)
  const staying = uses.filter(({ kind }) => kind === 'reads')
  const going = uses.filter(({ kind }) => kind !== 'reads')
  return (
    <>
      {going.length === 0 ? undefined : (
        <>
          <p>{text.removeGoes}</p>
          <UseList definition={definition} uses={going} />
        </>
      )}
      {staying.length === 0 ? undefined : (
        <>
          <p>{text.removeStays}</p>
          <UseList definition={definition} uses={staying} />
        </>
      )}
    </>
  )
}
