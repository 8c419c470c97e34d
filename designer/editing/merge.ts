import type { Definition } from '#shared/model/definition.ts'
import { sameJson } from '#shared/model/hash.ts'
import { isJsonObject, type Json, type JsonObject } from '#shared/model/json.ts'
import { namesIn, pointerTo } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { asDefinition, asJson } from './asJson.ts'
import { mergedList } from './mergedList.ts'

/**
 * Two people changed one draft. What only one of them touched is taken from that one, record by record; where both
 * made something else of the same record, a person chooses. Lists are merged by the ids of their items. Geometry is
 * nobody's opinion: who comes later places the box.
 */
interface Merged {
  readonly definition: Definition
  readonly clashes: readonly Clash[]
}

/** One record of which both made something else; undefined: it is gone there. */
export interface Clash extends Sides {
  readonly at: string
}

export interface Sides {
  readonly base: Json | undefined
  readonly mine: Json | undefined
  readonly theirs: Json | undefined
}

export type Side = 'mine' | 'theirs'
/** By the place of the clash. */
export type Choices = Readonly<Record<string, Side>>

export interface Versions {
  readonly base: Definition
  readonly mine: Definition
  readonly theirs: Definition
}

/** What nobody has chosen goes by `otherwise`. */
export function merge(
  { base, mine, theirs }: Versions,
  choices: Choices = {},
  otherwise: Side = 'mine',
): Merged {
  const clashes: Clash[] = []
  const choose = (at: readonly string[], sides: Sides): Json | undefined => {
    if (isGeometry(at)) return sides.mine ?? sides.theirs
    const place = pointerTo(...at)
    clashes.push({ at: place, ...sides })
    return sides[referred(choices, place) ?? otherwise]
  }
  const sides = { base: asJson(base), mine: asJson(mine), theirs: asJson(theirs) }
  const merged = asDefinition(mergedMembers([], sides, choose))
  return { definition: withoutOrphans(merged, mine, theirs), clashes }
}

/** Answers which side counts where both made something else of what stands there. */
export type Choose = (at: readonly string[], sides: Sides) => Json | undefined

function mergedValue(at: readonly string[], sides: Sides, choose: Choose): Json | undefined {
  const { base, mine, theirs } = sides
  if (mine === theirs || base === theirs) return mine
  if (base === mine) return theirs
  if (isJsonObject(mine) && isJsonObject(theirs) && isOpen(at, mine, theirs)) {
    return mergedMembers(at, { base: isJsonObject(base) ? base : {}, mine, theirs }, choose)
  }
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return mine
  if (sameJson(base, mine)) return theirs
  const merge = (inner: readonly string[], parts: Sides) => mergedValue(inner, parts, choose)
  return mergedList(at, sides, merge) ?? choose(at, sides)
}

/** What is wholly one side's stays the same object, so that merging again and comparing cost little. */
function mergedMembers(
  at: readonly string[],
  { base, mine, theirs }: { readonly [S in keyof Sides]: JsonObject },
  choose: Choose,
): JsonObject {
  const merged: Record<string, Json> = {}
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const sides = {
      base: referred(base, key),
      mine: referred(mine, key),
      theirs: referred(theirs, key),
    }
    const value = mergedValue([...at, key], sides, choose)
    if (value !== undefined) merged[key] = value
  }
  return [theirs, mine].find((side) => hasMembersOf(side, merged)) ?? merged
}

function hasMembersOf(side: JsonObject, merged: JsonObject): boolean {
  const keys = Object.keys(merged)
  return (
    Object.keys(side).length === keys.length &&
    keys.every((key) => referred(side, key) === merged[key])
  )
}

/** Down to here members are merged one by one; what lies deeper is one record. */
const depths: Readonly<Record<string, number>> = {
  processes: 3,
  layout: 3,
  mappings: 3,
  forms: 2,
  letters: 2,
  decisions: 2,
  categories: 3,
}

function isOpen(at: readonly string[], mine: JsonObject, theirs: JsonObject): boolean {
  const [section = ''] = at
  if (section !== 'types' && section !== 'data') return at.length <= (depths[section] ?? 1)
  const isNamed = at.length === 1 || at.at(-1) === 'properties'
  return isNamed || [mine, theirs].every((schema) => isJsonObject(schema['properties']))
}

const drawn: readonly string[] = ['layout', 'diagrams', 'decisionDrawings']

function isGeometry([section = '']: readonly string[]): boolean {
  return drawn.includes(section)
}

const drawnKinds = ['elements', 'flows', 'lanes', 'artifacts'] as const

/** A box that one moved while the other took the step away goes with the step. */
function withoutOrphans(merged: Definition, ...sides: readonly Definition[]): Definition {
  const gone = Object.keys(merged.layout).flatMap((process) =>
    drawnKinds.flatMap((kind) =>
      Object.keys(merged.layout[process]?.[kind] ?? {})
        .filter((id) => isOrphan({ process, kind, id }))
        .map((id) => pointerTo('layout', process, kind, id)),
    ),
  )
  function isOrphan({ process, kind, id }: Drawn): boolean {
    const has = (one: Definition): boolean =>
      Object.hasOwn(one.processes[process]?.[kind] ?? {}, id)
    return !has(merged) && sides.some(has)
  }
  return gone.length === 0 ? merged : asDefinition(gone.reduce(removedAt, asJson(merged)))
}

interface Drawn {
  readonly process: string
  readonly kind: (typeof drawnKinds)[number]
  readonly id: string
}

function removedAt(json: JsonObject, pointer: string): JsonObject {
  return withoutMember(json, namesIn(pointer))
}

function withoutMember(node: JsonObject, [key = '', ...rest]: readonly string[]): JsonObject {
  const { [key]: inner, ...others } = node
  if (rest.length === 0 || !isJsonObject(inner)) return others
  return { ...node, [key]: withoutMember(inner, rest) }
}
