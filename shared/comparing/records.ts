import { sameJson } from '../model/hash.ts'
import type { Json } from '../model/json.ts'
import type { Localised } from '../model/localised.ts'
import { pointerTo } from '../model/pointer.ts'
import { referred } from '../model/referred.ts'
import type { Detail, Difference, Effect, Topic } from './difference.ts'

export type Records<T> = Readonly<Record<string, T>>

/** The records of both sides by id: who came, who went, who stayed and is different. */
export function differences<T extends object>(
  before: Records<T>,
  after: Records<T>,
): { added: [string, T][]; removed: [string, T][]; changed: [string, T, T][] } {
  return {
    added: Object.entries(after).filter(([id]) => !Object.hasOwn(before, id)),
    removed: Object.entries(before).filter(([id]) => !Object.hasOwn(after, id)),
    changed: Object.entries(after).flatMap(([id, to]): [string, T, T][] => {
      const from = referred(before, id)
      return from === undefined || same(from, to) ? [] : [[id, from, to]]
    }),
  }
}

/** Records by the JSON Pointer to each, from the names that lead to them. */
export function within<T>(names: readonly string[], records: Records<T> = {}): Records<T> {
  return Object.fromEntries(
    Object.entries(records).map(([id, record]) => [pointerTo(...names, id), record]),
  )
}

/** Records by pointer; a record that changed in ways nobody has words for has other settings. */
export function recordChanges<T extends { readonly title: Localised }>(
  topic: Topic,
  [before, after]: readonly [Records<T>, Records<T>],
  detailsOf: (from: T, to: T) => readonly Detail[] = () => [],
): Difference[] {
  const { added, removed, changed } = differences(before, after)
  const whole = (effect: Effect, [at, { title }]: readonly [string, T]): Difference => ({
    topic,
    effect,
    title,
    details: [],
    at: [at],
  })
  return [
    ...added.map((record) => whole('added', record)),
    ...changed.map(([at, from, to]): Difference => {
      const details = [...renamed(from.title, to.title), ...detailsOf(from, to)]
      return { topic, effect: 'changed', title: to.title, details: orSettings(details), at: [at] }
    }),
    ...removed.map((record) => whole('removed', record)),
  ]
}

interface Parts<T> {
  readonly nameOf: (part: T) => Localised
  /** What holds them, where they can be led to: "blocks". */
  readonly among?: string
}

export function partDetails<T extends object>(
  [before, after]: readonly [Records<T>, Records<T>],
  { nameOf, among }: Parts<T>,
): Detail[] {
  const { added, removed, changed } = differences(before, after)
  const part = (effect: Effect, [id, thing]: readonly [string, T]): Detail => ({
    kind: 'part',
    effect,
    name: nameOf(thing),
    ...(among === undefined || effect === 'removed' ? {} : { inner: [among, id] }),
  })
  return [
    ...added.map((one) => part('added', one)),
    ...changed.map(([id, , thing]) => part('changed', [id, thing])),
    ...removed.map((one) => part('removed', one)),
  ]
}

export function renamed(from: Localised, to: Localised): Detail[] {
  return from.de === to.de ? [] : [{ kind: 'renamed', from }]
}

export function orSettings(details: readonly Detail[]): readonly Detail[] {
  return details.length > 0 ? details : [{ kind: 'settings' }]
}

export function byId<T extends { readonly id: string }>(things: readonly T[]): Records<T> {
  return Object.fromEntries(things.map((thing) => [thing.id, thing]))
}

/** Of parts of definitions, which are JSON. */
export function same(a: unknown, b: unknown): boolean {
  return sameJson(a as Json, b as Json) // reason: see above
}
