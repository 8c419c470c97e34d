import type { Scope } from '../feel/scope.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { overlaps, type Subject } from './subject.ts'
import { writersOf, type Writer } from './writers.ts'

/** Whether a value may be missing where it is needed. */
export interface Certainty {
  readonly mayBeMissing: (text: string, scope: Scope) => boolean
}

/** A name with members, and nothing else. */
const plainPath = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/

/**
 * By what writes the case data, wherever it stands in the drawing: a required question or a value that is always
 * there. What is calculated counts as there; whether the way through the drawing leads past the writer is not asked.
 */
export function certaintyOf(subject: Subject): Certainty {
  const writers = writersOf(subject)
  const known = new Map<string, boolean>()
  const responses = new Set(Object.values(subject.definition.sources).map((one) => one.response))

  function isSure(path: string): boolean {
    const found = known.get(path)
    if (found !== undefined) return found
    known.set(path, true) // of what it is made in a circle, it has once been there
    const own = writers.filter((writer) => overlaps(writer.path, path))
    // what nobody writes is another finding
    const sure = own.length === 0 || own.some((writer) => writesSurely(writer, path))
    known.set(path, sure)
    return sure
  }

  function writesSurely(writer: Writer, wanted: string): boolean {
    const { path } = writer
    if (path !== wanted && !wanted.startsWith(`${path}.`)) {
      return path.startsWith(`${wanted}.`) && isAlways(writer, '')
    }
    return isAlways(writer, wanted.slice(path.length))
  }

  function isAlways({ value, question }: Writer, rest: string): boolean {
    if (question !== undefined) return question.required && question.visible === undefined
    if (value === undefined) return false
    return value.isSure || !mayBeMissing(`${value.text.trim()}${rest}`, value.scope)
  }

  function mayBeMissing(text: string, scope: Scope): boolean {
    const path = text.trim()
    if (path === 'null') return true
    if (!plainPath.test(path)) return false
    const [name = ''] = path.split('.', 1)
    if (isOutside(name)) return false
    const schema = scope.schema.properties?.[name]
    if (schema !== undefined && schema === subject.definition.data[name]) return !isSure(path)
    const isStrict = schema !== undefined && responses.has(schema)
    const rest = path.split('.').slice(1)
    return !isAlwaysIn(schema ?? {}, rest, { types: scope.types, isStrict })
  }

  return { mayBeMissing }
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
