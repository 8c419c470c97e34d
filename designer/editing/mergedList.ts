import { isJsonObject, type Json } from '#shared/model/json.ts'
import type { Sides } from './merge.ts'

type MergeItem = (at: readonly string[], sides: Sides) => Json | undefined

/** Items with ids, and names of required members, merged one by one; undefined for other lists. */
export function mergedList(
  at: readonly string[],
  { base, mine, theirs }: Sides,
  mergeItem: MergeItem,
): Json | undefined {
  const before = keyed(at, base ?? [])
  const own = keyed(at, mine)
  const other = keyed(at, theirs)
  if (before === undefined || own === undefined || other === undefined) return undefined
  return orderOf(before, own, other).flatMap((key) => {
    const sides = { base: before.get(key), mine: own.get(key), theirs: other.get(key) }
    const item = mergeItem([...at, key], sides)
    return item === undefined ? [] : [item]
  })
}

type Keyed = ReadonlyMap<string, Json>

/** Undefined where items have no key of their own. */
function keyed(at: readonly string[], list: Json | undefined): Keyed | undefined {
  if (!Array.isArray(list)) return undefined
  const items = new Map(
    list.flatMap((item: Json): [string, Json][] => {
      if (typeof item === 'string' && at.at(-1) === 'required') return [[item, item]]
      const id = isJsonObject(item) ? item['id'] : undefined
      return typeof id === 'string' ? [[id, item]] : []
    }),
  )
  return items.size === list.length ? items : undefined
}

/** The order of who moved something; what the other one added follows what both had before it. */
function orderOf(before: Keyed, own: Keyed, other: Keyed): readonly string[] {
  const [leading, adding] = isInOrder(before, own) ? [other, own] : [own, other]
  const order = [...leading.keys()]
  let place = 0
  for (const key of adding.keys()) {
    const at = order.indexOf(key)
    if (at === -1) order.splice(place, 0, key)
    place = (at === -1 ? place : at) + 1
    while (place < order.length && !adding.has(order[place] ?? '')) place += 1
  }
  return order
}

function isInOrder(before: Keyed, after: Keyed): boolean {
  const was = [...before.keys()].filter((key) => after.has(key))
  const is = [...after.keys()].filter((key) => before.has(key))
  return was.every((key, at) => key === is[at])
}
