import { isJsonObject, type Json } from '../../model/json.ts'
import { resolve, type Schema } from '../../model/schema.ts'
import type { Scope } from '../scope.ts'
import { functionOf } from '../builtins/functions.ts'
import type { Signature } from '../builtins/signature.ts'
import { fromJson, own } from '../json.ts'
import type { Run } from '../run.ts'
import { isContext, type Value } from '../value.ts'
import type { Compute } from './frame.ts'
import { memberIn, type Step } from './members.ts'

/** The names known at a place, mirrored by the frames at run time. In a filter those of `item` count first. */
export interface Names {
  readonly scope: Scope
  readonly here: readonly string[]
  readonly isFilter: boolean
  readonly outer: Names | undefined
}

export function outermost(scope: Scope): Names {
  return { scope, here: [], isFilter: false, outer: undefined }
}

export function withLocals(outer: Names, here: readonly string[], isFilter = false): Names {
  return { scope: outer.scope, here, isFilter, outer }
}

type Found =
  | { readonly as: 'data' | 'builtin' | 'nothing' }
  | { readonly as: 'value'; readonly compute: Compute }

export function lookUp(names: Names, name: string): Found {
  const { outer } = names
  if (outer === undefined) {
    return names.scope.given?.has(name) === true
      ? { as: 'value', compute: ({ run }) => run.environment.given?.get(name) ?? null }
      : { as: rootOf(names.scope, name) }
  }
  const slot = names.here.lastIndexOf(name)
  if (names.isFilter) {
    const further = slot >= 0 ? slotOf(slot) : fromInside(readName(outer, name))
    return {
      as: 'value',
      compute: (frame) => {
        const member = memberHere(frame.values[0] ?? null, name)
        return member === undefined ? further(frame) : member
      },
    }
  }
  if (slot >= 0) return { as: 'value', compute: slotOf(slot) }
  const found = lookUp(outer, name)
  if (found.as !== 'value') return found
  return { as: 'value', compute: fromInside(found.compute) }
}

function slotOf(slot: number): Compute {
  return (frame) => frame.values[slot] ?? null
}

function rootOf({ schema: { properties } }: Scope, name: string): 'data' | 'builtin' | 'nothing' {
  const isFunction = functionOf(name) !== undefined
  if (properties === undefined) return isFunction ? 'builtin' : 'data'
  if (Object.hasOwn(properties, name)) return 'data'
  return isFunction ? 'builtin' : 'nothing'
}

function memberHere(item: Value, name: string): Value | undefined {
  return isContext(item) ? item.get(name) : undefined
}

/** The built-in function that a call means; members of an item are not called. */
export function builtinOf(names: Names, name: string): readonly Signature[] | undefined {
  for (let at: Names | undefined = names; at !== undefined; at = at.outer) {
    if (at.here.includes(name)) return undefined
    if (at.outer === undefined && rootOf(at.scope, name) !== 'builtin') return undefined
  }
  return functionOf(name)
}

/** A name alone always has a value, be it null. */
const nowhere = { from: 0, to: 0 }

/** Reads a name that is no built-in function. */
export function readName(names: Names, name: string): Compute {
  const found = lookUp(names, name)
  if (found.as === 'value') return found.compute
  return found.as === 'data' ? readPath([{ name, ...nowhere }], names.scope) : () => null
}

/** The same from a place further in. */
function fromInside(compute: Compute): Compute {
  return ({ outer }) => (outer === undefined ? null : compute(outer))
}

/** Reads case data where it stands; only what is found at the end of the path becomes a value. */
export function readPath(path: readonly Step[], scope: Scope): Compute {
  const { inData, schema } = placeOf(path, scope)
  const [names, rest] = [path.slice(0, inData), path.slice(inData)]
  const [first] = names
  if (first !== undefined && path.length === 1)
    return ({ data }) => fromJson(own(data, first.name), schema, scope.types)
  return ({ data, run }) => {
    let json: Json | undefined = data
    let at = 0
    for (const { name } of names) {
      if (!isJsonObject(json)) break
      json = own(json, name)
      at += 1
    }
    // data that is not as described is read for what it is
    return at === names.length
      ? along(run, fromJson(json, schema, scope.types), rest)
      : along(run, fromJson(json, undefined, scope.types), path.slice(at))
  }
}

function along(run: Run, start: Value, path: readonly Step[]): Value {
  let value = start
  for (const step of path) value = memberIn(run, value, step)
  return value
}

interface Place {
  /** How many of the names lead through objects; the others go on inside a list or a date. */
  readonly inData: number
  readonly schema: Schema | undefined
}

function placeOf(path: readonly Step[], { schema: root, types }: Scope): Place {
  let schema: Schema | undefined = root
  for (const [index, { name }] of path.entries()) {
    const holder: Schema | undefined = schema === undefined ? undefined : resolve(schema, types)
    const isObject =
      holder?.properties !== undefined || (index === 0 && holder?.items === undefined)
    if (!isObject) return { inData: index, schema: holder }
    schema = holder?.properties?.[name]
  }
  return { inData: path.length, schema: schema === undefined ? undefined : resolve(schema, types) }
}
