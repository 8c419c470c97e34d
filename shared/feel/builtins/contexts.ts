import { isForbiddenName } from '../forbidden.ts'
import { Entries, isContext, isList, type Context, type Value } from '../value.ts'
import { signature, type Signature } from './signature.ts'

export const contextFunctions: Readonly<Record<string, readonly Signature[]>> = {
  'get value': [
    signature(['m: context', 'key: string'], ([context, key]) => context.get(key) ?? null),
    signature(['context: context', 'keys: list'], ([context, keys]) => valueAt(context, keys)),
  ],
  'get entries': [
    signature(['m: context'], ([context]) =>
      [...context.names()].map(
        (key) => new Entries(new Map([['key', key] as const, ['value', context.get(key) ?? null]])),
      ),
    ),
  ],
  context: [signature(['entries: list'], ([entries]) => fromEntries(entries))],
  'context put': [
    signature(['context: context', 'key: string', 'value: any'], ([context, key, value]) =>
      put(context, [key], value),
    ),
    signature(['context: context', 'keys: list', 'value: any'], ([context, keys, value]) =>
      put(context, keys, value),
    ),
  ],
  'context merge': [
    signature(['contexts: list'], ([contexts]) => {
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
    if (isForbiddenName(key)) return undefined
    result.set(key, value)
  }
  return new Entries(result)
}

function put(context: Context, keys: readonly Value[], value: Value): Context | undefined {
  const [key, ...rest] = keys
  if (typeof key !== 'string' || isForbiddenName(key)) return undefined
  const result = mapOf(context)
  if (rest.length === 0) return new Entries(result.set(key, value))
  const inner = result.get(key) ?? null
  if (isList(inner) || !isContext(inner)) return undefined
  const changed = put(inner, rest, value)
  return changed === undefined ? undefined : new Entries(result.set(key, changed))
}
