import { useState } from 'react'
import { decisionTexts } from '#shared/text/decisions.ts'
import { validityTexts } from '#shared/text/validity.ts'
import { CommentMark } from '../comments/CommentMark.tsx'
import { IconButton } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import type { SetDecision } from './editing.ts'
import type { GridItem } from './grid/items.ts'
import { SplitRowDialog } from './SplitRowDialog.tsx'

interface RowToolsProps {
  readonly chosen: (GridItem & { readonly kind: 'row' }) | undefined
  /** Whether the table has a date that counts. */
  readonly isDated: boolean
  readonly setPart: SetDecision
  /** Where a row stands, to comment on it. */
  readonly placeOf: (row: string) => string
  readonly onShow: (day: string) => void
  readonly onDuplicate: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** What can be done to the row in which one is. */
export function RowTools(props: RowToolsProps) {
  const { chosen, isDated, placeOf, setPart, onShow, onDuplicate, onMove, onRemove } = props
  const text = useTexts(decisionTexts)
  const { split } = useTexts(validityTexts)
  const [splitting, setSplitting] = useState(false)
  const off = chosen === undefined
  const number = String(chosen?.number ?? '')
  const name = off ? text.noRow : text.rowTools(number)
  return (
    <span className="tools" role="group" aria-label={name}>
      <span aria-hidden="true">{name}</span>
      {off ? undefined : <CommentMark place={placeOf(chosen.row.id)} name={name} />}
      <IconButton icon="copy" label={text.duplicateRow} isDisabled={off} onPress={onDuplicate} />
      <IconButton
        icon="calendar"
        label={split(number)}
        isDisabled={off}
        onPress={() => setSplitting(true)}
      />
      <IconButton icon="up" label={text.moveUp} isDisabled={off} onPress={() => onMove(-1)} />
      <IconButton icon="down" label={text.moveDown} isDisabled={off} onPress={() => onMove(1)} />
      <IconButton icon="trash" label={text.removeRow} isDisabled={off} onPress={onRemove} />
      {splitting && chosen !== undefined ? (
        <SplitRowDialog
          row={chosen.row}
          {...{ number, isDated, setPart }}
          onSplit={onShow}
          onClose={() => setSplitting(false)}
        />
      ) : undefined}
    </span>
  )
}
