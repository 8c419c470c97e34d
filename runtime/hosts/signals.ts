import type { Broadcast, Dispatch } from './dispatch.ts'
import { versionsInForce, type InForce } from './inForce.ts'
import { startsOf } from './offers.ts'
import type { Store } from './store.ts'

export interface SignalPlace extends InForce {
  readonly store: Store
}

/** Many may wait for a signal, so a commit serves so many at most. */
const atOnce = 200

/**
 * Sends a signal on to each case that waited when it was thrown, and to what it begins: one dispatch for
 * each, so that none holds up another.
 */
export function spread(
  dispatch: Extract<Dispatch, { kind: 'signal' }>,
  place: SignalPlace,
): readonly Dispatch[] {
  const { broadcast } = dispatch
  const page = place.store.awaiting({ ...broadcast, limit: atOnce })
  const begun = broadcast.after === 0 ? beginnings(broadcast, place) : []
  const waiting = page.filter(({ instanceId }) => instanceId !== broadcast.thrownBy)
  const last = page.at(-1)
  const rest =
    last === undefined || page.length < atOnce
      ? []
      : [{ ...dispatch, broadcast: { ...broadcast, after: last.place } }]
  const { signalId, payload } = broadcast
  const delivered = waiting.map(({ id: subscriptionId, instanceId, generation }) => {
    const id = `${signalId}>${subscriptionId}`
    const wait = { instanceId, subscriptionId, generation }
    const command = { type: 'deliverSignal', commandId: `signal:${id}`, ...wait, payload } as const
    return { id, instanceId, kind: 'command', command } as const
  })
  return [...begun, ...delivered, ...rest]
}

function beginnings(
  { signalId, signal, department, payload, thrownBy }: Broadcast,
  place: SignalPlace,
): readonly Dispatch[] {
  return versionsInForce(place)
    .filter(({ definition }) => definition.owner === department)
    .flatMap(({ ref, definition }) =>
      startsOf(definition, 'signal')
        .filter(({ element, event }) => (event.signal ?? element) === signal)
        .map(({ process, element }) => {
          const id = `${signalId}>${ref.service}/${process}/${element}`
          const beginning = { process, element, payload }
          return { id, instanceId: thrownBy, kind: 'begin', ref, beginning } as const
        }),
    )
}
