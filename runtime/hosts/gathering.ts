import { isExpired, reaches, type KeptMessage, type Message } from '#shared/messages/channel.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { apply, nothing, type Applied } from './apply.ts'
import type { ChannelRef } from './dispatch.ts'
import type { VersionRef } from './host.ts'
import { exchangedWith } from './messageRules.ts'
import { ofType, startBy, type Offers, type ParallelStart } from './offers.ts'
import type { PublicationPlace } from './publish.ts'
import type { StartTrigger } from './store.ts'

// A start event that needs all of its triggers (BPMN 2.0 §10.5.5). Its messages wait in their channels like
// any other; those that bear the same key belong together. A signal, a time or a condition bears none: it is
// noted with its trigger, counts for every key that is complete by then, and is used up by that.

export interface Gathering {
  readonly ref: VersionRef
  readonly start: ParallelStart
}

type Channels = Pick<PublicationPlace, 'store' | 'stamp'>

/** What is kept and is all that a message, which nobody has seen yet, needs to begin a case. */
export function completedBy(
  gathering: Gathering,
  { name, key }: ChannelRef,
  channels: Channels,
): readonly Message[] | undefined {
  const names = messagesOf(gathering.start)
  if (!names.includes(name) || notedOf(gathering, channels) === undefined) return undefined
  const others = names.toSpliced(names.indexOf(name), 1)
  const kept = new Map(
    others.map((other) => {
      const messages = channels.store.kept({ name: other, key })
      return [other, first(others.length, mine(messages, { gathering, name: other, channels }))]
    }),
  )
  return oneOfEach(others, kept)
}

/** What is kept and begins cases now: the messages of each, none where it needs none. */
export function* complete(gathering: Gathering, channels: Channels): Iterable<readonly Message[]> {
  if (notedOf(gathering, channels) === undefined) return
  const names = messagesOf(gathering.start)
  if (names.length === 0) return yield []
  const distinct = [...new Set(names)]
  for (const together of channels.store.keptTogether(distinct)) {
    const kept = new Map(
      distinct.map((name, index) => [
        name,
        [...mine(together[index] ?? [], { gathering, name, channels })],
      ]),
    )
    for (let set = oneOfEach(names, kept); set !== undefined; set = oneOfEach(names, kept)) {
      yield set
    }
  }
}

function messagesOf({ triggers }: ParallelStart): readonly string[] {
  return ofType(triggers, 'message').map(({ element, event }) => event.message ?? element)
}

/** Its triggers that are no message, once all of them have come. */
function notedOf(
  { ref, start }: Gathering,
  { store }: Channels,
): readonly StartTrigger[] | undefined {
  const needed = start.triggers.filter(({ event }) => event.type !== 'message')
  const noted = store
    .startTriggers()
    .filter(({ came }) => came !== undefined)
    .filter((one) => one.ref.service === ref.service && one.ref.version === ref.version)
    .filter((one) => one.process === start.process && one.element === start.element)
  return noted.length === needed.length ? noted : undefined
}

interface Asked {
  readonly gathering: Gathering
  readonly name: string
  readonly channels: Channels
}

function* mine(
  messages: Iterable<KeptMessage>,
  { gathering, name, channels }: Asked,
): Iterable<KeptMessage> {
  const { definition } = gathering.start
  const side = { department: definition.owner, admits: exchangedWith(definition, name) }
  const { at } = channels.stamp()
  for (const message of messages) {
    if (reaches(message, side) && !isExpired(message, at)) yield message
  }
}

function first<T>(count: number, all: Iterable<T>): T[] {
  const taken: T[] = []
  for (const one of all) if (taken.push(one) === count) break
  return taken
}

function oneOfEach(
  names: readonly string[],
  kept: ReadonlyMap<string, Message[]>,
): readonly Message[] | undefined {
  const set = names.flatMap((name) => kept.get(name)?.shift() ?? [])
  return set.length < names.length ? undefined : set
}

export interface Completed {
  readonly gathering: Gathering
  readonly kept: readonly Message[]
  /** Taken by who publishes it. */
  readonly arriving?: Message
  readonly commandId: string
}

/** Inside of a commit. Where several bring the same, what the message brings that came last counts. */
export function beginTogether(
  { gathering, kept, arriving, commandId }: Completed,
  place: PublicationPlace & { readonly offers: Offers },
): Applied {
  const { ref, start } = gathering
  const { store, stamp, offers } = place
  const signals = (notedOf(gathering, place) ?? []).map(({ came }) => came?.payload ?? {})
  const messages = [...kept, ...(arriving === undefined ? [] : [arriving])]
  const content = merged(messages.map(({ payload }) => payload))
  const brought = { payload: merged([...signals, content]), data: start.isMapped ? {} : content }
  const command = startBy(offers, start, { ...stamp(), commandId, ...brought })
  const applied = apply(command, { ...place, ref, isUnknown: true })
  if ('instance' in applied.submitted) {
    for (const { id } of kept) {
      store.dropMessage(id)
      store.takeMessage(id, command.instanceId, command.at)
    }
  }
  return applied
}

function merged(payloads: readonly JsonObject[]): JsonObject {
  return payloads.reduce((all, one) => ({ ...all, ...one }), {})
}

/** Inside of a commit, what was complete before it. What the service does not take is not tried for ever. */
export function beginKept(
  gathering: Gathering,
  ids: readonly string[],
  place: PublicationPlace & { readonly offers: Offers },
): Applied {
  const { ref, start } = gathering
  const { store, stamp, report } = place
  const kept = ids.flatMap((id) => store.keptMessage(id) ?? [])
  if (kept.length < ids.length) return nothing
  const commandId = [ref.service, start.process, start.element, ...ids, stamp().at].join(':')
  const applied = beginTogether({ gathering, kept, commandId }, place)
  if ('rejection' in applied.submitted) {
    report(new Error(`start ${start.element}: ${applied.submitted.rejection.code}`))
    for (const id of ids) store.dropMessage(id)
  }
  return applied
}

/** Signals, times and conditions have to come again, once nothing is left that they complete. */
export function useUp(gathering: Gathering, channels: Channels): void {
  const noted = notedOf(gathering, channels) ?? []
  if (noted.length === 0) return
  const [left] = messagesOf(gathering.start).length === 0 ? [] : complete(gathering, channels)
  if (left !== undefined) return
  for (const { came: _, ...trigger } of noted) channels.store.setStartTrigger(trigger)
}
