import type { Scope } from '../feel/scope.ts'
import type { MayBeMissing } from '../mappings/check.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { dataFlowOf, type DataFlow } from './dataFlow.ts'
import type { PlacedElement } from './drawing.ts'
import type { Point } from './flowPoints.ts'
import { spread } from './spread.ts'
import { overlaps, type Subject } from './subject.ts'
import { writersOf, type Writer } from './writers.ts'

/** Whether a value may be missing where it is needed: anywhere, or at a step. */
export interface Certainty {
  readonly mayBeMissing: MayBeMissing
  readonly at: (placed: PlacedElement | undefined) => Certainty
}

/** A name with members, and nothing else. */
const plainPath = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/

/**
 * By what writes the case data on the ways that lead to a step: a required question or a value that is always there
 * fills it, a value that may be null empties it. What is calculated counts as there. Without a step every writer
 * counts, wherever it stands.
 */
export function certaintyOf(subject: Subject): Certainty {
  const writers = writersOf(subject)
  const flow = dataFlowOf(subject)
  const responses = new Set(Object.values(subject.definition.sources).map((one) => one.response))
  // of what it is made in a circle, it has once been there
  const missingIn = once<string, ReadonlySet<Point>>(new Set(), (key) => {
    const [process = '', path = ''] = key.split('\n')
    const own = writers.filter((one) => one.placed.process === process && overlaps(one.path, path))
    const full = own.filter((one) => writesSurely(one, path, mayBeMissing))
    return leftEmpty(path, process, { own, full, flow })
  })
  const isMissingAnywhere = once(false, (path: string) => {
    const own = writers.filter((writer) => overlaps(writer.path, path))
    return own.length > 0 && !own.some((writer) => writesSurely(writer, path, mayBeMissing))
  })

  function isMissing(path: string, placed: PlacedElement | undefined): boolean {
    if (placed === undefined) return isMissingAnywhere(path)
    const point = flow.points(placed.process)?.at(placed.id)?.before
    return point !== undefined && missingIn(`${placed.process}\n${path}`).has(point)
  }

  function mayBeMissing(text: string, scope: Scope, placed: PlacedElement | undefined): boolean {
    const path = text.trim()
    if (path === 'null') return true
    if (!plainPath.test(path)) return false
    const [name = '', ...rest] = path.split('.')
    if (isOutside(name)) return false
    const schema = scope.schema.properties?.[name]
    const isData = schema !== undefined && schema === subject.definition.data[name]
    if (isData) return isMissing(path, placed)
    const isStrict = schema !== undefined && responses.has(schema)
    return !isAlwaysIn(schema ?? {}, rest, { types: scope.types, isStrict })
  }

  const at = (placed: PlacedElement | undefined): Certainty => ({
    mayBeMissing: (text, scope) => mayBeMissing(text, scope, placed),
    at,
  })
  return at(undefined)
}

/** Worked out once for each key; `meanwhile` while it is asked for itself. */
function once<Key, Value>(meanwhile: Value, make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, meanwhile)
    const made = make(key)
    known.set(key, made)
    return made
  }
}

interface Written {
  readonly own: readonly Writer[]
  readonly full: readonly Writer[]
  readonly flow: DataFlow
}

/** From the start on, and from each step that may empty it, as far as no other fills it. */
function leftEmpty(
  path: string,
  process: string,
  { own, full, flow }: Written,
): ReadonlySet<Point> {
  const points = flow.points(process)
  const filling = flow.of(path, process)
  // what nobody writes is another finding
  if (points === undefined || filling === undefined || own.length === 0) return new Set()
  const filled = new Set(full.map(({ placed }) => placed))
  const isFilledBy = ({ side, placed }: Point): boolean => side === 'after' && filled.has(placed)
  const starts = filling.unfilled.size === 0 ? [] : [points.starts]
  const emptied = own
    .filter(({ placed, value }) => value !== undefined && !filled.has(placed))
    .map(({ placed }) => [points.at(placed.id)?.after].flatMap((point) => point ?? []))
  const reached = [...starts, ...emptied].map((from) => spread(from, isFilledBy))
  return new Set(reached.flatMap((one) => [...one.keys()]))
}

type IsMissing = (text: string, scope: Scope, placed: PlacedElement) => boolean

function writesSurely(writer: Writer, wanted: string, isMissing: IsMissing): boolean {
  const { path } = writer
  if (path !== wanted && !wanted.startsWith(`${path}.`)) {
    return path.startsWith(`${wanted}.`) && isAlways(writer, '', isMissing)
  }
  return isAlways(writer, wanted.slice(path.length), isMissing)
}

function isAlways(
  { value, question, placed }: Writer,
  rest: string,
  isMissing: IsMissing,
): boolean {
  if (question !== undefined) return question.required && question.visible === undefined
  if (value === undefined) return false
  return value.isSure || !isMissing(`${value.text.trim()}${rest}`, value.scope, placed)
}

/** Known of every case, or asked for where it is used. */
function isOutside(name: string): boolean {
  return ['case', 'identity', 'deadlines'].includes(name)
}

/** A source promises what it requires and no more; what a table or a formula yields counts as whole. */
function isAlwaysIn(
  schema: Schema,
  names: readonly string[],
  { types, isStrict }: { readonly types: Scope['types']; readonly isStrict: boolean },
): boolean {
  let current = resolve(schema, types)
  for (const name of names) {
    if (current.nullable === true) return false
    const { properties, required = isStrict ? [] : undefined } = current
    if (properties === undefined) return true
    if (required !== undefined && !required.includes(name)) return false
    current = resolve(properties[name] ?? {}, types)
  }
  return current.nullable !== true
}
