import type { Event } from '#shared/engine/event.ts'
import { evolve, own } from '#shared/engine/evolve.ts'
import type { Instance } from '#shared/engine/instance.ts'
import { decodeSparing, encodeSparing, type Sealed } from './codec.ts'
import { fromCells, type Cells, type Shape } from './shape.ts'

// How events and states lie on the disk.

export interface Row {
  readonly instanceId: string
  readonly at: string
}

type CellsOf = (record: object) => Cells
type ShapeById = (id: number) => Shape

/** As `encodeSparing`, good until the next call. */
export function encodeEvents(
  events: readonly Event[],
  { instanceId, at }: Row,
  cellsOf: CellsOf,
): Sealed<readonly Event[]> {
  return encodeSparing(events.map(cellsOf), [instanceId, at])
}

export function decodeEvents(
  stored: Sealed<readonly Event[]>,
  { instanceId, at }: Row,
  shapeById: ShapeById,
): readonly Event[] {
  const rows = decodeSparing(stored, [instanceId, at]) as readonly Cells[] // as encodeEvents wrote
  return rows.map((cells) => fromCells(cells, shapeById(cells[0])) as Event)
}

/** What a state holds many of, by id or path. */
const collections = ['scopes', 'activations', 'waits', 'incidents', 'origins'] as const

/** As `encodeSparing`, good until the next call. */
export function encodeState(instance: Instance, cellsOf: CellsOf): Sealed<Instance> {
  const state: Record<string, unknown> = { ...instance }
  for (const name of collections) state[name] = mapValues<object, Cells>(instance[name], cellsOf)
  return encodeSparing(state, [instance.id])
}

export function decodeState(
  stored: Sealed<Instance>,
  instanceId: string,
  shapeById: ShapeById,
): Instance {
  const state = decodeSparing(stored, [instanceId]) as Record<string, object> // as encodeState wrote
  for (const name of collections) {
    state[name] = mapValues(state[name] as Record<string, Cells>, (cells) =>
      fromCells(cells, shapeById(cells[0])),
    )
  }
  return own(state as unknown as Instance)
}

/** The state after events that follow it, which it is written into. */
export function replay(state: Instance | undefined, events: Iterable<Event>): Instance | undefined {
  let instance = state
  for (const event of events) instance = evolve(instance, event)
  return instance
}

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  change: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
