import type { Arguments } from './ast.ts'

/** For each parameter which of the values it takes; undefined when names do not fit. */
export function slotsOf(
  parameters: readonly string[],
  given: Arguments,
): readonly number[] | 'asGiven' | undefined {
  if (given.by === 'position') return 'asGiven'
  const names = given.values.map(({ name }) => name)
  if (!names.every((name) => parameters.includes(name))) return undefined
  const last = Math.max(...names.map((name) => parameters.indexOf(name)))
  return parameters.slice(0, last + 1).map((name) => names.indexOf(name))
}
