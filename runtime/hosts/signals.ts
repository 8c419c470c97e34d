import type { Broadcast, Dispatch } from './dispatch.ts'
import type { InForce, VersionInForce } from './inForce.ts'
import { ofType, parallelStartsOf, startsOf, type EventOf, type Start } from './offers.ts'
import type { Store } from './store.ts'

export interface SignalPlace extends InForce {
  readonly store: Store
  readonly wakeBy: (due: number) => void
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
  if (broadcast.after === 0) noteAtStarts(broadcast, place)
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
  return versionsOf(department, place).flatMap(({ ref, definition }) =>
    startsOf(definition, 'signal')
      .filter((start) => isBy(signal, start))
      .map(({ process, element }) => {
        const id = `${signalId}>${ref.service}/${process}/${element}`
        const beginning = { process, element, payload }
        return { id, instanceId: thrownBy, kind: 'begin', ref, beginning } as const
      }),
  )
}

/** What needs others beside the signal begins when all have come. */
function noteAtStarts(
  { signal, department, payload, thrownBy }: Broadcast,
  place: SignalPlace,
): void {
  const { store, stamp, wakeBy } = place
  for (const { ref, definition } of versionsOf(department, place)) {
    const triggers = parallelStartsOf(definition).flatMap(({ triggers }) => triggers)
    for (const start of ofType(triggers, 'signal').filter((one) => isBy(signal, one))) {
      const { process, element, trigger } = start
      const came = { payload, thrownBy }
      store.setStartTrigger({ ref, process, element, trigger, dueAt: null, came })
      wakeBy(Date.parse(stamp().at))
    }
  }
}

function versionsOf(department: string, place: SignalPlace): readonly VersionInForce[] {
  return place.inForce().filter(({ definition }) => definition.owner === department)
}

function isBy(signal: string, { element, event }: Start<EventOf<'signal'>>): boolean {
  return (event.signal ?? element) === signal
}
