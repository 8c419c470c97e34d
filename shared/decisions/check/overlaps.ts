import type { HitPolicy } from '../../model/hitPolicy.ts'
import type { Checking } from './checking.ts'
import type { Problem } from './problem.ts'
import { exampleIn, type ReadRow } from './reading.ts'
import { boxesMeet, boxHolds, intersection, type Box } from './runs.ts'
import { areValidTogether, isValidWithin } from '../validity.ts'

const shownOverlaps = 20

/** Rows that apply to the same case although the hit policy forbids it. Rows with cells that were not read are left out. */
export function overlaps(rows: readonly ReadRow[], checking: Checking): readonly Problem[] {
  const { hitPolicy } = checking.decision
  if (hitPolicy !== 'unique' && hitPolicy !== 'any') return []
  const read = rows.filter(({ unread }) => unread.length === 0)
  const found: Problem[] = []
  for (const [at, second] of read.entries()) {
    for (let before = 0; before < at; before += 1) {
      const first = read[before]
      if (first === undefined || !boxesMeet(first.box, second.box)) continue
      if (!areValidTogether(first.row, second.row)) continue
      const problem = overlap(first, second, { hitPolicy, checking })
      if (problem !== undefined) found.push(problem)
      if (found.length === shownOverlaps) return found
    }
  }
  return found
}

function overlap(
  first: ReadRow,
  second: ReadRow,
  { hitPolicy, checking }: { readonly hitPolicy: HitPolicy; readonly checking: Checking },
): Problem | undefined {
  const sameResult = first.results === second.results
  if (hitPolicy === 'any') {
    if (sameResult) return redundant(first, second)
    if (!first.certain || !second.certain) return undefined
  }
  const sameCase = boxHolds(first.box, second.box) && boxHolds(second.box, first.box)
  return {
    kind: sameCase && !sameResult ? 'contradiction' : 'overlap',
    rows: [first.index, second.index],
    example: exampleIn(common(first.box, second.box), checking.columns),
    sameCase,
    sameResult,
  }
}

function redundant(first: ReadRow, second: ReadRow): Problem | undefined {
  if (isWithin(second, first)) return { kind: 'subsumed', row: second.index, by: first.index }
  if (isWithin(first, second)) return { kind: 'subsumed', row: first.index, by: second.index }
  return undefined
}

function isWithin(inner: ReadRow, outer: ReadRow): boolean {
  return boxHolds(outer.box, inner.box) && isValidWithin(inner.row, outer.row)
}

function common(left: Box, right: Box): Box {
  return left.map((cell, column) => {
    const other = right[column]
    if (cell === undefined || other === undefined) return cell ?? other
    return intersection(cell, other)
  })
}
