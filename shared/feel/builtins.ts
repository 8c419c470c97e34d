import { evaluate, FeelDate, FeelFunction, parseDate, parseDateTime } from 'feelin'
import { modulo, round, roundings, total, calculate, type Rounding } from './numbers.ts'
import { comparisons } from './operators.ts'
import { isSafePattern } from './pattern.ts'
import { bounded, invalid, spend, type Run } from './run.ts'

type Replacement = (run: Run) => {
  readonly names: readonly string[]
  readonly fn: (...values: readonly unknown[]) => unknown
}

/** A built-in function of FEEL: ours where feelin is inexact, unsafe or asks the clock, else feelin's. */
export function builtin(run: Run, name: string): FeelFunction {
  const replacement = Object.hasOwn(replacements, name) ? replacements[name] : undefined
  if (replacement !== undefined) {
    const { names, fn } = replacement(run)
    return counted(run, fn, [...names])
  }
  const original = originalOf(name)
  return counted(run, (...values) => original.fn(...values), original.parameterNames)
}

function counted(
  run: Run,
  fn: (...values: readonly unknown[]) => unknown,
  names: string[],
): FeelFunction {
  return new FeelFunction((...values: readonly unknown[]) => {
    spend(run)
    return bounded(run, fn(...values))
  }, names)
}

const originals = new Map<string, FeelFunction>()

/** feelin does not export its functions, but a name alone yields the function it stands for. */
function originalOf(name: string): FeelFunction {
  const known = originals.get(name)
  if (known !== undefined) return known
  const { value } = evaluate(name)
  if (typeof value !== 'function') throw new Error(`expected a built-in function: ${name}`)
  const names: unknown = Object.getOwnPropertyDescriptor(value, '$args')?.value
  const parameters = Array.isArray(names) ? names.filter((one) => typeof one === 'string') : []
  const original = new FeelFunction(
    (...values: readonly unknown[]) => value.apply(null, values),
    parameters,
  )
  originals.set(name, original)
  return original
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** Names that would reach into JavaScript's own objects. */
export function isForbiddenName(name: string): boolean {
  return forbidden.has(name)
}

const replacements: Readonly<Record<string, Replacement>> = {
  ...Object.fromEntries(roundings.map((mode) => [mode, rounding(mode)])),
  today: (run) => ({ names: [], fn: () => parseDate(run.environment.today) }),
  now: (run) => ({ names: [], fn: () => parseDateTime(run.environment.now) }),
  sum: overNumbers((list) => (list.length === 0 ? null : total(list))),
  mean: overNumbers((list) =>
    list.length === 0 ? null : calculate('/', total(list), list.length),
  ),
  product: overNumbers((list) =>
    list.length === 0 ? null : list.reduce((product, value) => calculate('*', product, value), 1),
  ),
  median: overNumbers(median),
  min: extreme(comparisons['<']),
  max: extreme(comparisons['>']),
  modulo: () => ({
    names: ['dividend', 'divisor'],
    fn: (dividend, divisor) =>
      typeof dividend === 'number' && typeof divisor === 'number' && divisor !== 0
        ? modulo(dividend, divisor)
        : invalid,
  }),
  'list contains': () => ({
    names: ['list', 'element'],
    fn: (list, element) =>
      Array.isArray(list) ? list.some((one) => comparisons['='](one, element) === true) : invalid,
  }),
  'index of': () => ({
    names: ['list', 'match'],
    fn: (list, match) =>
      Array.isArray(list)
        ? list.flatMap((one, index) => (comparisons['='](one, match) === true ? [index + 1] : []))
        : invalid,
  }),
  matches: withPattern('matches'),
  replace: withPattern('replace'),
  split: withPattern('split'),
  context: safelyNamed('context', (entries) => entries.flat().map(keyOf)),
  'context put': safelyNamed('context put', ([, keys, , key]) => [keys, key].flat()),
  'day of week': onDate('day of week'),
  'month of year': onDate('month of year'),
  'day of year': onDate('day of year'),
  'week of year': onDate('week of year'),
}

function rounding(mode: Rounding): Replacement {
  return () => ({
    names: ['n', 'scale'],
    fn: (n, scale = 0) =>
      typeof n === 'number' &&
      typeof scale === 'number' &&
      Number.isInteger(scale) &&
      Math.abs(scale) <= 30
        ? round(mode, n, scale)
        : invalid,
  })
}

/** Lists may come as one list or as several arguments. */
function listOf(values: readonly unknown[]): readonly unknown[] {
  return values.length === 1 && Array.isArray(values[0]) ? values[0] : values
}

function overNumbers(calculation: (list: readonly number[]) => number | null): Replacement {
  return () => ({
    names: ['...list'],
    fn: (...values) => {
      const list = listOf(values)
      const numbers = list.filter((value) => typeof value === 'number')
      return values.length === 0 || numbers.length < list.length ? invalid : calculation(numbers)
    },
  })
}

function median(list: readonly number[]): number | null {
  const sorted = list.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined
    ? null
    : calculate('/', calculate('+', upper, lower), 2)
}

function extreme(isBetter: (candidate: unknown, best: unknown) => unknown): Replacement {
  return () => ({
    names: ['...list'],
    fn: (...values) => {
      const [first = null, ...others] = listOf(values)
      let best = first
      for (const candidate of others) {
        const better = isBetter(candidate, best)
        if (typeof better !== 'boolean') return invalid
        if (better) best = candidate
      }
      return best
    },
  })
}

function withPattern(name: string): Replacement {
  return () => ({
    names: originalOf(name).parameterNames,
    fn: (...values) => {
      const [input, pattern] = values
      if (typeof input !== 'string' || typeof pattern !== 'string') return invalid
      return isSafePattern(pattern, input.length) ? originalOf(name).fn(...values) : invalid
    },
  })
}

function safelyNamed(
  name: string,
  keysOf: (values: readonly unknown[]) => readonly unknown[],
): Replacement {
  return () => ({
    names: originalOf(name).parameterNames,
    fn: (...values) =>
      keysOf(values).some((key) => typeof key === 'string' && isForbiddenName(key))
        ? invalid
        : originalOf(name).fn(...values),
  })
}

function keyOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'key' in entry ? entry.key : undefined
}

/** feelin asks for a date and time here; a date is one at midnight (DMN 1.5 §10.3.4.8). */
function onDate(name: string): Replacement {
  return () => ({
    names: ['date'],
    fn: (value) => {
      const moment = value instanceof FeelDate ? parseDateTime(`${value.iso}T00:00:00`) : value
      return moment === null || moment === undefined ? invalid : originalOf(name).fn(moment)
    },
  })
}
