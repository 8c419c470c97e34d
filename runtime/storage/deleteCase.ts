import { eq, getTableName, lt, or } from 'drizzle-orm'
import { z } from 'zod'
import { appendLog } from '../log/store.ts'
import type { Database } from './database.ts'
import { calls, dispatches, keptMessages, signalSubscriptions } from './exchangeSchema.ts'
import {
  accesses,
  answers,
  events,
  incidents,
  instances,
  letters,
  messages,
  outbox,
  sessions,
  snapshots,
  subscriptions,
  tasks,
  timers,
} from './schema.ts'

/** Everything about a case but its own row. */
const tablesOfCase = [
  accesses,
  answers,
  calls,
  dispatches,
  events,
  incidents,
  keptMessages,
  letters,
  messages,
  outbox,
  signalSubscriptions,
  snapshots,
  subscriptions,
  tasks,
  timers,
] as const

export const tableNamesOfCase = tablesOfCase.map((table) => getTableName(table))

/** Found by their ids, as `idsOf` does. */
const waits: ReadonlySet<unknown> = new Set([
  incidents,
  outbox,
  signalSubscriptions,
  subscriptions,
  tasks,
  timers,
])

/** Statements that remove all about the case `@id` but its own row. */
export const deletionsOfCase = [
  ...tablesOfCase.map((table) => {
    const isOfCase = waits.has(table) ? `id > @id || ':' AND id < @id || ';'` : 'instance_id = @id'
    return `DELETE FROM ${getTableName(table)} WHERE ${isOfCase}`
  }),
  'UPDATE start_triggers SET came = NULL, instance_id = NULL WHERE instance_id = @id',
]

export function findCase(db: Database, name: string) {
  const { id, status } = instances
  const isMeant = or(eq(instances.id, name), eq(instances.number, name))
  return db.select({ id, status }).from(instances).where(isMeant).get()
}

export interface Deletion {
  readonly instanceId: string
  readonly at: string
  readonly actor: string
  readonly role: string
}

/** Removes every row about the case; the log keeps its pseudonymous id. Call `scrub` afterwards. */
export function deleteCase(db: Database, { instanceId, at, actor, role }: Deletion): void {
  db.transaction((tx) => {
    for (const sql of deletionsOfCase) db.$client.prepare(sql).run({ id: instanceId })
    tx.delete(calls).where(eq(calls.callerId, instanceId)).run()
    tx.delete(instances).where(eq(instances.id, instanceId)).run()
    tx.delete(sessions)
      .where(lt(sessions.expiresAt, Date.parse(at)))
      .run()
    appendLog(tx, { at, actor, role, action: 'caseDeleted', object: instanceId, details: {} })
  })
}

const checkpoint = z.tuple([z.object({ busy: z.int() })])
const patience = 50

/**
 * Leaves no bytes of deleted rows: they were overwritten (secure_delete), freed pages go back to the disk,
 * and the journal is emptied. False when somebody was reading all the while.
 */
export function scrub({ $client }: Database): boolean {
  $client.pragma('incremental_vacuum')
  for (let left = patience; left > 0; left--) {
    const [{ busy }] = checkpoint.parse($client.pragma('wal_checkpoint(TRUNCATE)'))
    if (busy === 0) return true
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
  return false
}
