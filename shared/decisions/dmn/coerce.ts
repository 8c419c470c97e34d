import { problem, type Run } from './run.ts'
import type { Simple, Type } from './itemTypes.ts'
import { frameOf, isCallable, isContext, isList, type Value } from './value.ts'

/** DMN 1.5 §10.3.2.9.4: what does not conform becomes null, after a list of one and a date were adapted. */
export function coerce(value: Value, type: Type, { run, where }: Place): Value {
  if (value === null || type.kind === 'any') return allowed(value, type, run)
  for (const candidate of adaptations(value, type)) {
    if (conforms(candidate, type, run)) return candidate
  }
  return problem(run, 'wrongType', where)
}

interface Place {
  readonly run: Run
  /** What the problem is told of. */
  readonly where: string
}

function allowed(value: Value, type: Type, run: Run): Value {
  return value === null || passes(value, type, run) ? value : null
}

function* adaptations(value: Value, type: Type): Generator<Value> {
  yield value
  const [only, ...others] = isList(value) ? value : []
  if (type.kind === 'list' && !isList(value)) yield [value]
  else if (only !== undefined && others.length === 0) yield only
  if (type.kind === 'date and time' && typeof value === 'string' && isSimple(value, 'date')) {
    yield `${value}T00:00:00Z`
  }
}

function conforms(value: Value, type: Type, run: Run): boolean {
  return hasKind(value, type, run) && passes(value, type, run)
}

function hasKind(value: Value, { kind, items, components }: Type, run: Run): boolean {
  if (kind === 'any' || value === null) return true
  if (kind === 'function') return isCallable(value)
  if (kind === 'list') {
    return isList(value) && value.every((one) => items === undefined || conforms(one, items, run))
  }
  if (kind !== 'context') return isSimple(value, kind)
  return (
    isContext(value) &&
    [...(components ?? [])].every(
      ([name, type]) => name in value && conforms(value[name] ?? null, type, run),
    )
  )
}

function passes(value: Value, { allowed }: Type, run: Run): boolean {
  if (allowed === undefined || value === null) return true
  return allowed.test.run(frameOf({ '?': value }), run) === true
}

const year = String.raw`-?\d{4,9}`
const clock = String.raw`\d\d:\d\d(:\d\d(\.\d+)?)?`
const zone = String.raw`(Z|[+-]\d\d:\d\d(:\d\d)?|@[\w/+-]+)?`
const patterns = {
  /** What JSON cannot hold as a number. */
  number: /^-?(?=(\D*\d){16})\d+(\.\d+)?$/,
  date: new RegExp(`^${year}-\\d\\d-\\d\\d$`),
  time: new RegExp(`^${clock}${zone}$`),
  'date and time': new RegExp(`^${year}-\\d\\d-\\d\\dT${clock}${zone}$`),
  'days and time duration': /^-?P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/,
  'years and months duration': /^-?P(?=.)(\d+Y)?(\d+M)?$/,
} as const

function isSimple(value: Value, kind: Simple): boolean {
  if (kind === 'string' || kind === 'boolean') return typeof value === kind
  if (kind === 'number' && typeof value === 'number') return true
  return typeof value === 'string' && patterns[kind].test(value)
}
