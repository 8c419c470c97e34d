import type { Origin } from '../../model/origin.ts'
import type { EventOf, EventType } from '../event.ts'
import type { Activation, Instance, OpenIncident, ScopeInstance, Wait } from '../instance.ts'

export type Counts = Record<string, number>

/** The instance while it is written: its containers are the step's own, the records in them are replaced. */
export type Draft = Omit<{ -readonly [K in keyof Instance]: Instance[K] }, Containers> & {
  scopes: Record<string, ScopeInstance>
  tokens: Record<string, Counts>
  activations: Record<string, Activation>
  live: Counts
  waits: Record<string, Wait>
  incidents: Record<string, OpenIncident>
  origins: Record<string, Origin>
  passed: Record<string, { elements: Counts; flows: Counts }>
}
type Containers =
  | 'scopes'
  | 'tokens'
  | 'activations'
  | 'live'
  | 'waits'
  | 'incidents'
  | 'origins'
  | 'passed'

type Applier<T extends EventType> = (draft: Draft, event: EventOf<T>) => void
export type Appliers<T extends EventType = EventType> = { readonly [K in T]: Applier<K> }

export function setStatus(
  { activations }: Draft,
  activation: string,
  status: Activation['status'],
): void {
  const before = activations[activation]
  if (before === undefined) return
  const { id, scope, element, loop, undo } = before
  const plain = { id, scope, element, status }
  activations[activation] =
    loop === undefined && undo === undefined
      ? plain
      : { ...plain, ...(loop && { loop }), ...(undo && { undo }) }
}

export function countToken(draft: Draft, at: { scope: string; flow: string; by: number }) {
  const { tokens, sequence } = draft
  const counts = (tokens[at.scope] ??= {})
  const count = countAt(counts, at.flow) + at.by
  if (count > 0) counts[at.flow] = count
  else if (sequence > manyEvents) delete counts[at.flow]
  else tokens[at.scope] = without(counts, at.flow)
}

const few = 16

/** An instance that had fewer holds little. */
export const manyEvents = 1024

/** What an object has by birth, like "constructor", is no number. */
function countAt(counts: Counts, key: string): number {
  const count = counts[key]
  return typeof count === 'number' ? count : 0
}

export function countUp(counts: Counts, key: string): void {
  counts[key] = countAt(counts, key) + 1
}

/** Deleting a name makes V8 slow with the object from then on, so a few are copied instead. */
function without(counts: Counts, flow: string): Counts {
  const rest: Counts = {}
  let looked = 0
  for (const other in counts) {
    looked += 1
    if (looked > few) {
      delete counts[flow]
      return counts
    }
    const count = counts[other]
    if (other !== flow && count !== undefined) rest[other] = count
  }
  return rest
}
