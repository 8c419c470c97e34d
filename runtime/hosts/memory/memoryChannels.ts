import type { Effect } from '#shared/engine/effect.ts'
import type { KeptMessage } from '#shared/messages/channel.ts'
import type { ChannelRef } from '../dispatch.ts'
import { exchangedWith } from '../messageRules.ts'
import type { ChannelStore, InstanceChange, OpenSubscription } from '../store.ts'

interface Subscribed extends OpenSubscription, ChannelRef {}

interface Kept extends KeptMessage {
  readonly channel: ChannelRef
  readonly thrownBy: string | undefined
}

export function createMemoryChannels() {
  const subscriptions = new Map<string, Subscribed>()
  const kept = new Map<string, Kept>()
  const taken = new Map<string, string>()

  const store: ChannelStore = {
    subscribed: (channel) => [...subscriptions.values()].filter((one) => isIn(one, channel)),
    kept: (channel) => [...kept.values()].filter((one) => isIn(one.channel, channel)),
    keptMessage: (id) => kept.get(id),
    keptTogether: (names) => together(names, [...kept.values()]),
    keepMessage: (channel, message, thrownBy) =>
      void kept.set(message.id, { ...message, channel, thrownBy }),
    dropMessage: (id) => void kept.delete(id),
    nextExpiry() {
      const all = [...kept.values()].map(({ expiresAt }) => Date.parse(expiresAt))
      return all.length === 0 ? undefined : Math.min(...all)
    },
    dropExpired(until, limit) {
      const gone = [...kept.values()]
        .filter(({ expiresAt }) => Date.parse(expiresAt) <= until)
        .slice(0, limit)
      for (const { id } of gone) kept.delete(id)
      return gone.length
    },
    messageTaken: (id) => taken.get(id),
    takeMessage: (id, instanceId) => void taken.set(id, instanceId),
  }

  return {
    store,
    carryOut(effect: Effect, { command, definition }: InstanceChange): void {
      if (effect.type === 'closeSubscription') subscriptions.delete(effect.subscriptionId)
      if (effect.type !== 'openSubscription') return
      const { type: _, message: name, ...opened } = effect
      const admits = exchangedWith(definition, name)
      const waiting = { ...opened, name, admits, department: definition.owner }
      subscriptions.set(opened.subscriptionId, { ...waiting, instanceId: command.instanceId })
    },
    forget(instanceId: string): void {
      for (const [id, one] of subscriptions)
        if (one.instanceId === instanceId) subscriptions.delete(id)
      for (const [id, { thrownBy }] of kept) if (thrownBy === instanceId) kept.delete(id)
      for (const [id, by] of taken) if (by === instanceId) taken.delete(id)
    },
  }
}

function* together(
  names: readonly string[],
  kept: readonly Kept[],
): Iterable<readonly (readonly KeptMessage[])[]> {
  const keys = kept.flatMap(({ channel: { name, key } }) => (name === names[0] ? [key] : []))
  for (const key of new Set(keys)) {
    const found = names.map((name) => kept.filter(({ channel }) => isIn(channel, { name, key })))
    if (found.every(({ length }) => length > 0)) yield found
  }
}

function isIn(one: ChannelRef, other: ChannelRef): boolean {
  return one.name === other.name && one.key === other.key
}
