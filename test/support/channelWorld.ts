import fc from 'fast-check'
import {
  emptyChannel,
  isExpired,
  isSame,
  mayTake,
  type Channel,
  type KeptMessage,
} from '#shared/messages/channel.ts'
import type { ChannelCommand } from '#shared/messages/command.ts'
import type { ChannelEffect } from '#shared/messages/effect.ts'
import { reduce } from '#shared/messages/reduce.ts'

/** What happens next around a channel; `pick` chooses among what is there. */
export const happening = fc.record({
  kind: fc.constantFrom('publish', 'subscribe', 'unsubscribe', 'answer', 'expire', 'again'),
  pick: fc.nat({ max: 20 }),
  seconds: fc.nat({ max: 12 }),
  isTaken: fc.boolean(),
  starts: fc.subarray(['x', 'y']),
  department: fc.constantFrom('amt', 'other'),
})
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never
type Offer = Extract<ChannelEffect, { type: 'offerMessage' }>

/** Drives one channel and says which of its laws was broken. */
export function createChannelWorld() {
  let channel: Channel = emptyChannel
  let now = Date.UTC(2026, 0, 12)
  const offers: Offer[] = []
  const commands: ChannelCommand[] = []
  const problems: string[] = []
  const expiry = new Map<string, string>()
  const deliveries = new Map<string, number>()
  const generations = new Map<string, number>()
  const at = () => new Date(now).toISOString()

  const commandOf: {
    readonly [K in Happening['kind']]: (given: Happening) => ChannelCommand | undefined
  } = {
    publish({ pick, starts, department }) {
      const id = `m${pick % 8}`
      const expiresAt = expiry.get(id) ?? new Date(now + (pick % 4) * 20_000).toISOString()
      expiry.set(id, expiresAt)
      const message = { id, payload: {}, departments: [department] }
      return { type: 'publish', message, expiresAt, starts, at: at() }
    },
    subscribe({ pick, department }) {
      const subscriptionId = `s${pick % 4}`
      const generation = (generations.get(subscriptionId) ?? 0) + 1
      generations.set(subscriptionId, generation)
      const subscription = { subscriptionId, generation, department, admits: [] }
      return { type: 'subscribe', subscription, at: at() }
    },
    unsubscribe({ pick, isTaken }) {
      const subscriptionId = `s${pick % 4}`
      const generation = (generations.get(subscriptionId) ?? 1) - (isTaken ? 0 : 1)
      return { type: 'unsubscribe', subscriptionId, generation, at: at() }
    },
    /** Of any offer ever made: open, answered already, or superseded. */
    answer({ pick, isTaken }) {
      const offer = offers.at(-1 - (pick % Math.max(offers.length, 1)))
      if (offer === undefined) return undefined
      const type = isTaken ? 'confirm' : 'reject'
      return { type, messageId: offer.message.id, by: offer.to, at: at() }
    },
    expire: () => ({ type: 'expire', at: at() }),
    again({ pick }) {
      const command = commands.at(-1 - (pick % Math.max(commands.length, 1)))
      return command && { ...command, at: at() }
    },
  }

  function apply(command: ChannelCommand): void {
    const before = JSON.stringify(channel)
    const turn = reduce(channel, command)
    if (JSON.stringify(channel) !== before) problems.push('wrote into the state it was given')
    channel = turn.channel
    commands.push(command)
    for (const effect of turn.effects) carryOut(effect, command)
    problems.push(...broken(channel, command.at))
    for (const [id, expiresAt] of expiry) {
      const isThere = channel.messages.some((message) => message.id === id)
      const times = deliveries.get(id) ?? 0
      if (times > 1) problems.push(`${id} was delivered ${times} times`)
      if (isThere && times > 0) problems.push(`${id} is still there`)
      if (isExpired({ expiresAt }, command.at) || isThere || times > 0) continue
      problems.push(`${id} was lost before its time`)
    }
  }

  function carryOut(effect: ChannelEffect, command: ChannelCommand): void {
    if (effect.type === 'offerMessage') {
      offers.push(effect)
      const { id } = effect.message
      const isLate = isExpired({ expiresAt: expiry.get(id) ?? '' }, command.at)
      if (isLate && command.type !== 'publish') problems.push(`${id} was offered after its time`)
    } else if (effect.type === 'takeMessage') {
      deliveries.set(effect.messageId, (deliveries.get(effect.messageId) ?? 0) + 1)
    }
  }

  return {
    happens(given: Happening): void {
      now += given.seconds * 1000
      const command = commandOf[given.kind](given)
      if (command !== undefined) apply(command)
    },
    apply,
    at,
    offers,
    problems,
    left: (): readonly KeptMessage[] => channel.messages,
  }
}

/** What holds after every turn. */
function broken({ messages, subscriptions }: Channel, at: string): readonly string[] {
  const reserved = messages.flatMap(({ reservedFor }) => reservedFor ?? [])
  return subscriptions.flatMap((subscription) => {
    const { subscriptionId } = subscription
    const asked = reserved.filter((one) => isSame(one, subscription))
    if (asked.length > 0) {
      return asked.length === 1 ? [] : [`${subscriptionId} is asked for two messages at once`]
    }
    return messages
      .filter(({ reservedFor }) => reservedFor === undefined)
      .filter((message) => !isExpired(message, at) && mayTake(message, subscription))
      .map(({ id }) => `${subscriptionId} waits although ${id} is there`)
  })
}
