import { selectNewestFirst } from '../canvas/selecting.ts'
import { select, selectFlow, useSession } from '../designer/sessionStore.ts'
import type { Row } from './rows.ts'
import { activate, fold, rowsNow, useOutline } from './outlineStore.ts'

// The keys of the outline: the focus goes from line to line, and what is chosen goes along.

export function walkRows(key: string): void {
  const { rows, at } = here()
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[key] ?? at
  take(rows[to])
}

/** Left folds or goes out, right unfolds or goes in. */
export function foldRow(key: string): void {
  const { rows, at } = here()
  const row = rows[at]
  if (row === undefined) return
  const isLeft = key === 'ArrowLeft'
  if (row.open === isLeft) return fold(row.key, isLeft)
  if (isLeft) take(rows.find((other) => other.key === row.under))
  else if (row.open === true) take(rows[at + 1])
}

/** From the line where it began to the one that has the focus. */
export function extendRows(key: string): void {
  const { rows, at } = here()
  const next = rows[at + (key === 'ArrowUp' ? -1 : 1)]
  if (next !== undefined) chooseTo(next)
}

/** Where a run of lines begins; it holds as long as that line is chosen. */
let anchor: string | undefined

export function chooseTo(row: Row): void {
  const { rows, at } = here()
  const { elements } = useSession.getState()
  const isChosen = (one: Row): boolean => one.kind === 'step' && elements.includes(one.id)
  const from =
    rows.find((one) => one.key === anchor && isChosen(one)) ?? rows.find(isChosen) ?? rows[at]
  anchor = from?.key
  const ends = [from, row].map((one) => rows.findIndex(({ key }) => key === one?.key))
  const run = rows.slice(Math.min(...ends), Math.max(...ends) + 1)
  activate(row.key)
  selectNewestFirst(run.flatMap((one) => (one.kind === 'step' ? [one.id] : [])))
}

/** Chooses the step or the way of a line; the name of an office has nothing to choose. */
export function take(row: Row | undefined): void {
  if (row === undefined) return
  anchor = row.key
  activate(row.key)
  if (row.kind === 'step') select([row.id])
  const isLine = row.kind === 'way' || row.kind === 'message'
  if (isLine && useSession.getState().flow !== row.id) selectFlow(row.id)
}

function here(): { readonly rows: readonly Row[]; readonly at: number } {
  const rows = rowsNow()
  const { active } = useOutline.getState()
  return {
    rows,
    at: Math.max(
      0,
      rows.findIndex(({ key }) => key === active),
    ),
  }
}
