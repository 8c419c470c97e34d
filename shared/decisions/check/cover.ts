import {
  boxesMeet,
  holds,
  intersection,
  meets,
  none,
  pairsOf,
  type Box,
  type Runs,
} from './runs.ts'

/** How much looking is left: cells compared. Covering is hard in the worst case, so it has an end. */
export interface Effort {
  left: number
}

/**
 * A part of `space` that no row holds; undefined when there is none, or when the effort was spent.
 *
 * The space is split along one column after the other, at the ends of the cells of the rows that are left. In each
 * part a row holds either all values of that column or none of them, so a row without a condition on what is not yet
 * split holds the whole part, and a part without rows is a gap.
 */
export function uncovered(space: Box, rows: readonly Box[], effort: Effort): Box | undefined {
  const inside = rows.filter((row) => boxesMeet(row, space))
  return new Covering(space, inside, effort).search()
}

class Covering {
  readonly #space: Box
  readonly #rows: readonly Box[]
  readonly #effort: Effort
  readonly #part: (Runs | undefined)[]
  readonly #covered = new Set<string>()

  constructor(space: Box, rows: readonly Box[], effort: Effort) {
    this.#space = space
    this.#rows = rows.map((row) =>
      row.map((cell, column) => (holds(cell, space[column]) ? undefined : cell)),
    )
    this.#effort = effort
    this.#part = [...space]
  }

  search(): Box | undefined {
    return this.#in(
      this.#rows.map((_, index) => index),
      new Set(),
    )
  }

  #in(rows: readonly number[], split: ReadonlySet<number>): Box | undefined {
    if (rows.length === 0) return [...this.#part]
    const column = this.#nextColumn(rows, split)
    if (column === undefined) return undefined
    const key =
      rows.length <= 64 ? `${rows.join()} ${[...split].toSorted((a, b) => a - b).join()}` : ''
    if (key !== '' && this.#covered.has(key)) return undefined
    const inner = new Set([...split, column])
    const before = this.#part[column]
    for (const { part, rows: held } of this.#parts(rows, column)) {
      if (this.#effort.left <= 0) return undefined
      this.#part[column] = part
      const gap = this.#in(held, inner)
      if (gap !== undefined) return gap
    }
    this.#part[column] = before
    if (key !== '') this.#covered.add(key)
    return undefined
  }

  /** The column in which most rows have a condition; undefined when one of them has none left. */
  #nextColumn(rows: readonly number[], split: ReadonlySet<number>): number | undefined {
    const counts = this.#space.map(() => 0)
    for (const row of rows) {
      let conditions = 0
      const cells = this.#rows[row] ?? []
      for (let column = 0; column < cells.length; column += 1) {
        if (cells[column] === undefined || split.has(column)) continue
        conditions += 1
        counts[column] = (counts[column] ?? 0) + 1
      }
      if (conditions === 0) return undefined
    }
    this.#effort.left -= rows.length * counts.length
    return counts.indexOf(Math.max(...counts))
  }

  /** Split at the ends of the cells; the parts with the fewest rows first, where gaps are. */
  #parts(rows: readonly number[], column: number) {
    const space = this.#space[column] ?? none
    const cells = rows.map((row) => this.#rows[row]?.[column])
    const starts = new Set<number>()
    for (const runs of [space, ...cells]) {
      for (const [first, last] of pairsOf(runs ?? none)) starts.add(first).add(last + 1)
    }
    const cuts = [...starts].toSorted((a, b) => a - b)
    this.#effort.left -= cuts.length * rows.length
    return cuts
      .flatMap((first, index) => {
        const part = intersection(space, [first, (cuts[index + 1] ?? first) - 1])
        if (part.length === 0 || index + 1 >= cuts.length) return []
        return [{ part, rows: rows.filter((_, at) => meets(cells[at], part)) }]
      })
      .toSorted((a, b) => a.rows.length - b.rows.length)
  }
}
