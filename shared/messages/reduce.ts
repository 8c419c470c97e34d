import {
  isExpired,
  isSame,
  mayTake,
  type Channel,
  type KeptMessage,
  type Receiver,
  type Subscriber,
  type Subscription,
} from './channel.ts'
import type { ChannelCommand } from './command.ts'
import type { ChannelEffect } from './effect.ts'

// Two phases: a message is reserved for one receiver, which is asked and confirms or rejects. Only then is
// the message gone, or the next one asked. An answer counts for the reservation it names alone, by message
// id and generation, so one that comes late or twice changes nothing.

export interface Turn {
  readonly channel: Channel
  readonly effects: readonly ChannelEffect[]
}

type Of<T extends ChannelCommand['type']> = Extract<ChannelCommand, { type: T }>

export function reduce(channel: Channel, command: ChannelCommand): Turn {
  switch (command.type) {
    case 'publish':
      return publish(channel, command)
    case 'subscribe':
      return subscribe(channel, command)
    case 'unsubscribe':
      return unsubscribe(channel, command)
    case 'confirm':
      return confirm(channel, command)
    case 'reject':
      return reject(channel, command)
    case 'expire':
      return expire(channel, command.at)
  }
}

function publish(channel: Channel, { message, expiresAt, starts, at }: Of<'publish'>): Turn {
  const { id } = message
  const isKnown =
    Object.hasOwn(channel.taken, id) || channel.messages.some((known) => known.id === id)
  if (isKnown) return nothing(channel)
  const kept = Object.assign({ expiresAt, starts, refusedBy: [] }, message)
  return askNext({ ...channel, messages: [...channel.messages, kept] }, kept, at)
}

/** Who waits longest, else what it can begin, else it is kept for who comes to wait. */
function askNext(channel: Channel, message: KeptMessage, at: string): Turn {
  const waiting = channel.subscriptions.find((one) => isFree(channel, one) && mayTake(message, one))
  if (waiting !== undefined) return reserve(channel, message, subscriberOf(waiting))
  const [start, ...starts] = message.starts
  if (start !== undefined) return reserve(channel, { ...message, starts }, { start })
  return keep(channel, message, at)
}

function keep(channel: Channel, message: KeptMessage, at: string): Turn {
  if (isExpired(message, at)) return drop(channel, message)
  const { id: messageId, expiresAt: until } = message
  return { channel, effects: [{ type: 'keepMessage', messageId, until }] }
}

function subscribe(given: Channel, { subscription, at }: Of<'subscribe'>): Turn {
  const { channel, effects } = expire(given, at)
  const others = without(channel.subscriptions, subscription)
  const isNews = others.every((one) => one.subscriptionId !== subscription.subscriptionId)
  if (!isNews || channel.subscriptions.some((one) => isSame(one, subscription))) {
    return { channel, effects }
  }
  return also(
    effects,
    ask({ ...channel, subscriptions: [...others, subscription] }, subscription, at),
  )
}

/** Offers a subscription the oldest message that is there for it. */
function ask(channel: Channel, subscription: Subscription, at: string): Turn {
  if (!isFree(channel, subscription)) return nothing(channel)
  const message = channel.messages.find(
    (one) => one.reservedFor === undefined && !isExpired(one, at) && mayTake(one, subscription),
  )
  if (message === undefined) return nothing(channel)
  return reserve(channel, message, subscriberOf(subscription))
}

/** A reservation stays until it is answered: the case may have taken the message before it stopped waiting. */
function unsubscribe(channel: Channel, closed: Of<'unsubscribe'>): Turn {
  return nothing({ ...channel, subscriptions: without(channel.subscriptions, closed) })
}

function confirm(channel: Channel, { messageId, by, at }: Of<'confirm'>): Turn {
  const message = reservedBy(channel, messageId, by)
  if (message === undefined) return nothing(channel)
  const messages = channel.messages.filter((one) => one !== message)
  const next = { ...channel, messages, taken: { ...channel.taken, [messageId]: by } }
  return also([{ type: 'takeMessage', messageId, by }], goOn(next, by, at))
}

function reject(channel: Channel, { messageId, by, at }: Of<'reject'>): Turn {
  const message = reservedBy(channel, messageId, by)
  if (message === undefined) return nothing(channel)
  const { reservedFor: _, ...free } = message
  const refusedBy = 'start' in by ? free.refusedBy : [...free.refusedBy, by]
  const refused = { ...free, refusedBy }
  const next = isExpired(refused, at) ? drop : askNext
  const asked = next(withMessage(channel, refused), refused, at)
  return also(asked.effects, goOn(asked.channel, by, at))
}

/** A subscription that has answered, and is still open, may take another message. */
function goOn(channel: Channel, receiver: Receiver, at: string): Turn {
  const open = channel.subscriptions.find((one) => isSame(one, receiver))
  return open === undefined ? nothing(channel) : ask(channel, open, at)
}

/** What is reserved has been offered in time; its answer decides. */
function expire(channel: Channel, at: string): Turn {
  const gone = channel.messages.filter(
    (message) => message.reservedFor === undefined && isExpired(message, at),
  )
  if (gone.length === 0) return nothing(channel)
  const messages = channel.messages.filter((message) => !gone.includes(message))
  const effects = gone.map(({ id }) => ({ type: 'dropMessage', messageId: id }) as const)
  return { channel: { ...channel, messages }, effects }
}

function reserve(channel: Channel, message: KeptMessage, to: Receiver): Turn {
  const { id, payload, departments, from } = message
  const offered = { id, payload, departments, ...(from === undefined ? {} : { from }) }
  return {
    channel: withMessage(channel, Object.assign({}, message, { reservedFor: to })),
    effects: [{ type: 'offerMessage', message: offered, to }],
  }
}

function reservedBy(channel: Channel, id: string, by: Receiver): KeptMessage | undefined {
  return channel.messages.find(
    (message) =>
      message.id === id && message.reservedFor !== undefined && isSame(message.reservedFor, by),
  )
}

function isFree({ messages }: Channel, subscription: Subscription): boolean {
  return !messages.some(
    ({ reservedFor }) => reservedFor !== undefined && isSame(reservedFor, subscription),
  )
}

/** A closing that comes late leaves alone what was opened again since. */
function without(
  subscriptions: readonly Subscription[],
  { subscriptionId, generation }: Subscriber,
): readonly Subscription[] {
  return subscriptions.filter(
    (one) => one.subscriptionId !== subscriptionId || one.generation > generation,
  )
}

function withMessage(channel: Channel, message: KeptMessage): Channel {
  const messages = channel.messages.map((one) => (one.id === message.id ? message : one))
  return { ...channel, messages }
}

function drop(channel: Channel, { id }: KeptMessage): Turn {
  const messages = channel.messages.filter((message) => message.id !== id)
  return {
    channel: { ...channel, messages },
    effects: [{ type: 'dropMessage', messageId: id }],
  }
}

function subscriberOf({ subscriptionId, generation }: Subscription): Subscriber {
  return { subscriptionId, generation }
}

function also(before: readonly ChannelEffect[], { channel, effects }: Turn): Turn {
  return { channel, effects: [...before, ...effects] }
}

function nothing(channel: Channel): Turn {
  return { channel, effects: [] }
}
