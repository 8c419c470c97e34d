import type { Run } from '../run.ts'
import type { ResultType } from '../type/results.ts'
import type { FeelType } from '../type/type.ts'
import { DateValue } from '../values/date.ts'
import { Months, Seconds } from '../values/duration.ts'
import type { Numeric } from '../values/number.ts'
import { round } from '../values/rounding.ts'
import { DateTimeValue, midnightOf, TimeValue } from '../values/time.ts'
import {
  FunctionValue,
  isContext,
  isList,
  isNumber,
  Range,
  type Context,
  type Value,
} from '../value.ts'

interface Kinds {
  readonly any: Value
  readonly number: Numeric
  readonly integer: number
  readonly string: string
  readonly boolean: boolean
  readonly list: readonly Value[]
  readonly context: Context
  readonly date: DateValue
  readonly moment: DateTimeValue
  readonly time: TimeValue
  readonly day: DateValue | DateTimeValue
  readonly months: Months
  readonly duration: Months | Seconds
  readonly range: Range
  readonly function: FunctionValue
}

export type Kind = keyof Kinds
type Parameter = `${string}: ${Kind}` | `${string}?: ${Kind}` | `...${string}: ${Kind}`

type Given<P extends readonly Parameter[]> = {
  readonly [I in keyof P]: P[I] extends `${string}?: ${infer K extends Kind}`
    ? Kinds[K] | undefined
    : P[I] extends `${string}: ${infer K extends Kind}`
      ? Kinds[K]
      : never
}

const tests: { readonly [K in Kind]: (value: Value) => boolean } = {
  any: () => true,
  number: isNumber,
  integer: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  list: isList,
  context: isContext,
  date: (value) => value instanceof DateValue,
  moment: (value) => value instanceof DateTimeValue,
  time: (value) => value instanceof TimeValue,
  day: (value) => value instanceof DateValue || value instanceof DateTimeValue,
  months: (value) => value instanceof Months,
  duration: (value) => value instanceof Months || value instanceof Seconds,
  range: (value) => value instanceof Range,
  function: (value) => value instanceof FunctionValue,
}

/** One way to call a built-in function; undefined says that the arguments do not fit. */
export interface Signature {
  readonly parameters: readonly string[]
  readonly taken: readonly Taken[]
  /** All values are taken as one list. */
  readonly isVariadic: boolean
  readonly result: Result
  readonly call: (values: readonly (Value | undefined)[], run: Run) => Value | undefined
}

/** What a call yields. */
interface Result {
  readonly of: ResultType
  /** For each parameter of a function that is handed over: the argument that it gets, of a list its items. */
  readonly hands?: readonly number[]
  /** Items of what is given are items of the result, and nothing else looks at them. */
  readonly passesOn?: boolean
}

export interface Taken {
  readonly name: string
  readonly kind: Kind
  readonly isOptional: boolean
}

/** `length?` may be absent; `...list` takes all values as one list. */
export function signature<const P extends readonly Parameter[]>(
  parameters: P,
  result: FeelType | ResultType | Result,
  body: (given: Given<P>, run: Run) => Value | undefined,
): Signature {
  const taken = parameters.map(readParameter)
  const isVariadic = parameters[0]?.startsWith('...') === true
  const fits = (values: readonly (Value | undefined)[]): values is Given<P> =>
    values.length <= taken.length &&
    taken.every(({ kind, isOptional }, index) => {
      const value = values[index]
      return value === undefined ? isOptional : tests[kind](value)
    })
  return {
    parameters: taken.map(({ name }) => name),
    taken,
    isVariadic,
    result: resultOf(result),
    call: (values, run) => {
      if (isVariadic) values = values.length === 0 ? [] : [asOneList(values)]
      const converted = fits(values)
        ? values
        : values.map((one, at) => converge(one, taken[at]?.kind))
      return fits(converted) ? body(converted, run) : undefined
    },
  }
}

function resultOf(result: FeelType | ResultType | Result): Result {
  if (typeof result === 'function') return { of: result }
  return typeof result === 'object' && 'of' in result ? result : { of: () => result }
}

function readParameter(written: string): Taken {
  const [, name = '', optional, kind = ''] = /^(?:\.\.\.)?(.*?)(\?)?: (\w+)$/.exec(written) ?? []
  return { name, kind: isKind(kind) ? kind : 'any', isOptional: optional !== undefined }
}

function isKind(name: string): name is Kind {
  return Object.hasOwn(tests, name)
}

function asOneList(values: readonly (Value | undefined)[]): Value {
  const [first] = values
  if (values.length === 1 && first !== undefined && isList(first)) return first
  return values.map((value) => value ?? null)
}

/** DMN 1.5 §10.3.2.9.4: a list of one stands for its item, an item for a list of it, a date for its midnight. */
function converge(value: Value | undefined, kind: Kind | undefined): Value | undefined {
  if (value === undefined || value === null || kind === undefined || tests[kind](value))
    return value
  if (kind === 'list') return [value]
  return convergeSingle(isList(value) && value.length === 1 ? (value[0] ?? null) : value, kind)
}

function convergeSingle(value: Value, kind: Kind): Value {
  if (kind === 'moment' && value instanceof DateValue) return midnightOf(value)
  return kind === 'integer' && isNumber(value) ? (round('round down', value, 0) ?? value) : value
}
