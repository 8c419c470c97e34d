import type { Chance } from './anyCommand.ts'

/** The same numbers choose the same. */
export function chanceOf(numbers: readonly number[]): Chance {
  let used = 0
  const next = (below: number): number => (numbers[used++ % numbers.length] ?? 0) % below
  const one = <T>(of: readonly T[]): T | undefined => of[next(Math.max(1, of.length))]
  return {
    one,
    number: (from, to) => from + next(to - from + 1),
    some: <T>(of: readonly T[]): readonly T[] => {
      const from = next(Math.max(1, of.length))
      return of.slice(from, from + 1 + next(4))
    },
  }
}
