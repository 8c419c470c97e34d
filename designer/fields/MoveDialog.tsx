import { useMemo, useState } from 'react'
import type { Language } from '#shared/model/localised.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { change } from '../designer/documentStore.ts'
import { moveField } from '../editing/commands/moveField.ts'
import { isTypeId, namesOf, parentId, typeId } from '../editing/fieldPlace.ts'
import { fieldTree, typeTree, type FieldNode } from '../editing/fieldTree.ts'
import { Choice, type Option } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { useFieldEdit, type FieldProps } from './useFieldEdit.ts'
import { UseList, type ListedUse } from './Uses.tsx'

interface MoveProps extends FieldProps {
  readonly onClose: () => void
  readonly onMoved: (id: string) => void
}

/** Stands for the case itself, beside the groups in it. */
const top = ':case'

/** Into another group; where that is not safe, the places are named. */
export function MoveDialog({ onClose, onMoved, ...props }: MoveProps) {
  const { definition, id } = props
  const text = useTexts(fieldTexts)
  const language = useLanguage((state) => state.language)
  const { name } = useFieldEdit(props)
  const options = targetsOf(props, language)
  const [chosen, setChosen] = useState<string>()
  const target = chosen === top ? undefined : chosen
  const moved = useMemo(
    () => (chosen === undefined ? undefined : moveField(definition, id, target)),
    [definition, id, chosen, target],
  )
  const blockers = moved !== undefined && 'blockers' in moved ? moved.blockers : []
  const move = (): void => {
    if (moved === undefined || 'blockers' in moved) return
    change(text.change.move(name), () => moved.definition)
    onClose()
    onMoved(moved.id)
  }
  return (
    <Dialog
      title={text.moveTitle(name)}
      onClose={onClose}
      actions={
        <DialogActions
          away={text.cancel}
          onAway={onClose}
          act={text.moveNow}
          onAct={move}
          isDisabled={moved === undefined || blockers.length > 0}
        />
      }
    >
      <p>{text.moveText}</p>
      <div className="in">
        <span className="label">{text.moveTo}</span>
        <Choice
          label={text.moveTo}
          value={chosen}
          options={options}
          onChange={setChosen}
          placeholder={text.moveChoose}
        />
      </div>
      <Blockers {...{ definition, blockers }} />
    </Dialog>
  )
}

function Blockers({
  definition,
  blockers,
}: Pick<MoveProps, 'definition'> & { readonly blockers: readonly ListedUse[] }) {
  const text = useTexts(fieldTexts)
  if (blockers.length === 0) return null
  return (
    <div role="status">
      <p>{text.moveBlocked}</p>
      <UseList definition={definition} uses={blockers} />
    </div>
  )
}

/** Of the case, or of the type the field belongs to. */
function targetsOf({ definition, id }: FieldProps, language: Language): readonly Option[] {
  if (!isTypeId(id)) {
    const groups = groupsIn(fieldTree(definition, language), id)
    const whole = { id: top, label: fieldTexts[language].caseData }
    return parentId(id) === undefined ? groups : [whole, ...groups]
  }
  const [type = ''] = namesOf(id)
  return groupsIn(
    typeTree(definition, language).filter((node) => node.id === typeId(type)),
    id,
  )
}

/** Every group the field is not in already and that is not inside it. */
function groupsIn(nodes: readonly FieldNode[], id: string, around = ''): Option[] {
  return nodes.flatMap((node) => {
    if (node.id === id || (node.parts.length === 0 && node.kind !== 'group')) return []
    const label = around === '' ? node.label : `${around} › ${node.label}`
    const own = node.kind === 'list' || node.id === parentId(id) ? [] : [{ id: node.id, label }]
    return node.kind === 'list' ? [] : [...own, ...groupsIn(node.parts, id, label)]
  })
}
