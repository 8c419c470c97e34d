import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
} from 'react'
import { useSession } from '../../designer/sessionStore.ts'
import { useLanguage } from '../../ui/language.ts'
import { contentOf, inWords, type GridColumn } from '../columns.ts'
import { readTable } from '../paste.ts'
import { CellEditor } from './CellEditor.tsx'
import { GridHead } from './GridHead.tsx'
import { cellId, GridLine } from './GridLine.tsx'
import type { GridItem } from './items.ts'
import { following, moveBy, within, type Position } from './position.ts'
import { headHeight, numberWidth, rowHeight, useWindow } from './useWindow.ts'

export interface GridProps {
  readonly label: string
  readonly items: readonly GridItem[]
  readonly columns: readonly GridColumn[]
  readonly hits: ReadonlySet<string>
  readonly active: Position
  readonly onMove: (to: Position) => void
  readonly onWrite: (at: Position, content: string) => void
  readonly onClear: (at: Position) => void
  readonly onInsert: (after: Position) => void
  readonly onShift: (at: Position, by: -1 | 1) => void
  readonly onPaste: (at: Position, cells: readonly (readonly string[])[]) => void
  /** Enter on a line that is no row. */
  readonly onOpenItem: (item: GridItem) => void
}

/** The table as an ARIA grid with one tab stop; only what is on the screen exists as elements. */
export function DecisionGrid(props: GridProps) {
  const { label, items, columns, hits, onMove } = props
  const language = useLanguage((state) => state.language)
  const technical = useSession((state) => state.technical)
  const grid = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<{ readonly typed: string | undefined }>()
  const extent = { rows: items.length, columns: columns.length, page: pageOf(scroll.current) }
  const active = within(props.active, extent)
  const widths = useWidths(columns, scroll)
  const { rowWindow, columnWindow } = useWindow({ scroll, rows: items.length, widths, active })
  const width = widths.reduce((sum, one) => sum + one, numberWidth)
  const starts = useMemo(
    () => widths.reduce((all, one) => [...all, (all.at(-1) ?? 0) + one], [numberWidth]),
    [widths],
  )
  useEffect(() => columnWindow.measure(), [columnWindow, widths])
  const move = (to: Position): void => {
    onMove(to)
    rowWindow.scrollToIndex(to.row)
    if (to.column >= 0) columnWindow.scrollToIndex(to.column)
  }
  const current = useRef({ active, move, begin: setEditing })
  useEffect(() => {
    current.current = { active, move, begin: setEditing }
  })
  /** Once to choose a cell, once more to change it. */
  const pick = useCallback((row: number, column: number): void => {
    const { active: before, move: go, begin } = current.current
    if (before.row === row && before.column === column && column >= 0) begin({ typed: undefined })
    else go({ row, column })
  }, [])
  const item = items[active.row]
  const column = columns[active.column]
  const close = (next?: Position): void => {
    setEditing(undefined)
    if (next !== undefined) move(next)
    scroll.current?.focus({ preventScroll: true })
  }
  const edit = (typed?: string): void => {
    if (item?.kind === 'row') {
      if (column !== undefined) setEditing({ typed })
    } else if (item !== undefined) props.onOpenItem(item)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return
    const { key, ctrlKey, metaKey, altKey } = event
    const command = ctrlKey || metaKey
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      event.preventDefault()
      return props.onShift(active, key === 'ArrowUp' ? -1 : 1)
    }
    const to = altKey ? undefined : moveBy(active, event, extent)
    if (to !== undefined) move(to)
    else if (key === 'Enter' && command) props.onInsert(active)
    else if (key === 'Enter' || key === 'F2') edit()
    else if (key === 'Delete' || key === 'Backspace') props.onClear(active)
    else if (key.length === 1 && !command && !altKey && key !== ' ') edit(key)
    else return
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault()
    props.onPaste(active, readTable(event.clipboardData.getData('text/plain')))
  }
  const onCopy = (event: ClipboardEvent): void => {
    if (item?.kind !== 'row') return
    event.preventDefault()
    const copied = column === undefined ? columns : [column]
    const words = copied.map((one) => {
      const content = contentOf(item.row, one, language)
      return inWords(content, one) ?? content
    })
    event.clipboardData.setData('text/plain', words.join('\t'))
  }
  const shown = columnWindow.getVirtualItems()
  return (
    <>
      <div
        ref={scroll}
        className="dg"
        role="grid"
        aria-label={label}
        aria-rowcount={items.length + 2}
        aria-colcount={columns.length + 1}
        {...(items.length === 0
          ? {}
          : { 'aria-activedescendant': cellId(grid, active.row, active.column) })}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onCopy={onCopy}
      >
        <GridHead {...{ columns, shown, starts, width }} />
        <div role="rowgroup" className="dgb" style={{ width, height: items.length * rowHeight }}>
          {rowWindow.getVirtualItems().map(({ index, start }) => {
            const line = items[index]
            return line === undefined ? null : (
              <GridLine
                key={keyOf(line)}
                {...{ grid, index, width, columns, shown, language, technical }}
                start={start - headHeight}
                item={line}
                active={index === active.row ? active.column : undefined}
                isHit={line.kind === 'row' && hits.has(line.row.id)}
                onPick={pick}
              />
            )
          })}
        </div>
      </div>
      {editing !== undefined && item?.kind === 'row' && column !== undefined ? (
        <CellEditor
          key={`${item.row.id} ${column.id}`}
          cell={cellId(grid, active.row, active.column)}
          {...{ column, typed: editing.typed }}
          number={item.number}
          content={contentOf(item.row, column, language)}
          onCancel={() => close()}
          onCommit={(content, by) => {
            props.onWrite(active, content)
            close(by === undefined ? undefined : following(active, by, extent))
          }}
        />
      ) : undefined}
    </>
  )
}

function keyOf(item: GridItem): string {
  if (item.kind === 'row') return item.row.id
  return item.kind === 'open' ? `open ${item.at}` : `gap ${JSON.stringify(item.gap.when)}`
}

function pageOf(scroll: HTMLDivElement | null): number {
  return Math.max(1, Math.floor(((scroll?.clientHeight ?? 500) - headHeight) / rowHeight) - 1)
}

/** What the window has beyond the columns goes to the sentence. */
function useWidths(
  columns: readonly GridColumn[],
  scroll: { readonly current: HTMLDivElement | null },
): readonly number[] {
  const [available, setAvailable] = useState(0)
  useEffect(() => {
    const { current } = scroll
    if (current === null) return undefined
    const observer = new ResizeObserver(() => setAvailable(current.clientWidth))
    observer.observe(current)
    return () => observer.disconnect()
  }, [scroll])
  return useMemo(() => {
    const own = columns.map(({ width }) => width)
    const rest = available - own.reduce((sum, one) => sum + one, numberWidth)
    const sentence = columns.findIndex(({ part }) => part === 'reason')
    return rest > 0 && sentence >= 0 ? own.with(sentence, (own[sentence] ?? 0) + rest) : own
  }, [columns, available])
}
