import { Entries, isContext, isList, type Context, type Value } from '../value.ts'
import { memberType } from '../type/memberType.ts'
import type { ResultType } from '../type/results.ts'
import { contextOf, find, lazyContext, listOf, nothing, text, type FeelType } from '../type/type.ts'
import { union } from '../type/union.ts'
import { signature, type Signature } from './signature.ts'

const openContext: FeelType = [lazyContext({ names: [], isOpen: true }, () => undefined)]

/** The member that a known key names. */
const valueByKey: ResultType = ([context = [], key = []]) => {
  const keys = find(key, 'string')?.constants
  if (keys === undefined) return 'any'
  return union(...keys.map((one) => memberType(context, one) ?? nothing))
}

const entriesOf: ResultType = ([type = []]) => {
  const context = find(type, 'context')
  const isKnown = context !== undefined && !context.isOpen
  const values = isKnown ? context.names.map((name) => memberType([context], name) ?? 'any') : []
  return listOf(
    contextOf(
      new Map<string, FeelType>([
        ['key', text],
        ['value', isKnown ? union(...values) : 'any'],
      ]),
    ),
  )
}

/** A context with a further member, or another value for one. */
const withKey: ResultType = ([type = [], key = [], value = []]) => {
  const context = find(type, 'context')
  const [name, ...others] = find(key, 'string')?.constants ?? []
  if (context === undefined || name === undefined || others.length > 0) return openContext
  const names = [...new Set([...context.names, name])]
  return [
    lazyContext({ names, isOpen: context.isOpen }, (one) =>
      one === name ? { type: value, isOptional: false } : context.member(one),
    ),
  ]
}

/** Of no contexts at all the result is empty. */
const mergedContext: ResultType = ([type = []]) => {
  const list = find(type, 'list')
  const context = find(list?.element ?? 'any', 'context')
  if (list === undefined || context === undefined) return openContext
  if (list.length !== undefined && list.length > 0) return [context]
  const { names, isOpen } = context
  return [
    lazyContext({ names, isOpen }, (name) => {
      const member = context.member(name)
      return member === undefined ? undefined : { ...member, isOptional: true }
    }),
  ]
}

export const contextFunctions: Readonly<Record<string, readonly Signature[]>> = {
  'get value': [
    signature(
      ['m: context', 'key: string'],
      valueByKey,
      ([context, key]) => context.get(key) ?? null,
    ),
    signature(
      ['context: context', 'keys: list'],
      () => 'any',
      ([context, keys]) => valueAt(context, keys),
    ),
  ],
  'get entries': [
    signature(['m: context'], entriesOf, ([context]) =>
      [...context.names()].map(
        (key) => new Entries(new Map([['key', key] as const, ['value', context.get(key) ?? null]])),
      ),
    ),
  ],
  context: [
    signature(
      ['entries: list'],
      () => openContext,
      ([entries]) => fromEntries(entries),
    ),
  ],
  'context put': [
    signature(['context: context', 'key: string', 'value: any'], withKey, ([context, key, value]) =>
      put(context, [key], value),
    ),
    signature(
      ['context: context', 'keys: list', 'value: any'],
      () => openContext,
      ([context, keys, value]) => put(context, keys, value),
    ),
  ],
  'context merge': [
    signature(['contexts: list'], mergedContext, ([contexts]) => {
      const known = contexts.filter(isContext)
      if (known.length < contexts.length) return undefined
      return new Entries(new Map(known.flatMap((one) => [...mapOf(one)])))
    }),
  ],
}

function mapOf(context: Context): Map<string, Value> {
  return new Map([...context.names()].map((name) => [name, context.get(name) ?? null]))
}

function valueAt(context: Context, keys: readonly Value[]): Value | undefined {
  let value: Value = context
  if (keys.length === 0) return undefined
  for (const key of keys) {
    if (typeof key !== 'string' || !isContext(value)) return undefined
    value = value.get(key) ?? null
  }
  return value
}

function fromEntries(entries: readonly Value[]): Context | undefined {
  const result = new Map<string, Value>()
  for (const entry of entries) {
    if (!isContext(entry)) return undefined
    const [key, value] = [entry.get('key'), entry.get('value')]
    if (typeof key !== 'string' || value === undefined || result.has(key)) return undefined
    result.set(key, value)
  }
  return new Entries(result)
}

function put(context: Context, keys: readonly Value[], value: Value): Context | undefined {
  const [key, ...rest] = keys
  if (typeof key !== 'string') return undefined
  const result = mapOf(context)
  if (rest.length === 0) return new Entries(result.set(key, value))
  const inner = result.get(key) ?? null
  if (isList(inner) || !isContext(inner)) return undefined
  const changed = put(inner, rest, value)
  return changed === undefined ? undefined : new Entries(result.set(key, changed))
}
