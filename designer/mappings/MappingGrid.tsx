import {
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import { pointerOf } from '#shared/lint/viewRow.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { change } from '../designer/documentStore.ts'
import { useLed } from '../designer/useLedTo.ts'
import { clearValue } from '../editing/commands/mappingValues.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { groupsOf, type Group } from './coverage.ts'
import { GridRow, GroupRow } from './GridRow.tsx'
import { RowEditor } from './RowEditor.tsx'
import type { Known } from './sources.ts'
import type { Rows, ShownRow } from './useRows.ts'

interface GridProps {
  readonly view: MappingView
  readonly known: Known
  readonly rows: Rows
  readonly selected: string | undefined
  readonly onSelect: (key: string) => void
}

type Line =
  | {
      readonly kind: 'group'
      readonly key: string
      readonly group: Group
      readonly isOpen: boolean
    }
  | { readonly kind: 'row'; readonly key: string; readonly shown: ShownRow; readonly level: number }

/** One tab stop; arrows walk, left and right fold and unfold, Enter opens a row in place. */
export function MappingGrid(props: GridProps) {
  const { view, known, rows } = props
  const text = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  const { grid, lines, active, opened, close, onKeyDown, onClick } = useGrid(props)
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its rows have the focus
    <div
      className="mgrid"
      role="treegrid"
      aria-label={text.table(inLanguage(view.title, language))}
      aria-rowcount={lines.length + 1}
      ref={grid}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <Columns />
      {lines.map((line, index) => {
        const place = { isActive: line.key === active?.key, index: index + 2 }
        if (line.kind === 'group') {
          const { key, group, isOpen } = line
          return <GroupRow key={`group ${key}`} {...{ ...place, group, isOpen }} id={key} />
        }
        const { key, shown, level } = line
        const isOpen = key === opened
        return [
          <GridRow key={key} {...{ ...place, shown, level, isOpen }} onItem={rows.showItem} />,
          isOpen ? (
            <RowEditor key={`editor ${key}`} {...{ view, known, rows, shown }} onClose={close} />
          ) : undefined,
        ]
      })}
    </div>
  )
}

function useGrid({ view, rows, selected, onSelect }: GridProps) {
  const text = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  const [folded, fold] = useReducer(toggled, new Set<string>())
  const [opened, setOpened] = useState<string>()
  const lines = useLines({ view, rows, folded, general: text.general, language })
  const active = lines.find(({ key }) => key === selected) ?? lines[0]
  const [grid, refocus] = useFocusedRow()
  const goTo = (key: string | undefined): void => {
    if (key === undefined || key === active?.key) return // the focus would come later, where it is not due
    refocus()
    onSelect(key)
  }
  const rowAt = (place: string): string | undefined =>
    view.rows.find((row) => pointerOf(row.place) === place)?.key
  useLed(
    (place) => rowAt(place) !== undefined,
    (place) => {
      refocus()
      onSelect(rowAt(place) ?? '')
    },
  )
  const close = (): void => {
    refocus()
    setOpened(undefined)
  }
  const clear = ({ label, row: { place } }: ShownRow): void => {
    change(text.label.remove(label), (now) => clearValue(now, { view, place }))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row')
      return
    const at = lines.findIndex(({ key }) => key === active?.key)
    const act = keys[event.key]?.({ lines, at, opened, goTo, fold, open: setOpened, close, clear })
    if (act === true) event.preventDefault()
  }
  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null
    const line = lines.find(({ key }) => key === row?.getAttribute('data-key'))
    if (line === undefined) return
    if (line.kind === 'group') {
      goTo(line.key)
      return fold(line.key)
    }
    onSelect(line.key)
    if (line.key === opened) close()
    else setOpened(line.key)
  }
  return { grid, lines, active, opened, close, onKeyDown, onClick }
}

function toggled(now: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(now)
  if (!next.delete(key)) next.add(key)
  return next
}

/** The focus follows the active row where the keys moved it, and comes back to it from an editor. */
function useFocusedRow() {
  const grid = useRef<HTMLDivElement>(null)
  const isDue = useRef(false)
  useEffect(() => {
    if (!isDue.current) return
    isDue.current = false
    const row = grid.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  })
  const refocus = (): void => {
    isDue.current = true
  }
  return [grid, refocus] as const
}

function Columns() {
  const text = useTexts(mappingTexts)
  const names = [
    text.target,
    text.required,
    text.origin,
    text.transformation,
    text.exampleColumn,
    text.check,
  ]
  return (
    <div role="row" className="mrow head" aria-rowindex={1}>
      {names.map((name) => (
        <span key={name} role="columnheader">
          {name}
        </span>
      ))}
    </div>
  )
}

interface Lining {
  readonly view: MappingView
  readonly rows: Rows
  readonly folded: ReadonlySet<string>
  readonly general: string
  readonly language: Known['language']
}

function useLines({ view, rows, folded, general, language }: Lining): readonly Line[] {
  return useMemo(() => {
    const byKey = new Map(rows.shown.map((shown) => [shown.row.key, shown]))
    const groups = groupsOf(view.rows, ({ group }) => inLanguage(group, language))
    const isFlat = groups.length === 1 && view.rows.length <= flat
    return groups.flatMap((group): Line[] => {
      const key = `group:${group.id}`
      const isOpen = !folded.has(key)
      const inside = group.rows.flatMap((row): Line[] => {
        const shown = byKey.get(row.key)
        const isHidden = hiddenIn(row.key, folded)
        const level = row.depth + (isFlat ? 1 : 2)
        return shown === undefined || isHidden ? [] : [{ kind: 'row', key: row.key, shown, level }]
      })
      if (isFlat) return inside
      const named = { ...group, name: group.name === '' ? general : group.name }
      return [{ kind: 'group', key, group: named, isOpen }, ...(isOpen ? inside : [])]
    })
  }, [view, rows, folded, general, language])
}

/** So few rows need no heading when they all belong together. */
const flat = 3

/** Inside of a list that is folded. */
function hiddenIn(key: string, folded: ReadonlySet<string>): boolean {
  return key
    .split('[].')
    .slice(0, -1)
    .some((_, index, parts) => folded.has(parts.slice(0, index + 1).join('[].')))
}

interface Pressed {
  readonly lines: readonly Line[]
  readonly at: number
  readonly opened: string | undefined
  readonly goTo: (key: string | undefined) => void
  readonly fold: (key: string) => void
  readonly open: (key: string) => void
  readonly close: () => void
  readonly clear: (shown: ShownRow) => void
}

const page = 10

/** True when the key meant something here. */
const keys: Readonly<Record<string, (pressed: Pressed) => boolean>> = {
  ArrowDown: ({ lines, at, goTo }) => moved(goTo, lines[at + 1]),
  ArrowUp: ({ lines, at, goTo }) => moved(goTo, lines[at - 1]),
  PageDown: ({ lines, at, goTo }) => moved(goTo, lines[Math.min(at + page, lines.length - 1)]),
  PageUp: ({ lines, at, goTo }) => moved(goTo, lines[Math.max(at - page, 0)]),
  Home: ({ lines, goTo }) => moved(goTo, lines[0]),
  End: ({ lines, goTo }) => moved(goTo, lines.at(-1)),
  ArrowRight: ({ lines, at, fold }) => {
    const line = lines[at]
    if (line?.kind === 'group' && !line.isOpen) fold(line.key)
    if (line?.kind === 'row' && line.shown.row.row.rows !== undefined && isFolded(lines, at))
      fold(line.key)
    return true
  },
  ArrowLeft: ({ lines, at, fold, goTo }) => {
    const line = lines[at]
    if (line?.kind === 'group' && line.isOpen) fold(line.key)
    else if (line?.kind === 'row' && line.shown.row.row.rows !== undefined && !isFolded(lines, at))
      fold(line.key)
    else goTo(lines.slice(0, at).findLast((one) => one.kind === 'group')?.key)
    return true
  },
  Enter: ({ lines, at, opened, open, close, fold }) => {
    const line = lines[at]
    if (line?.kind === 'group') fold(line.key)
    else if (line !== undefined && line.key === opened) close()
    else if (line !== undefined) open(line.key)
    return true
  },
  Escape: ({ opened, close }) => {
    if (opened !== undefined) close()
    return opened !== undefined
  },
  Delete: ({ lines, at, clear }) => {
    const line = lines[at]
    if (line?.kind === 'row') clear(line.shown)
    return line?.kind === 'row'
  },
}

function isFolded(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  return next === undefined || line === undefined || !next.key.startsWith(`${line.key}[].`)
}

function moved(goTo: Pressed['goTo'], line: Line | undefined): boolean {
  goTo(line?.key)
  return true
}
