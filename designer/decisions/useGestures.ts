import type { Decision } from '#shared/model/content.ts'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import {
  addRow,
  duplicateRow,
  moveRowAmong,
  removeRow,
  updateRow,
} from '../editing/commands/decisionRows.ts'
import { reopen } from '../editing/commands/decisionVersions.ts'
import { without } from '../editing/records.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { withContent, type GridColumn } from './columns.ts'
import type { GridItem } from './grid/items.ts'
import type { Position } from './grid/position.ts'
import { paste, type Pasted } from './paste.ts'
import type { TableProps } from './TableGrid.tsx'
import { shownOf, type Period } from './validity.ts'
import { validityOf } from './validityWords.ts'

interface Answers {
  readonly columns: readonly GridColumn[]
  readonly onMove: (to: Position) => void
  /** A selection that is not pasted. */
  readonly onRefuse: (pasted: Pasted) => void
}

/** What a person does to the table in the grid, each gesture one undo step with its name. */
export function useGestures(props: TableProps, answers: Answers) {
  const { items, setPart } = props
  const { label } = useTexts(contentTexts)
  const words = useTexts(decisionTexts)
  const cells = useCells(props, answers)
  const remove = (at: Position): void => {
    const item = items[at.row]
    if (item?.kind === 'row')
      setPart(label.removeRow(item.number), (now) => removeRow(now, item.row.id))
    if (item?.kind === 'open') setPart(words.label.reopen, (now) => reopen(now, item.at))
  }
  const duplicate = (at: Position): void => {
    const item = rowAt(items, at.row)
    if (item !== undefined)
      setPart(label.duplicateRow(item.number), (now) => duplicateRow(now, item.row.id))
  }
  const onClear = (at: Position): void => {
    if (answers.columns[at.column] === undefined) remove(at)
    else cells.clear(at)
  }
  const onInsert = (at: Position): void => {
    const id = rowAbove(items, at.row) ?? props.period.rows.at(-1)
    setPart(label.addRow, (now) => addRow(now, indexOf(now, id)))
    answers.onMove({ row: at.row + (items.length === 0 ? 0 : 1), column: 0 })
  }
  const onShift = (at: Position, by: -1 | 1): void => {
    const [item, beside] = [rowAt(items, at.row), rowAt(items, at.row + by)]
    if (item === undefined || beside === undefined) return
    setPart(label.moveRow(item.number), moveRowAmong(props.period.rows, item.row.id, by))
    answers.onMove({ ...at, row: at.row + by })
  }
  const grid = { onWrite: cells.write, onPaste: cells.insert, onClear, onInsert, onShift }
  return { grid, remove, duplicate }
}

function useCells(
  { items, version, period, setPart, onShow }: TableProps,
  { columns, onRefuse }: Answers,
) {
  const { label } = useTexts(contentTexts)
  const words = useTexts(decisionTexts)
  const { language } = useSaid()
  const write = (at: Position, content: string): void => {
    const [item, column] = [rowAt(items, at.row), columns[at.column]]
    if (item === undefined || column === undefined) return
    setPart(label.cell(column.label, item.number), (now) =>
      withContent(now, item.row.id, { column, content, language }),
    )
    // the row is looked at where it counts now
    if (column.part === 'validity') onShow({ version: period.version, day: dayIn(content, period) })
  }
  const clear = (at: Position): void => {
    const [item, column] = [rowAt(items, at.row), columns[at.column]]
    if (item === undefined || column === undefined) return
    const { part, id } = column
    const cell = words.cellName(column.label, String(item.number))
    setPart(words.label.clear(cell), (now) =>
      part === 'then'
        ? updateRow(now, item.row.id, (one) => ({ ...one, then: without(one.then, [id]) }))
        : withContent(now, item.row.id, { column, content: '', language }),
    )
  }
  const insert = (at: Position, table: readonly (readonly string[])[]): void => {
    const rows = items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : []))
    const first = items.slice(0, at.row).filter(({ kind }) => kind === 'row').length
    const place = { row: first, column: Math.max(0, at.column) }
    const pasted = paste(version, table, { columns, rows, at: place, language })
    if (pasted.problems.length > 0 || pasted.beyond > 0) return onRefuse(pasted)
    if (pasted.cells === 0) return
    setPart(words.label.paste(pasted.cells), () => pasted.version)
    announce(words.paste.done(pasted.cells, pasted.newRows))
  }
  return { write, clear, insert }
}

function rowAt(items: readonly GridItem[], at: number) {
  const item = items[at]
  return item?.kind === 'row' ? item : undefined
}

/** The row at a line, or the last one above it. */
function rowAbove(items: readonly GridItem[], at: number): string | undefined {
  const above = items.slice(0, at + 1).findLast((item) => item.kind === 'row')
  return above?.kind === 'row' ? above.row.id : undefined
}

function indexOf({ rows }: Decision, id: string | undefined): number {
  return rows.findIndex((one) => one.id === id)
}

/** A day on which the row counts: one of the period in view, if there is one. */
function dayIn(content: string, period: Period): string {
  const { day } = shownOf(period)
  const { validFrom = '', validTo = '9999-12-31' } = validityOf(content)
  if (day < validFrom) return validFrom
  return day > validTo ? validTo : day
}
