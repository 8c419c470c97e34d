import { apply, type Applied } from './apply.ts'
import type { Stamp } from './clock.ts'
import type { Correlated, IncomingMessage, JobRunner, VersionRef, Versions } from './host.ts'
import { startBy, startEventsOf, type Offers } from './offers.ts'
import type { Store, Wait } from './store.ts'

export interface CorrelationPlace {
  readonly store: Store
  readonly versions: Versions
  readonly jobs: JobRunner
  readonly stamp: Stamp
  readonly offers: Offers | undefined
}

export type AppliedMessage = Omit<Applied, 'submitted'> & { readonly submitted: Correlated }

/** One message, inside of a commit: to the case that waits for it longest, else it begins one. */
export function correlate(message: IncomingMessage, place: CorrelationPlace): AppliedMessage {
  const { store } = place
  const taken = store.messageTaken(message)
  if (taken !== undefined) return again(store, taken)
  const applied = toWaiting(message, place) ?? toStart(message, place)
  if (applied === undefined) {
    return { submitted: { rejection: { code: 'messageNotExpected' } }, effects: [] }
  }
  if ('instance' in applied.submitted) {
    store.takeMessage(message, applied.submitted.instance.id, place.stamp().at)
  }
  return applied
}

function again(store: Store, instanceId: string): AppliedMessage {
  const instance = store.find(instanceId)?.instance
  if (instance === undefined) throw new Error(`message: its case ${instanceId} is unknown`)
  return { submitted: { instance, events: [] }, effects: [] }
}

function toWaiting(message: IncomingMessage, place: CorrelationPlace): Applied | undefined {
  const { store, versions, jobs, stamp } = place
  const wait = store
    .subscribed(message.name, message.key)
    .find((one) => isWithin(ownerOf(one, place), message))
  if (wait === undefined) return undefined
  const command = {
    type: 'correlateMessage',
    commandId: commandIdOf(message),
    instanceId: wait.instanceId,
    subscriptionId: wait.id,
    generation: wait.generation,
    payload: message.payload,
    ...stamp(),
  } as const
  return apply(command, { store, versions, jobs, ref: undefined })
}

function toStart(message: IncomingMessage, place: CorrelationPlace): Applied | undefined {
  const { store, versions, jobs, stamp, offers } = place
  if (offers === undefined) return undefined
  const now = stamp()
  for (const ref of offers.current(now.today)) {
    const { definition } = versions(ref)
    if (!isWithin(definition.owner, message)) continue
    const start = startEventsOf(definition, 'message').find(
      ({ event }) => event.message === message.name,
    )
    if (start === undefined) continue
    const beginning = { ...now, commandId: commandIdOf(message), startEvent: start.id }
    const command = startBy(offers, definition, { ...beginning, data: message.payload })
    return apply(command, { store, versions, jobs, ref })
  }
  return undefined
}

function ownerOf(wait: Wait, { store, versions }: CorrelationPlace): string | undefined {
  const ref: VersionRef | undefined = store.find(wait.instanceId)?.ref
  return ref === undefined ? undefined : versions(ref).definition.owner
}

function isWithin(owner: string | undefined, { departments }: IncomingMessage): boolean {
  return owner !== undefined && (departments === 'all' || departments.includes(owner))
}

function commandIdOf({ name, messageId }: IncomingMessage): string {
  return `message:${name}:${messageId}`
}
