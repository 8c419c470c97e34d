import { functionOf } from '../builtins/functions.ts'
import type { Signature } from '../builtins/signature.ts'
import type { Scope } from '../scope.ts'
import { memberHere } from '../type/memberType.ts'
import { absent, find, type Alternative, type FeelType } from '../type/type.ts'
import { typeOf } from '../type/typeOf.ts'
import { union } from '../type/union.ts'
import type { Known } from './walk.ts'
import { firstNameOf } from '../../model/path.ts'

/** The names known at a place, as the closures see them (`closures/names.ts`), from the inside out. */
export interface Sight {
  readonly scope: Scope
  readonly names: ReadonlyMap<string, Known>
  /** What a filter goes through: its members count first. */
  readonly item?: Known
  /** What is certain here of names and paths, because a condition asked for it. */
  readonly facts?: ReadonlyMap<string, FeelType>
  readonly outer: Sight | undefined
}

const noNames: ReadonlyMap<string, Known> = new Map()

export function outermost(scope: Scope): Sight {
  return { scope, names: noNames, outer: undefined }
}

export function withNames(outer: Sight, names: ReadonlyMap<string, Known>): Sight {
  return { scope: outer.scope, names, outer }
}

export function inItems(outer: Sight, item: Known): Sight {
  return { scope: outer.scope, names: noNames, item, outer }
}

export function withFacts(outer: Sight, facts: ReadonlyMap<string, FeelType>): Sight {
  return facts.size === 0 ? outer : { scope: outer.scope, names: noNames, facts, outer }
}

/** What a name stands for; undefined if nobody described it. */
export function lookUp(sight: Sight, name: string): Known | undefined {
  const { item, outer } = sight
  if (outer === undefined) return atRoot(sight.scope, name)
  if (item === undefined) return sight.names.get(name) ?? lookUp(outer, name)
  return inItem(item, name, name === 'item' ? item : lookUp(outer, name))
}

/** Items that have no such member leave the name to what is around. */
function inItem(item: Known, name: string, further: Known | undefined): Known | undefined {
  if (item.type === 'any') return { type: 'any', paths: further?.paths ?? [] }
  const found = item.type.map((one) => memberOf(one, name))
  const members = found.filter((member) => member !== undefined)
  if (members.length === 0) return further
  const isCertain =
    members.length === found.length && members.every(({ isOptional }) => !isOptional)
  const around = isCertain ? undefined : (further ?? { type: absent, paths: [] })
  return {
    type: union(...members.map(({ type }) => type), around?.type ?? []),
    paths: [...item.paths.map((path) => `${path}.${name}`), ...(around?.paths ?? [])],
  }
}

function memberOf(one: Alternative, name: string) {
  return one.kind === 'context' ? memberHere(one, name) : undefined
}

function atRoot(scope: Scope, name: string): Known | undefined {
  const { properties } = scope.schema
  if (properties !== undefined && Object.hasOwn(properties, name)) {
    const context = find(typeOf(scope.schema, scope.types), 'context')
    return { type: context?.member(name)?.type ?? 'any', paths: [name] }
  }
  const signatures = functionOf(name)
  if (signatures !== undefined) return builtin(signatures)
  return properties === undefined ? { type: 'any', paths: [name] } : undefined
}

function builtin(signatures: readonly Signature[]): Known {
  const parameters = signatures[0]?.parameters ?? []
  return {
    type: [{ kind: 'function', parameters, result: 'any' }],
    paths: [],
    callable: { by: 'builtin', signatures },
  }
}

/** The built-in function that a call means; members of an item are not called. */
export function builtinOf(sight: Sight, name: string): readonly Signature[] | undefined {
  for (let at: Sight | undefined = sight; at !== undefined; at = at.outer) {
    if (at.names.has(name) || (at.item !== undefined && name === 'item')) return undefined
  }
  const { properties } = sight.scope.schema
  const isData = properties !== undefined && Object.hasOwn(properties, name)
  return isData ? undefined : functionOf(name)
}

/** What is certain of a path, unless one of the names around means something else by its first name. */
export function factOf(sight: Sight, path: string): FeelType | undefined {
  const root = firstNameOf(path)
  for (let at: Sight | undefined = sight; at !== undefined; at = at.outer) {
    const fact = at.facts?.get(path)
    if (fact !== undefined) return fact
    if (at.names.has(root)) return undefined
    if (at.item !== undefined && inItem(at.item, root, undefined) !== undefined) return undefined
    if (at.item !== undefined && root === 'item') return undefined
  }
  return undefined
}
