import type { Rejection } from '#shared/engine/rejection.ts'
import {
  emptyChannel,
  mayTake,
  reaches,
  type Channel,
  type Receiver,
} from '#shared/messages/channel.ts'
import { reduce, type Turn } from '#shared/messages/reduce.ts'
import type { Definition } from '#shared/model/definition.ts'
import { apply, type Applied, type Place } from './apply.ts'
import type { Publication } from './dispatch.ts'
import { beginTogether, completedBy, useUp, type Gathering } from './gathering.ts'
import { exchangedWith } from './messageRules.ts'
import type { VersionRef } from './host.ts'
import type { InForce } from './inForce.ts'
import {
  parallelStartsOf,
  startBy,
  startsOf,
  type EventOf,
  type Offers,
  type ParallelStart,
  type Start,
} from './offers.ts'
import type { OpenSubscription } from './store.ts'

// The reducer of shared/messages decides. Of a channel it gets only what the message at hand can touch: who
// may take it next. Both phases lie within one commit, so no reservation is ever stored.

export interface PublicationPlace extends Pick<Place, 'store' | 'versions' | 'jobs'>, InForce {
  readonly wakeBy: (due: number) => void
}

export type Published =
  | { readonly taken: Applied }
  | { readonly keptUntil: string }
  | { readonly refused: Rejection }
  /** Nobody got it, and it is not kept. */
  | 'dropped'

/** Brings a message that nobody has seen yet into its channel, inside of a commit. */
export function publish(publication: Publication, place: PublicationPlace): Published {
  const { channel: ref, message, expiresAt, thrownBy } = publication
  const { store, stamp, report } = place
  const { at } = stamp()
  const receivers = receiversOf(publication, place)
  const { starts } = receivers
  const fresh = { type: 'publish', message, expiresAt, starts, at } as const
  let turn = reduce(receivers.widen(emptyChannel), fresh)
  for (let to = askedIn(turn); to !== undefined; to = askedIn(turn)) {
    const applied = receivers.ask(to)
    const { submitted } = applied
    const answer = { messageId: message.id, by: to, at }
    if ('instance' in submitted) {
      store.takeMessage(message.id, submitted.instance.id, at)
      return { taken: applied }
    }
    // Its sender is told what is wrong with it, and may send it again.
    if ('start' in to && thrownBy === undefined) return { refused: submitted.rejection }
    report(new Error(`message ${ref.name}: ${submitted.rejection.code}`))
    turn = reduce(receivers.widen(turn.channel), { type: 'reject', ...answer })
  }
  return settle(turn, publication, place)
}

function askedIn({ effects: [effect] }: Turn): Receiver | undefined {
  return effect?.type === 'offerMessage' ? effect.to : undefined
}

function settle(
  { effects: [effect] }: Turn,
  { channel, message, expiresAt, thrownBy }: Publication,
  { store, wakeBy }: PublicationPlace,
): Published {
  if (effect?.type !== 'keepMessage') return 'dropped'
  store.keepMessage(channel, { ...message, expiresAt, starts: [], refusedBy: [] }, thrownBy)
  wakeBy(Date.parse(expiresAt))
  return { keptUntil: effect.until }
}

/** Who may take a message: who waits, one at a time, and what it may begin. */
function receiversOf(publication: Publication, place: PublicationPlace) {
  const { channel: ref, message, expiresAt } = publication
  const { store, stamp } = place
  const commandId = `message:${message.id}`
  const { payload } = message
  const starts = startsBy(publication, place)
  const asked: OpenSubscription[] = []

  function next(): OpenSubscription | undefined {
    for (const one of store.subscribed(ref)) {
      const kept = Object.assign({ expiresAt, starts: [], refusedBy: asked }, message)
      if (mayTake(kept, one)) return one
    }
    return undefined
  }

  function begin(id: string): Applied {
    const found = starts.get(id)
    const { offers } = place
    if (found === undefined || offers === undefined) throw new Error(`message: no start ${id}`)
    const { ref, start } = found
    if ('triggers' in start) return beginWith({ ref, start }, publication, { ...place, offers })
    const data = start.isMapped ? {} : payload
    const { at, today } = stamp()
    const command = startBy(offers, start, { commandId, at, today, payload, data })
    const { versions, jobs } = place
    return apply(command, { store, versions, jobs, ref, isUnknown: true })
  }

  return {
    starts: [...starts.keys()],
    widen(channel: Channel): Channel {
      const one = next()
      if (one === undefined) return channel
      asked.push(one)
      return { ...channel, subscriptions: [...channel.subscriptions, one] }
    },
    ask(to: Receiver): Applied {
      if ('start' in to) return begin(to.start)
      const { subscriptionId, generation } = to
      const instanceId =
        asked.find((one) => one.subscriptionId === subscriptionId)?.instanceId ?? ''
      const wait = { instanceId, subscriptionId, generation }
      const command = { type: 'correlateMessage', commandId, ...wait, payload, ...stamp() } as const
      const { versions, jobs } = place
      return apply(command, { store, versions, jobs, ref: undefined })
    },
  }
}

interface FoundStart {
  readonly ref: VersionRef
  readonly start: Start | ParallelStart
}

/** What a message may begin, by an id of its own. */
function startsBy(
  { channel, message }: Publication,
  place: PublicationPlace,
): ReadonlyMap<string, FoundStart> {
  const { name } = channel
  const found = place.inForce().flatMap(({ ref, definition }): readonly FoundStart[] => {
    const admits = exchangedWith(definition, name)
    if (!reaches(message, { department: definition.owner, admits })) return []
    const alone = messageStartsOf(definition)
      .filter(({ element, event }) => (event.message ?? element) === name)
      .map((start) => ({ ref, start }))
    const together = parallelStartsOf(definition)
      .map((start) => ({ ref, start }))
      .filter((gathering) => completedBy(gathering, channel, place) !== undefined)
    return [...alone, ...together]
  })
  return new Map(found.map((one, index) => [`${one.ref.service} ${index}`, one]))
}

/** Every message looks at those of all services in force. */
const messageStarts = new WeakMap<Definition, readonly Start<EventOf<'message'>>[]>()

function messageStartsOf(definition: Definition): readonly Start<EventOf<'message'>>[] {
  const starts = messageStarts.get(definition) ?? startsOf(definition, 'message')
  messageStarts.set(definition, starts)
  return starts
}

/** It is the last of all that a start event needs. */
function beginWith(
  gathering: Gathering,
  { channel, message }: Publication,
  place: PublicationPlace & { readonly offers: Offers },
): Applied {
  const kept = completedBy(gathering, channel, place) ?? []
  const completed = { gathering, kept, arriving: message, commandId: `message:${message.id}` }
  const applied = beginTogether(completed, place)
  if ('instance' in applied.submitted) useUp(gathering, place)
  return applied
}
