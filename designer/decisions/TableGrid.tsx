import { useMemo, useState } from 'react'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import {
  addRow,
  duplicateRow,
  moveRow,
  removeRow,
  updateRow,
} from '../editing/commands/decisionRows.ts'
import { reopen } from '../editing/commands/decisionVersions.ts'
import { without } from '../editing/records.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { AddColumns } from './AddColumns.tsx'
import { ColumnsButton } from './ColumnsButton.tsx'
import { columnsOf, withContent } from './columns.ts'
import type { SetDecision } from './editing.ts'
import { DecisionGrid } from './grid/DecisionGrid.tsx'
import type { GridItem } from './grid/items.ts'
import type { Position } from './grid/position.ts'
import { paste, type Pasted } from './paste.ts'
import { PasteProblems } from './PasteProblems.tsx'
import type { Period } from './validity.ts'

export interface TableProps {
  readonly definition: Definition
  readonly decision: Decision
  readonly version: Decision
  readonly period: Period
  readonly items: readonly GridItem[]
  readonly hits: ReadonlySet<string>
  readonly setPart: SetDecision
}

/** The grid with what it does to the table; every gesture is one undo step. */
export function TableGrid(props: TableProps) {
  const { definition, decision, version, period, items, hits, setPart } = props
  const { decisions: text, label } = useTexts(contentTexts)
  const words = useTexts(decisionTexts)
  const { read, language } = useSaid()
  const columns = useMemo(
    () => columnsOf(version, { definition, decision, language }),
    [version, definition, decision, language],
  )
  const [active, setActive] = useState<Position>({ row: 0, column: 0 })
  const [refused, setRefused] = useState<Pasted>()
  const row = (at: Position) => {
    const item = items[at.row]
    return item?.kind === 'row' ? item : undefined
  }
  const write = (at: Position, content: string): void => {
    const [item, column] = [row(at), columns[at.column]]
    if (item === undefined || column === undefined) return
    setPart(label.cell(column.label, item.number), (now) =>
      withContent(now, item.row.id, { column, content, language }),
    )
  }
  const remove = (at: Position): void => {
    const item = items[at.row]
    if (item?.kind === 'row')
      setPart(label.removeRow(item.number), (now) => removeRow(now, item.row.id))
    if (item?.kind === 'open') setPart(words.label.reopen, (now) => reopen(now, item.at))
  }
  const clear = (at: Position): void => {
    const [item, column] = [row(at), columns[at.column]]
    if (item === undefined || column === undefined) return remove(at)
    const { part, id } = column
    const cell = words.cellName(column.label, String(item.number))
    setPart(words.label.clear(cell), (now) =>
      part === 'then'
        ? updateRow(now, item.row.id, (one) => ({ ...one, then: without(one.then, [id]) }))
        : withContent(now, item.row.id, { column, content: '', language }),
    )
  }
  const insert = (at: Position): void => {
    const above = items.slice(0, at.row + 1).findLast((item) => item.kind === 'row')
    const id = above?.kind === 'row' ? above.row.id : period.rows.at(-1)
    setPart(label.addRow, (now) =>
      addRow(
        now,
        now.rows.findIndex((one) => one.id === id),
      ),
    )
    setActive({ row: at.row + (items.length === 0 ? 0 : 1), column: 0 })
  }
  const shift = (at: Position, by: -1 | 1): void => {
    const [item, beside] = [row(at), row({ ...at, row: at.row + by })]
    if (item === undefined || beside === undefined) return
    setPart(label.moveRow(item.number), (now) => moveRow(now, item.row.id, by, period.rows))
    setActive({ ...at, row: at.row + by })
  }
  const insertCells = (at: Position, table: readonly (readonly string[])[]): void => {
    const rows = items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : []))
    const first = items.slice(0, at.row).filter(({ kind }) => kind === 'row').length
    const place = { row: first, column: Math.max(0, at.column) }
    const pasted = paste(version, table, { columns, rows, at: place, language })
    if (pasted.problems.length > 0 || pasted.beyond > 0) return setRefused(pasted)
    if (pasted.cells === 0) return
    setPart(words.label.paste(pasted.cells), () => pasted.version)
    announce(words.paste.done(pasted.cells, pasted.newRows))
  }
  const chosen = row(active)
  return (
    <>
      <DecisionGrid
        label={words.grid(read(decision.title))}
        {...{ items, columns, hits, active }}
        onMove={setActive}
        onWrite={write}
        onClear={clear}
        onInsert={insert}
        onShift={shift}
        onPaste={insertCells}
        onOpenItem={() => document.getElementById('luecken')?.focus()}
      />
      <div className="tabletools">
        <Button
          kind="quiet"
          icon="plus"
          onPress={() => insert({ row: items.length - 1, column: 0 })}
        >
          {text.addRow}
        </Button>
        <AddColumns definition={definition} set={setPart} />
        <ColumnsButton {...{ version, columns, setPart }} />
        <RowTools
          number={chosen?.number}
          onDuplicate={() =>
            chosen &&
            setPart(label.duplicateRow(chosen.number), (now) => duplicateRow(now, chosen.row.id))
          }
          onMove={(by) => shift(active, by)}
          onRemove={() => remove(active)}
        />
        <span className="keys">{words.keys}</span>
      </div>
      {refused === undefined ? undefined : (
        <PasteProblems pasted={refused} onClose={() => setRefused(undefined)} />
      )}
    </>
  )
}

function RowTools({
  number,
  onDuplicate,
  onMove,
  onRemove,
}: {
  readonly number: number | undefined
  readonly onDuplicate: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}) {
  const text = useTexts(decisionTexts)
  const off = number === undefined
  return (
    <span
      className="tools"
      role="group"
      aria-label={number === undefined ? text.noRow : text.rowTools(String(number))}
    >
      <span aria-hidden="true">
        {number === undefined ? text.noRow : text.rowTools(String(number))}
      </span>
      <IconButton icon="copy" label={text.duplicateRow} isDisabled={off} onPress={onDuplicate} />
      <IconButton icon="up" label={text.moveUp} isDisabled={off} onPress={() => onMove(-1)} />
      <IconButton icon="down" label={text.moveDown} isDisabled={off} onPress={() => onMove(1)} />
      <IconButton icon="trash" label={text.removeRow} isDisabled={off} onPress={onRemove} />
    </span>
  )
}
