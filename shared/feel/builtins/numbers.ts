import { abs, exponential, logarithm, modulo, root } from '../values/functions.ts'
import {
  add,
  compareNumbers,
  divide,
  multiply,
  parseNumber,
  subtract,
  type Numeric,
} from '../values/number.ts'
import { round, type Rounding } from '../values/rounding.ts'

import { Months, Seconds } from '../values/duration.ts'
import { isNumber, type Value } from '../value.ts'
import { ofNumbers, roundedNumber, sameKind, wholeIfAll, type ResultType } from '../type/results.ts'
import { listOf, number, truth, type FeelType } from '../type/type.ts'
import { readable } from './readable.ts'
import { signature, type Signature } from './signature.ts'

export const numberFunctions: Readonly<Record<string, readonly Signature[]>> = {
  number: [
    signature(['from: string'], readable(parseNumber, number), ([text]) => parseNumber(text)),
    signature(
      ['from: string', 'grouping separator: any', 'decimal separator: any'],
      number,
      ([text, grouping, point]) => ungrouped(text, grouping, point),
    ),
  ],
  decimal: [
    signature(['n: number', 'scale: number'], number, ([n, scale]) => rounded('decimal', n, scale)),
  ],
  floor: rounding('floor'),
  ceiling: rounding('ceiling'),
  'round up': rounding('round up'),
  'round down': rounding('round down'),
  'round half up': rounding('round half up'),
  'round half down': rounding('round half down'),
  abs: [
    signature(['n: number'], sameKind, ([n]) => abs(n)),
    signature(['n: duration'], sameKind, ([n]) =>
      n instanceof Months ? new Months(Math.abs(n.months)) : new Seconds(abs(n.seconds)),
    ),
  ],
  modulo: [
    signature(['dividend: number', 'divisor: number'], wholeIfAll, ([dividend, divisor]) =>
      modulo(dividend, divisor),
    ),
  ],
  sqrt: [signature(['number: number'], number, ([n]) => root(n))],
  log: [signature(['number: number'], number, ([n]) => logarithm(n))],
  exp: [signature(['number: number'], number, ([n]) => exponential(n))],
  odd: [signature(['number: number'], truth, ([n]) => isOdd(n, 1))],
  even: [signature(['number: number'], truth, ([n]) => isOdd(n, 0))],
  sum: overNumbers(ofNumbers(true), (numbers) => fold(numbers, add)),
  product: overNumbers(ofNumbers(true), (numbers) => fold(numbers, multiply)),
  mean: overNumbers(ofNumbers(false), mean),
  median: overNumbers(ofNumbers(false), median),
  stddev: overNumbers(ofNumbers(false), deviation),
  mode: overNumbers(listOf(number), mode),
}

/** `number("1.234,50", ".", ",")`. */
function ungrouped(text: string, grouping: Value, point: Value): Numeric | undefined {
  const isAllowed = (one: Value, signs: readonly Value[]) => one === null || signs.includes(one)
  if (!isAllowed(grouping, [' ', ',', '.']) || !isAllowed(point, [',', '.'])) return undefined
  if (grouping !== null && grouping === point) return undefined
  const digits = typeof grouping === 'string' ? text.replaceAll(grouping, '') : text
  if (typeof point !== 'string' || point === '.') return parseNumber(digits)
  return digits.includes('.') ? undefined : parseNumber(digits.replace(point, '.'))
}

function rounding(mode: Rounding): readonly Signature[] {
  return [
    signature(['n: number', 'scale?: number'], roundedNumber, ([n, scale]) =>
      rounded(mode, n, scale ?? 0),
    ),
  ]
}

function rounded(mode: Rounding, n: Numeric, scale: Numeric): Numeric | undefined {
  const whole = round('round down', scale, 0)
  return typeof whole === 'number' ? round(mode, n, whole) : undefined
}

function isOdd(n: Numeric, rest: number): boolean | undefined {
  const remainder = modulo(n, 2)
  return remainder === undefined ? undefined : compareNumbers(remainder, rest) === 0
}

/** Of no numbers at all the answer is null, which is no error. */
function overNumbers(
  result: FeelType | ResultType,
  calculation: (numbers: readonly Numeric[]) => Value | undefined,
): readonly Signature[] {
  return [
    signature(['...list: list'], result, ([list]) =>
      areNumbers(list) ? calculation(list) : undefined,
    ),
  ]
}

function areNumbers(list: readonly Value[]): list is readonly Numeric[] {
  return list.every(isNumber)
}

function fold(
  numbers: readonly Numeric[],
  step: (a: Numeric, b: Numeric) => Numeric | undefined,
): Numeric | null | undefined {
  let result: Numeric | null | undefined = null
  for (const next of numbers) {
    result = result === null ? next : step(result, next)
    if (result === undefined) return undefined
  }
  return result
}

function mean(numbers: readonly Numeric[]): Numeric | null | undefined {
  const sum = fold(numbers, add)
  return sum === null || sum === undefined ? sum : divide(sum, numbers.length)
}

function median(numbers: readonly Numeric[]): Numeric | null | undefined {
  const sorted = numbers.toSorted(compareNumbers)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) return null
  return upper === lower ? upper : mean([upper, lower])
}

/** Of a sample, so at least two numbers. */
function deviation(numbers: readonly Numeric[]): Numeric | null | undefined {
  const middle = mean(numbers)
  if (numbers.length === 0) return null
  if (middle === null || middle === undefined || numbers.length < 2) return undefined
  const squares = numbers.flatMap((one) => {
    const distance = subtract(one, middle)
    const square = distance === undefined ? undefined : multiply(distance, distance)
    return square === undefined ? [] : [square]
  })
  const sum = fold(squares, add)
  const variance = sum === null || sum === undefined ? undefined : divide(sum, numbers.length - 1)
  return variance === undefined ? undefined : root(variance)
}

/** The most frequent numbers, in ascending order. */
function mode(numbers: readonly Numeric[]): readonly Numeric[] {
  const runs: Numeric[][] = []
  for (const one of numbers.toSorted(compareNumbers)) {
    const last = runs.at(-1)
    if (last?.[0] !== undefined && compareNumbers(last[0], one) === 0) last.push(one)
    else runs.push([one])
  }
  const longest = Math.max(0, ...runs.map(({ length }) => length))
  return runs.filter(({ length }) => length === longest).flatMap(([first]) => first ?? [])
}
