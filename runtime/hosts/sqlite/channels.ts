import { createHash } from 'node:crypto'
import type { KeptMessage } from '#shared/messages/channel.ts'
import type { Effect } from '#shared/engine/effect.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { decode, encode } from '../../storage/codec.ts'
import type { Database } from '../../storage/database.ts'
import type { ChannelRef } from '../dispatch.ts'
import { exchangedWith } from '../messageRules.ts'
import type { ChannelStore, InstanceChange, OpenSubscription } from '../store.ts'

type Client = Database['$client']

/** Subscriptions, kept messages and the ids of those that were taken. */
export function createChannels(client: Client, watching: Watching) {
  const statements = prepare(client)
  return {
    store: { ...readingOf(statements), ...writingOf(statements, watching) },
    carryOut(effect: Effect, { command, definition }: InstanceChange): void {
      if (effect.type === 'closeSubscription') {
        statements.closeSubscription.run(effect.subscriptionId)
      } else if (effect.type === 'openSubscription') {
        const { subscriptionId, generation, message: name, key } = effect
        const channel = columnsOf({ name, key })
        const admits = JSON.stringify(exchangedWith(definition, name))
        const place = [subscriptionId, command.instanceId, generation, ...channel]
        statements.openSubscription.run(...place, definition.owner, admits)
      }
    },
  }
}

type Statements = ReturnType<typeof prepare>

function readingOf(statements: Statements) {
  return {
    *subscribed(channel) {
      for (const row of statements.subscribed.iterate(...columnsOf(channel))) {
        yield toSubscription(row)
      }
    },
    *kept(channel) {
      for (const row of statements.kept.iterate(...columnsOf(channel))) yield toMessage(row)
    },
    keptMessage(id) {
      const row = statements.keptMessage.get(id)
      return row === undefined ? undefined : toMessage(row)
    },
    *keptTogether(names) {
      const [first = '', ...others] = names
      for (const { key } of statements.keysKept.iterate(first)) {
        if (!others.every((name) => statements.isKept.get(name, key) !== undefined)) continue
        yield names.map((name) => statements.kept.all(name, key).map(toMessage))
      }
    },
    nextExpiry: () => statements.nextExpiry.get()?.due ?? undefined,
    messageTaken: (id) => statements.messageTaken.get(id)?.instance_id,
  } satisfies Partial<ChannelStore>
}

function writingOf(statements: Statements, { touch, holdsDeleted }: Watching) {
  return {
    keepMessage(channel, { id, payload, departments, from, expiresAt }, thrownBy) {
      touch()
      const reach = departments === 'all' ? null : JSON.stringify(departments)
      const place = [id, thrownBy ?? null, ...columnsOf(channel), reach, from ?? null]
      statements.keepMessage.run(...place, encode(payload), Date.parse(expiresAt))
    },
    dropMessage(id) {
      touch()
      statements.dropMessage.run(id)
      holdsDeleted()
    },
    dropExpired(until, limit) {
      touch()
      const { changes } = statements.dropExpired.run(until, limit)
      if (changes > 0) holdsDeleted()
      return changes
    },
    takeMessage(id, instanceId, at) {
      touch()
      statements.takeMessage.run(id, instanceId, at)
    },
  } satisfies Partial<ChannelStore>
}

export interface Watching {
  /** To be told before each write. */
  readonly touch: () => void
  /** Bytes about people were deleted. */
  readonly holdsDeleted: () => void
}

/** A correlation key may be about a person, so the tables hold only its hash: the same for every name. */
function columnsOf({ name, key }: ChannelRef): [string, string | null] {
  return [name, key === null ? null : createHash('sha256').update(key).digest('hex')]
}

interface SubscriptionRow {
  readonly id: string
  readonly instance_id: string
  readonly generation: number
  readonly department: string
  readonly admits: string
}

function toSubscription(row: SubscriptionRow): OpenSubscription {
  const { id: subscriptionId, instance_id: instanceId, generation, department } = row
  return { subscriptionId, instanceId, generation, department, admits: JSON.parse(row.admits) }
}

interface MessageRow {
  readonly id: string
  readonly departments: string | null
  readonly sender: string | null
  readonly payload: Buffer
  readonly expires_at: number
}

function toMessage({ id, departments, sender, payload, expires_at }: MessageRow): KeptMessage {
  return {
    id,
    payload: decode<JsonObject>(payload),
    departments: departments === null ? 'all' : JSON.parse(departments),
    ...(sender === null ? {} : { from: sender }),
    expiresAt: new Date(expires_at).toISOString(),
    starts: [],
    refusedBy: [],
  }
}

type Channel = [string, string | null]
const keptColumns = 'id, departments, sender, payload, expires_at'

function prepare(client: Client) {
  return {
    openSubscription: client.prepare(
      `INSERT OR REPLACE INTO subscriptions (id, instance_id, generation, message, key, department, admits)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    closeSubscription: client.prepare('DELETE FROM subscriptions WHERE id = ?'),
    subscribed: client.prepare<Channel, SubscriptionRow>(
      `SELECT id, instance_id, generation, department, admits FROM subscriptions
       WHERE message = ? AND key IS ? ORDER BY seq`,
    ),
    kept: client.prepare<Channel, MessageRow>(
      `SELECT ${keptColumns} FROM kept_messages WHERE message = ? AND key IS ? ORDER BY seq`,
    ),
    keysKept: client.prepare<[string], { readonly key: string | null }>(
      'SELECT key FROM kept_messages WHERE message = ? GROUP BY key ORDER BY min(seq)',
    ),
    isKept: client.prepare<Channel>(
      'SELECT 1 FROM kept_messages WHERE message = ? AND key IS ? LIMIT 1',
    ),
    keptMessage: client.prepare<[string], MessageRow>(
      `SELECT ${keptColumns} FROM kept_messages WHERE id = ?`,
    ),
    keepMessage: client.prepare(
      `INSERT OR REPLACE INTO kept_messages
         (id, instance_id, message, key, departments, sender, payload, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    dropMessage: client.prepare('DELETE FROM kept_messages WHERE id = ?'),
    nextExpiry: client.prepare<[], { readonly due: number | null }>(
      'SELECT min(expires_at) AS due FROM kept_messages',
    ),
    dropExpired: client.prepare<[number, number]>(
      `DELETE FROM kept_messages WHERE seq IN
         (SELECT seq FROM kept_messages WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)`,
    ),
    messageTaken: client.prepare<[string], { readonly instance_id: string }>(
      'SELECT instance_id FROM messages WHERE id = ?',
    ),
    takeMessage: client.prepare('INSERT INTO messages (id, instance_id, at) VALUES (?, ?, ?)'),
  }
}
