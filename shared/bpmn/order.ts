import type { Foreign, XmlElement } from '../model/foreign.ts'
import { name } from './names.ts'

/**
 * Records have no order among kinds, files do. Where a file lists things otherwise than we would, the list is kept
 * among the foreign content of what holds them, as an element of ours that never leaves.
 */
const mark = name('fachwerk', 'order')
const entry = name('fachwerk', 'of')

export function withOrder(
  foreign: Foreign | undefined,
  { listed, ours }: { readonly listed: readonly string[]; readonly ours: readonly string[] },
): Foreign | undefined {
  if (listed.length === ours.length && listed.every((id, index) => id === ours[index]))
    return foreign
  const children = listed.map((id) => ({ name: entry, attributes: { id } }))
  const order: XmlElement = children.length === 0 ? { name: mark } : { name: mark, children }
  return { ...foreign, elements: [...(foreign?.elements ?? []), order] }
}

/** The kept list, if there is one. */
export function orderIn(foreign: Foreign | undefined): readonly string[] | undefined {
  const order = foreign?.elements?.find(({ name: full }) => full === mark)
  return order && (order.children ?? []).map(({ attributes }) => attributes?.['id'] ?? '')
}

/** As the kept list has them; what it does not know comes last. */
export function inKeptOrder<T>(
  things: readonly T[],
  idOf: (thing: T) => string,
  order: readonly string[] | undefined,
): readonly T[] {
  if (order === undefined) return things
  const places = new Map(order.map((id, index) => [id, index]))
  return things
    .map((thing) => ({ thing, place: places.get(idOf(thing)) ?? order.length }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ thing }) => thing)
}
