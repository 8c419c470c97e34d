import type { Effect } from '#shared/engine/effect.ts'
import { waitOf } from '#shared/engine/instance.ts'
import {
  emptyChannel,
  isExpired,
  mayTake,
  type Channel,
  type Message,
  type Subscription,
} from '#shared/messages/channel.ts'
import { reduce, type Turn } from '#shared/messages/reduce.ts'
import { goOn, type Course, type Occasion } from './course.ts'
import type { ChannelRef } from './dispatch.ts'
import { exchangedWith } from './messageRules.ts'
import type { Store } from './store.ts'

type Opened = Extract<Effect, { type: 'openSubscription' }>

/** Gives a subscription that has just been opened what came for it before, one message after the other. */
export function takeKept(opened: Opened, course: Course, occasion: Occasion): void {
  const { command, store } = occasion
  const { at } = command
  const subscription = subscriptionOf(opened, occasion)
  if (!isOpen(course, subscription)) return
  const messages = keptFor(opened, { subscription, at }, store)
  let turn = reduce(messages.widen(emptyChannel), { type: 'subscribe', subscription, at })
  for (let offer = offeredIn(turn); offer !== undefined; offer = offeredIn(turn)) {
    const { id, payload } = offer
    const { subscriptionId, generation } = subscription
    const by = { subscriptionId, generation }
    const { instanceId, today } = command
    const taking = { commandId: `message:${id}`, instanceId, payload, at, today }
    const isTaken = goOn(course, { type: 'correlateMessage', ...taking, ...by }, occasion)
    if (isTaken) {
      store.dropMessage(id)
      store.takeMessage(id, instanceId, at)
    }
    const { channel } = isOpen(course, subscription)
      ? turn
      : reduce(turn.channel, { type: 'unsubscribe', ...by, at })
    const type = isTaken ? 'confirm' : 'reject'
    turn = reduce(messages.widen(channel), { type, messageId: id, by, at })
  }
}

function subscriptionOf(
  { subscriptionId, generation, message }: Opened,
  { version: { definition } }: Occasion,
): Subscription {
  const admits = exchangedWith(definition, message)
  return { subscriptionId, generation, department: definition.owner, admits }
}

/** Something else of the same command may have closed it, or the message it took. */
function isOpen({ instance }: Course, { subscriptionId, generation }: Subscription): boolean {
  return waitOf(instance, subscriptionId)?.generation === generation
}

function offeredIn({ effects }: Turn): Message | undefined {
  const offer = effects.find((effect) => effect.type === 'offerMessage')
  return offer?.message
}

interface Waiting {
  readonly subscription: Subscription
  readonly at: string
}

/** What is kept for it: a channel may be long, so the reducer gets one message at a time. */
function keptFor({ message: name, key }: Opened, { subscription, at }: Waiting, store: Store) {
  const channelRef: ChannelRef = { name, key }
  const seen: string[] = []
  return {
    widen(channel: Channel): Channel {
      for (const message of store.kept(channelRef)) {
        if (seen.includes(message.id) || isExpired(message, at)) continue
        if (!mayTake(message, subscription)) continue
        seen.push(message.id)
        return { ...channel, messages: [...channel.messages, message] }
      }
      return channel
    },
  }
}
