import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { createHttpConnector } from '#runtime/connectors/http/httpConnector.ts'
import { movedClock } from '#runtime/demo/clock.ts'
import { createStamp } from '#runtime/hosts/clock.ts'
import type { Correlated } from '#runtime/hosts/host.ts'
import { newId } from '#runtime/hosts/newId.ts'
import { createSqliteHost } from '#runtime/hosts/sqlite/sqliteHost.ts'
import { toStorageError } from '#runtime/hosts/storageError.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { instances } from '#runtime/storage/schema.ts'
import { openTasks } from '#shared/engine/instance.ts'
import type { Answer, Ask, Asked, Told } from './ask.ts'
import { serviceNames, versionOf } from './services.ts'

// A host over a data folder, to be killed. It does what its parent asks and answers after the commit.

const settings = z
  .object({
    folder: z.string(),
    /** Milliseconds its clock is ahead, so that no restart has to wait for a pause of the last one. */
    ahead: z.number(),
    /** Where bookings are taken. */
    register: z.url(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''))

const timeZone = 'Europe/Berlin'
const clock = movedClock(settings.ahead)
const stamp = createStamp(clock, timeZone)
const db = openDatabase(settings.folder)
const { register } = settings
const address = { url: register, openapi: `${register}/openapi.json`, token: 'token-of-the-host' }
const host = createSqliteHost({
  db,
  clock,
  timeZone,
  versions: ({ service }) => versionOf(service),
  offers: {
    current: () => serviceNames.map((service) => ({ service, version: 1 })),
    isValid: () => true,
    number: () => newId(clock.now()),
  },
  jobs: createHttpConnector({ db, clock, approved: { 'register.example': address } }),
  report: (error) => tell({ problem: error instanceof Error ? error.message : String(error) }),
})

process.on('message', ({ id, ask }: Asked) => {
  answer(ask).then(
    (found) => tell({ id, answer: found }),
    (error: unknown) =>
      tell({ id, answer: { failed: toStorageError(error)?.code ?? String(error) } }),
  )
})
// Nothing stays behind when the parent is gone.
process.on('disconnect', () => process.exit())
tell({ ready: true })

function tell(told: Told): void {
  // After `close` nobody listens any more.
  if (process.connected) process.send?.(told)
}

async function answer(ask: Ask): Promise<Answer> {
  switch (ask.type) {
    case 'start': {
      const { service, instanceId, partner } = ask
      const data = partner === undefined ? {} : { data: { partner } }
      const begin = { instanceId, commandId: `start-${instanceId}`, number: instanceId }
      const command = { type: 'startInstance', ...begin, ...data, ...stamp() } as const
      return seen(await host.start({ service, version: 1 }, command))
    }
    case 'complete': {
      const { type: _, ...task } = ask
      const given = { group: 'citizen', values: { note: 'Ja' } }
      return seen(await host.submit({ type: 'completeTask', ...task, ...given, ...stamp() }))
    }
    case 'correlate': {
      const { name, key, messageId } = ask
      const sent = { name, key, messageId, payload: { note: 'Ja' } }
      return seen(await host.correlate({ ...sent, departments: 'all' }))
    }
    case 'leaveRoom':
      return leaveRoom(ask.pages)
    case 'settle':
      return settle()
    case 'close':
      await host.close()
      db.$client.close()
      process.disconnect()
      return { done: true }
  }
}

function seen(submitted: Correlated): Answer {
  if ('rejection' in submitted) return { failed: submitted.rejection.code }
  if ('keptUntil' in submitted) return { kept: true }
  const { instance } = submitted
  const tasks = openTasks(instance).map(({ id, generation }) => ({ id, generation }))
  return { instanceId: instance.id, status: instance.status, tasks }
}

/** From now on the database may grow by so many pages and no more. */
function leaveRoom(pages: number): Answer {
  const used = Number(db.$client.pragma('page_count', { simple: true }))
  db.$client.pragma(`max_page_count = ${used + pages}`)
  return { done: true }
}

const patience = 30_000

/** Waits until every case has ended; answers those that are left when none has ended for long. */
async function settle(): Promise<Answer> {
  let open = active()
  while (open.length > 0) {
    const [first = ''] = open
    const signal = AbortSignal.timeout(patience)
    const changed = host.changed(first, signal)
    if (active().includes(first)) await changed
    const left = active()
    if (signal.aborted && left.length === open.length) return { unfinished: left }
    open = left
  }
  return { unfinished: [] }
}

function active(): readonly string[] {
  const { id, status } = instances
  return db
    .select({ id })
    .from(instances)
    .where(eq(status, 'active'))
    .all()
    .map((row) => row.id)
}
