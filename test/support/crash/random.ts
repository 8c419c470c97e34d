/** The same numbers for the same seed (mulberry32), so that a run that failed can be run again. */
export interface Random {
  /** From 0 up to but not `below`. */
  readonly int: (below: number) => number
  readonly of: <T>(values: readonly [T, ...T[]]) => T
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number) => Math.floor(next() * below)
  return { int, of: (values) => values[int(values.length)] ?? values[0] }
}
