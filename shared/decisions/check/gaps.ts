import { uncovered, type Effort } from './cover.ts'
import {
  complement,
  intersection,
  meets,
  none,
  pairsOf,
  union,
  type Box,
  type Runs,
} from './runs.ts'

export interface Space {
  readonly whole: readonly Runs[]
  /** Where a part with holes in it is hard to read: numbers and dates, unlike lists. */
  readonly ordered: readonly boolean[]
}

export interface Gaps {
  readonly gaps: readonly Box[]
  /** There are more than are shown. */
  readonly more: boolean
}

const shownGaps = 8

/** Parts of the space without a row, each as large as can be and none within another. */
export function gapsOf(space: Space, rows: readonly Box[], effort: Effort): Gaps {
  const gaps: Box[] = []
  for (;;) {
    const filled = [...rows, ...gaps]
    const gap = uncovered(space.whole, filled, effort)
    if (gap === undefined) return { gaps, more: false }
    if (gaps.length === shownGaps) return { gaps, more: true }
    gaps.push(widened(gap, filled, space))
  }
}

/** As large as the rows leave room for, so that one row closes much. Columns with few conditions come first. */
function widened(gap: Box, rows: readonly Box[], space: Space): Box {
  const part = [...gap]
  const conditions = space.whole.map((_, column) => rows.filter((row) => row[column]).length)
  const columns = [...space.whole.keys()].toSorted(
    (a, b) => (conditions[a] ?? 0) - (conditions[b] ?? 0),
  )
  for (const column of columns) {
    const beside = rows.filter((row) =>
      part.every((cell, other) => other === column || meets(row[other], cell)),
    )
    const taken = beside.reduce((sum, row) => union(sum, row[column] ?? none), none)
    const whole = space.whole[column] ?? none
    const free = intersection(whole, complement(taken, (whole.at(-1) ?? -1) + 1))
    part[column] = space.ordered[column] === true ? around(free, part[column] ?? none) : free
  }
  return part
}

/** The run that holds the part. */
function around(free: Runs, part: Runs): Runs {
  return (
    pairsOf(free).find(([first, last]) => first <= (part[0] ?? 0) && (part[0] ?? 0) <= last) ?? part
  )
}
