import { useCallback, useEffect, useId, useMemo, useRef, useState, type RefObject } from 'react'
import { useSession } from '../../designer/sessionStore.ts'
import { useLed } from '../../designer/useLedTo.ts'
import { useLanguage } from '../../ui/language.ts'
import { contentOf, type GridColumn } from '../columns.ts'
import { CellEditor } from './CellEditor.tsx'
import { GridHead } from './GridHead.tsx'
import { cellId, GridLine } from './GridLine.tsx'
import type { GridItem } from './items.ts'
import { following, within, type Extent, type Position } from './position.ts'
import { useGridKeys } from './useGridKeys.ts'
import { useWidths } from './useWidths.ts'
import { headHeight, numberWidth, rowHeight, useWindow } from './useWindow.ts'

export interface GridProps {
  readonly label: string
  readonly items: readonly GridItem[]
  readonly columns: readonly GridColumn[]
  readonly hits: ReadonlySet<string>
  /** Rows that no sample case meets. */
  readonly untried: ReadonlySet<string>
  readonly active: Position
  /** Where a row stands in the definition. */
  readonly placeOf: (row: string) => string
  readonly onMove: (to: Position) => void
  readonly onWrite: (at: Position, content: string) => void
  readonly onClear: (at: Position) => void
  readonly onInsert: (after: Position) => void
  readonly onShift: (at: Position, by: -1 | 1) => void
  readonly onPaste: (at: Position, cells: readonly (readonly string[])[]) => void
  /** Enter on a line that is no row. */
  readonly onOpenItem: (item: GridItem) => void
}

interface Editing {
  /** What was typed to begin with. */
  readonly typed: string | undefined
}

/** The table as an ARIA grid with one tab stop; only what is on the screen exists as elements. */
export function DecisionGrid(props: GridProps) {
  const { label, items, columns, onMove } = props
  const grid = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<Editing>()
  const extent = (): Extent => ({ ...sizeOf(props), page: pageOf(scroll) })
  const active = within(props.active, sizeOf(props))
  const widths = useWidths(columns, scroll)
  const { rowWindow, columnWindow } = useWindow({ scroll, rows: items.length, widths, active })
  useLedRow(props, { move: onMove, scroll })
  const edit = (typed?: string): void => {
    const item = items[active.row]
    if (item !== undefined && item.kind !== 'row') props.onOpenItem(item)
    else if (columns[active.column] !== undefined) setEditing({ typed })
  }
  const close = (next?: Position): void => {
    setEditing(undefined)
    if (next !== undefined) onMove(next)
    scroll.current?.focus({ preventScroll: true })
  }
  const pick = usePick({ active, move: onMove, edit })
  const keys = useGridKeys({ props, active, extent, move: onMove, edit })
  const cell = items.length === 0 ? undefined : cellId(grid, active.row, active.column)
  return (
    <>
      <div
        ref={scroll}
        className="dg"
        role="grid"
        aria-label={label}
        aria-rowcount={items.length + 2}
        aria-colcount={columns.length + 1}
        aria-activedescendant={cell}
        tabIndex={0}
        {...keys}
      >
        <Lines {...{ props, grid, active, widths, rowWindow, columnWindow }} onPick={pick} />
      </div>
      <Edited
        {...{ props, grid, active, editing, close }}
        next={(by) => following(active, by, extent())}
      />
    </>
  )
}

interface Arriving {
  readonly move: (to: Position) => void
  readonly scroll: RefObject<HTMLDivElement | null>
}

/** The row that somebody is led to. */
function useLedRow({ items, placeOf }: GridProps, { move, scroll }: Arriving): void {
  const rowAt = (place: string): number =>
    items.findIndex((item) => item.kind === 'row' && placeOf(item.row.id) === place)
  useLed(
    (place) => rowAt(place) >= 0,
    (place) => {
      move({ row: rowAt(place), column: 0 })
      scroll.current?.focus({ preventScroll: true })
    },
  )
}

function sizeOf({ items, columns }: GridProps) {
  return { rows: items.length, columns: columns.length }
}

function pageOf({ current }: RefObject<HTMLDivElement | null>): number {
  return Math.max(1, Math.floor(((current?.clientHeight ?? 500) - headHeight) / rowHeight) - 1)
}

/** Once to choose a cell, once more to change it. The same function always, so that lines need not be drawn again. */
function usePick(now: {
  readonly active: Position
  readonly move: (to: Position) => void
  readonly edit: () => void
}): (row: number, column: number) => void {
  const current = useRef(now)
  useEffect(() => {
    current.current = now
  })
  return useCallback((row, column) => {
    const { active, move, edit } = current.current
    if (active.row === row && active.column === column && column >= 0) edit()
    else move({ row, column })
  }, [])
}

function Lines({
  props: { items, columns, hits, untried },
  grid,
  active,
  widths,
  rowWindow,
  columnWindow,
  onPick,
}: ReturnType<typeof useWindow> & {
  readonly props: GridProps
  readonly grid: string
  readonly active: Position
  readonly widths: readonly number[]
  readonly onPick: (row: number, column: number) => void
}) {
  const language = useLanguage((state) => state.language)
  const technical = useSession((state) => state.technical)
  const starts = useMemo(
    () => widths.reduce((all, one) => [...all, (all.at(-1) ?? 0) + one], [numberWidth]),
    [widths],
  )
  const width = starts.at(-1) ?? numberWidth
  const shown = columnWindow.getVirtualItems()
  return (
    <>
      <GridHead {...{ columns, shown, starts, width }} />
      <div role="rowgroup" className="dgb" style={{ width, height: items.length * rowHeight }}>
        {rowWindow.getVirtualItems().map(({ index, start }) => {
          const line = items[index]
          return line === undefined ? null : (
            <GridLine
              key={keyOf(line)}
              {...{ grid, index, width, columns, shown, language, technical, onPick }}
              start={start - headHeight}
              item={line}
              active={index === active.row ? active.column : undefined}
              isHit={line.kind === 'row' && hits.has(line.row.id)}
              isUntried={line.kind === 'row' && untried.has(line.row.id)}
            />
          )
        })}
      </div>
    </>
  )
}

function keyOf(item: GridItem): string {
  if (item.kind === 'row') return item.row.id
  return item.kind === 'open' ? `open ${item.at}` : `gap ${JSON.stringify(item.gap.when)}`
}

/** The cell that is being changed, if one is. */
function Edited({
  props: { items, columns, onWrite },
  grid,
  active,
  editing,
  close,
  next,
}: {
  readonly props: GridProps
  readonly grid: string
  readonly active: Position
  readonly editing: Editing | undefined
  readonly close: (next?: Position) => void
  readonly next: (by: 1 | -1) => Position
}) {
  const language = useLanguage((state) => state.language)
  const [item, column] = [items[active.row], columns[active.column]]
  if (editing === undefined || item?.kind !== 'row' || column === undefined) return null
  return (
    <CellEditor
      key={`${item.row.id} ${column.id}`}
      cell={cellId(grid, active.row, active.column)}
      column={column}
      typed={editing.typed}
      number={item.number}
      content={contentOf(item.row, column, language)}
      onCancel={() => close()}
      onCommit={(content, by) => {
        onWrite(active, content)
        close(by === undefined ? undefined : next(by))
      }}
    />
  )
}
