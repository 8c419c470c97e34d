import type { Json } from '../../model/json.ts'

/** What passes between boxed expressions: data, and functions that FEEL or a box calls. */
export type Value = Json | Callable | readonly Value[] | { readonly [name: string]: Value }

export interface Callable {
  (given: readonly Value[]): Value
  readonly parameters: readonly string[]
}

/** The values of the names in scope. Without prototype, so that every name is plain. */
export type Frame = Readonly<Record<string, Value>>

export function frameOf(...parts: readonly Frame[]): Frame {
  return Object.assign(Object.create(null), ...parts)
}

export function callable(
  parameters: readonly string[],
  call: (given: readonly Value[]) => Value,
): Callable {
  return Object.assign((given: readonly Value[]) => call(given), { parameters })
}

export function isCallable(value: Value | undefined): value is Callable {
  return typeof value === 'function'
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

export function isContext(value: Value): value is { readonly [name: string]: Value } {
  return typeof value === 'object' && value !== null && !isList(value)
}

/** FEEL takes a value for a list of one, and null for an empty list where a list is iterated. */
export function listOf(value: Value): readonly Value[] {
  return isList(value) ? value : value === null ? [] : [value]
}

/** Functions are no data: they become null. */
export function toJson(value: Value): Json {
  if (isCallable(value)) return null
  if (isList(value)) return value.map(toJson)
  if (!isContext(value)) return value
  const entries = Object.entries(value).map(([name, one]) => [name, toJson(one)] as const)
  return Object.assign(Object.create(null), Object.fromEntries(entries))
}
