import type { Difference } from '#shared/comparing/difference.ts'
import { endsOf } from '#shared/model/artifacts.ts'
import { applyChange, type Change } from '#shared/model/change.ts'
import type { Definition } from '#shared/model/definition.ts'
import { sameJson } from '#shared/model/hash.ts'
import { isJsonObject, type Json } from '#shared/model/json.ts'
import { namesIn, pointerTo, valueAtPointer } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { asDefinition, asJson } from '../asJson.ts'
import { heldBy, holdersIn } from '../holders.ts'

/**
 * One difference as it was, with what it needs that is gone as well. Where something would then refer to nothing, all
 * stays as it is.
 */
export function restorePart(now: Definition, before: Definition, difference: Restored): Definition {
  const change = restoring({ now, before, holders: holdersIn(now) }, difference)
  return change === undefined ? now : asDefinition(applyChange(asJson(now), change))
}

/** Which of the differences can be undone one by one. */
export function restorable(
  now: Definition,
  before: Definition,
  differences: readonly Difference[],
): readonly boolean[] {
  const world = { now, before, holders: holdersIn(now) }
  return differences.map((difference) => restoring(world, difference) !== undefined)
}

export type Restored = Pick<Difference, 'topic' | 'effect' | 'at'>

interface World {
  readonly now: Definition
  readonly before: Definition
  /** Who refers to what in `now`. */
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>
}

/** They stand for more than the one difference, or for what nobody restores. */
const whole: ReadonlySet<Difference['topic']> = new Set([
  'settings',
  'drawing',
  'process',
  'participant',
  'store',
])

function restoring(world: World, difference: Restored): Change | undefined {
  const wanted = wantedOf(world, difference)
  if (wanted === undefined) return undefined
  const change = {
    added: {} as Record<string, Json>, // reason: accumulators of the walk below
    updated: {} as Record<string, readonly [Json, Json]>, // reason: see above
    removed: {} as Record<string, Json>, // reason: see above
  }
  const open = [...wanted]
  const seen = new Set(open)
  const take = (pointer: string): void => {
    if (!seen.has(pointer)) open.push(pointer)
    seen.add(pointer)
  }
  for (let pointer = open.pop(); pointer !== undefined; pointer = open.pop()) {
    const [from, to] = [valueAt(world.now, pointer), valueAt(world.before, pointer)]
    if (!hasRoom(world.now, pointer)) return undefined
    if (to === undefined) {
      if (from !== undefined) change.removed[pointer] = from
      continue
    }
    if (from === undefined) change.added[pointer] = to
    else change.updated[pointer] = [from, to]
    for (const held of heldBy(pointer, to)) {
      const isThere = held.at.some(
        (place) => valueAt(world.now, place) !== undefined && !isGone(place),
      )
      if (isThere) continue
      const place = held.at.find((one) => valueAt(world.before, one) !== undefined)
      if (place === undefined) return undefined
      take(place)
      const drawn = place.replace('/processes/', '/layout/')
      if (hasRoom(world.now, drawn)) take(drawn)
    }
  }
  return isFree(world, change) ? change : undefined

  function isGone(place: string): boolean {
    return seen.has(place) && valueAt(world.before, place) === undefined
  }
}

/** Places that are to be as they were; undefined where that cannot be said. */
function wantedOf(world: World, difference: Restored): readonly string[] | undefined {
  const { topic, at } = difference
  const [first, ...more] = at
  const [part] = namesIn(first)
  if (whole.has(topic) || part === 'messageFlows' || part === 'connectors') return undefined
  if (topic === 'field') return fieldOf(world, difference)
  if (topic === 'step') return stepOf(world, difference)
  return [first, ...more.filter((pointer) => hasRoom(world.now, pointer))]
}

/** A field that came is taken out by its editor, which knows who asks for it; a whole type holds more than one. */
function fieldOf({ now, before }: World, { effect, at: [first] }: Restored) {
  const [part, , inner] = namesIn(first)
  const isOne = effect !== 'added' && (part === 'data' || inner !== undefined)
  return isOne && !sameJson(valueAt(now, first), valueAt(before, first)) ? [first] : undefined
}

/** A step with its ways: those it had, as far as they lead somewhere, or all that it has now. */
function stepOf({ now, before }: World, { effect, at: [first, ...more] }: Restored) {
  const [, process = '', , step = ''] = namesIn(first)
  const { elements = {}, flows = {} } = referred(now.processes, process) ?? {}
  const leads = (pointer: string): boolean => {
    const flow = referred(referred(before.processes, process)?.flows, namesIn(pointer)[3])
    const ends = flow === undefined ? [] : [flow.source, flow.target]
    return ends.every((end) => end === step || Object.hasOwn(elements, end))
  }
  const known = more.filter((pointer) => hasRoom(now, pointer))
  if (effect !== 'added') return [first, ...known.filter(leads)]
  const own = Object.entries(flows).flatMap(([flow, { source, target }]) =>
    source === step || target === step ? [pointerTo('processes', process, 'flows', flow)] : [],
  )
  const lines = Object.entries(referred(now.processes, process)?.artifacts ?? {}).flatMap(
    ([id, artifact]) =>
      endsOf(artifact)?.includes(step) === true
        ? [pointerTo('processes', process, 'artifacts', id)]
        : [],
  )
  return [first, ...known, ...own, ...lines]
}

/** What would hold it is there; parts at the top may be left out of a definition. */
function hasRoom(now: Definition, pointer: string): boolean {
  const names = namesIn(pointer)
  return names.length <= 2 || isJsonObject(valueAt(now, pointerTo(...names.slice(0, -1))))
}

/** Nothing that stays as it is refers to what goes. */
function isFree({ holders }: World, { removed, updated }: Change): boolean {
  const touched = new Set([...Object.keys(removed), ...Object.keys(updated)])
  return Object.keys(removed).every((pointer) =>
    [...(holders.get(pointer) ?? [])].every((holder) => touched.has(holder)),
  )
}

const valueAt = (definition: Definition, pointer: string): Json | undefined =>
  valueAtPointer(asJson(definition), pointer)
