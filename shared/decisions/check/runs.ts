/** Part of a column: pairs of first and last index, ascending, with a distance between them. */
export type Runs = readonly number[]

/** A part of each column; undefined is all of it. */
export type Box = readonly (Runs | undefined)[]

export const none: Runs = []

export function between(first: number, last: number): Runs {
  return first > last ? none : [first, last]
}

export function union(left: Runs, right: Runs): Runs {
  if (left.length === 0) return right
  if (right.length === 0) return left
  const pairs = [...pairsOf(left), ...pairsOf(right)].toSorted((a, b) => a[0] - b[0])
  const joined: number[] = []
  for (const [first, last] of pairs) {
    const before = joined.at(-1)
    if (before === undefined || first > before + 1) joined.push(first, last)
    else joined[joined.length - 1] = Math.max(before, last)
  }
  return joined
}

/** What is in neither, of a column with so many places. */
export function complement(runs: Runs, size: number): Runs {
  const rest: number[] = []
  let next = 0
  for (const [first, last] of pairsOf(runs)) {
    if (first > next) rest.push(next, first - 1)
    next = last + 1
  }
  if (next < size) rest.push(next, size - 1)
  return rest
}

export function intersection(left: Runs, right: Runs): Runs {
  const shared: number[] = []
  let [l, r] = [0, 0]
  while (l < left.length && r < right.length) {
    const first = Math.max(left[l] ?? 0, right[r] ?? 0)
    const [lastLeft = 0, lastRight = 0] = [left[l + 1], right[r + 1]]
    if (first <= Math.min(lastLeft, lastRight)) shared.push(first, Math.min(lastLeft, lastRight))
    if (lastLeft < lastRight) l += 2
    else r += 2
  }
  return shared
}

export function meets(left: Runs | undefined, right: Runs | undefined): boolean {
  if (left === undefined) return right === undefined || right.length > 0
  if (right === undefined) return left.length > 0
  let [l, r] = [0, 0]
  while (l < left.length && r < right.length) {
    const [lastLeft = 0, lastRight = 0] = [left[l + 1], right[r + 1]]
    if (lastLeft < (right[r] ?? 0)) l += 2
    else if (lastRight < (left[l] ?? 0)) r += 2
    else return true
  }
  return false
}

export function holds(outer: Runs | undefined, inner: Runs | undefined): boolean {
  if (outer === undefined) return true
  if (inner === undefined) return false
  let o = 0
  for (let i = 0; i < inner.length; i += 2) {
    const [first = 0, last = 0] = [inner[i], inner[i + 1]]
    while (lastOf(outer, o) < first) o += 2
    if ((outer[o] ?? Infinity) > first || lastOf(outer, o) < last) return false
  }
  return true
}

function lastOf(runs: Runs, at: number): number {
  return runs[at + 1] ?? Infinity
}

export function boxesMeet(left: Box, right: Box): boolean {
  for (let column = 0; column < left.length; column += 1) {
    if (!meets(left[column], right[column])) return false
  }
  return true
}

export function boxHolds(outer: Box, inner: Box): boolean {
  for (let column = 0; column < outer.length; column += 1) {
    if (!holds(outer[column], inner[column])) return false
  }
  return true
}

export function sizeOf(runs: Runs): number {
  let size = 0
  for (let i = 0; i < runs.length; i += 2) size += (runs[i + 1] ?? 0) - (runs[i] ?? 0) + 1
  return size
}

export function pairsOf(runs: Runs): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  for (let i = 0; i < runs.length; i += 2) pairs.push([runs[i] ?? 0, runs[i + 1] ?? 0])
  return pairs
}
