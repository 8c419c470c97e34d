import { Decimal } from 'decimal.js'
import { DateValue } from './values/date.ts'
import { Months, Seconds } from './values/duration.ts'
import { Scaled, type Numeric } from './values/number.ts'
import { DateTimeValue, TimeValue } from './values/time.ts'
import type { Run } from './run.ts'

/** What an expression works on (DMN 1.5 §10.3.2). */
export type Value =
  | null
  | boolean
  | string
  | Numeric
  | Temporal
  | Range
  | FunctionValue
  | Context
  | readonly Value[]

export type Temporal = DateValue | TimeValue | DateTimeValue | Months | Seconds

/** Names and values; what it does not have is undefined. */
export abstract class Context {
  abstract names(): Iterable<string>
  abstract get(name: string): Value | undefined
}

export class Entries extends Context {
  readonly #values: ReadonlyMap<string, Value>

  constructor(values: ReadonlyMap<string, Value>) {
    super()
    this.#values = values
  }

  names(): Iterable<string> {
    return this.#values.keys()
  }

  get(name: string): Value | undefined {
    return this.#values.get(name)
  }
}

/**
 * `unbounded` on the side that has no end at all, as in `(> 5)`; an end that is null is unknown. `(= 5)` holds one point
 * alone, and is not the same as `[5..5]`.
 */
export class Range {
  readonly low: Value
  readonly high: Value
  readonly holdsLow: boolean
  readonly holdsHigh: boolean
  readonly unbounded: 'low' | 'high' | undefined
  readonly isPoint: boolean

  constructor(ends: {
    readonly low: Value
    readonly high: Value
    readonly holdsLow: boolean
    readonly holdsHigh: boolean
    readonly unbounded?: 'low' | 'high'
    readonly isPoint?: boolean
  }) {
    this.low = ends.low
    this.high = ends.high
    this.holdsLow = ends.holdsLow && ends.low !== null
    this.holdsHigh = ends.holdsHigh && ends.high !== null
    this.unbounded = ends.unbounded
    this.isPoint = ends.isPoint ?? false
  }
}

/** It spends what its caller may spend; undefined is the answer to arguments that do not fit. */
export class FunctionValue {
  readonly call: Call
  /** Absent where the values of several names are possible. */
  readonly parameters: readonly string[]

  constructor(parameters: readonly string[], call: Call) {
    this.parameters = parameters
    this.call = call
  }
}

type Call = (values: readonly Value[], run: Run) => Value | undefined

export function isNumber(value: Value): value is Numeric {
  if (typeof value !== 'object') return typeof value === 'number'
  return value instanceof Scaled || value instanceof Decimal
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

export function isTemporal(value: Value): value is Temporal {
  return kindOf(value) in temporalKinds
}

export function isContext(value: Value): value is Context {
  return value instanceof Context
}

const temporalKinds = { date: 0, time: 0, 'date and time': 0, months: 0, seconds: 0 }

const classes = [
  [Scaled, 'number'],
  [Decimal, 'number'],
  [DateValue, 'date'],
  [DateTimeValue, 'date and time'],
  [TimeValue, 'time'],
  [Months, 'months'],
  [Seconds, 'seconds'],
  [Range, 'range'],
  [FunctionValue, 'function'],
] as const

export type Kind = 'null' | 'boolean' | 'string' | 'list' | 'context' | (typeof classes)[number][1]

const kindByPrototype: ReadonlyMap<object, Kind> = new Map(
  classes.map(([type, kind]) => [type.prototype, kind]),
)

export function kindOf(value: Value): Kind {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return 'number'
  if (Array.isArray(value)) return 'list'
  return kindByPrototype.get(Object.getPrototypeOf(value) as object) ?? 'context'
}
