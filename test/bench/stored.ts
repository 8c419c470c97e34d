import { statSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '#runtime/hosts/clock.ts'
import { newId } from '#runtime/hosts/newId.ts'
import { databaseFile } from '#runtime/storage/database.ts'
import { accepted, type Durable } from './durable.ts'
import { startOf } from './workload.ts'

/** Not within any run. */
const someday = Date.parse('2040-01-01T00:00:00.000Z')

/** So many cases by way of the host, each a command of its own; only the disk is not waited for. */
export async function fill(
  durable: Durable,
  count: number,
  start: (durable: Durable) => Promise<unknown>,
): Promise<void> {
  const { $client: client } = durable.db
  client.pragma('synchronous = OFF')
  await severalAtATime(count, () => start(durable))
  client.pragma('synchronous = FULL')
  client.pragma('wal_checkpoint(TRUNCATE)')
}

/** As many as share a few commits, and fewer than a host refuses. */
export async function severalAtATime(
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0
  const one = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: 500 }, one))
}

/** A case that waits for a message and, at the same time, for an instant. Answers its id. */
export async function startWaiting(durable: Durable): Promise<string> {
  return startUntil(durable, 'waiting', someday)
}

/** One that waits for an instant alone. */
export async function startPausing(durable: Durable, due: number): Promise<string> {
  return startUntil(durable, 'pausing', due)
}

async function startUntil({ host }: Durable, service: string, due: number): Promise<string> {
  const id = newId(systemClock.now())
  const start = startOf(id, { due: new Date(due).toISOString() })
  accepted(await host.start({ service, version: 1 }, start))
  return id
}

export async function correlateWaiting({ host }: Durable, id: string): Promise<void> {
  const correlated = await host.correlate({
    name: 'reply',
    key: id,
    messageId: `reply-${id}`,
    payload: {},
    departments: 'all',
  })
  if (!('instance' in correlated)) throw new Error(`${id}: expected to wait for the message`)
}

export function bytesOnDisk(folder: string): number {
  return statSync(join(folder, databaseFile)).size
}
