import type { Decision } from '../../model/content.ts'
import { isValidWithin } from '../validity.ts'
import type { Checking } from './checking.ts'
import { uncovered } from './cover.ts'
import type { Problem } from './problem.ts'
import type { ReadRow } from './reading.ts'
import { boxesMeet, boxHolds } from './runs.ts'

/** Rows that never get their turn, because those that decide before them leave nothing. */
export function unreachable(rows: readonly ReadRow[], checking: Checking): readonly Problem[] {
  const { decision, columns, effort } = checking
  const ordered = inOrder(rows, decision)
  return ordered.flatMap((row, at): readonly Problem[] => {
    const before = ordered
      .slice(0, at)
      .filter((one) => one.unread.length === 0 && isValidWithin(row.row, one.row))
      .filter(({ box }) => boxesMeet(box, row.box))
    const holding = before.find(({ box }) => boxHolds(box, row.box))
    if (holding !== undefined) return [{ kind: 'unreachable', row: row.index, by: [holding.index] }]
    if (before.length < 2) return []
    const space = columns.space.whole.map((whole, column) => row.box[column] ?? whole)
    const boxes = before.map(({ box }) => box)
    const rest = uncovered(space, boxes, effort)
    if (rest !== undefined || effort.left <= 0) return []
    return [{ kind: 'unreachable', row: row.index, by: before.map(({ index }) => index) }]
  })
}

/** In the order in which they decide; none where all that apply count. */
function inOrder(rows: readonly ReadRow[], { hitPolicy, outputs }: Decision): readonly ReadRow[] {
  if (hitPolicy === 'first') return rows
  return hitPolicy === 'priority' ? byRank(rows, outputs) : []
}

/** The more important first. What is computed has no rank that is known here, and hides nothing. */
function byRank(rows: readonly ReadRow[], outputs: Decision['outputs']): readonly ReadRow[] {
  const orders = outputs.map(({ schema }) => (schema.enum ?? []).map((one) => JSON.stringify(one)))
  const ranked = rows.flatMap((row) => {
    const texts = row.results.split('\n')
    const ranks = texts.map((text, column) => orders[column]?.indexOf(text) ?? -1)
    return ranks.every((rank) => rank >= 0) ? [{ row, ranks }] : []
  })
  return ranked.toSorted((left, right) => compare(left.ranks, right.ranks)).map(({ row }) => row)
}

function compare(left: readonly number[], right: readonly number[]): number {
  const differing = left.findIndex((rank, column) => rank !== right[column])
  return differing < 0 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0)
}
