import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { systemClock, type Clock } from '#runtime/hosts/clock.ts'
import { newId } from '#runtime/hosts/newId.ts'
import type { Host, ServiceVersion, Submitted } from '#runtime/hosts/host.ts'
import { createSqliteHost } from '#runtime/hosts/sqlite/sqliteHost.ts'
import { createCaseReader } from '#runtime/storage/caseReader.ts'
import { openDatabase, type Database } from '#runtime/storage/database.ts'
import { compile } from '#shared/engine/compile.ts'
import { openTasks, type Instance } from '#shared/engine/instance.ts'
import { resultOf } from './inMemory.ts'
import { pausing, startOf, waiting, w1, w1Data, w1Expected, w2 } from './workload.ts'

/** The SQLite host on a folder of its own, with synchronous=FULL and all its read models. */
export interface Durable {
  readonly folder: string
  readonly db: Database
  readonly host: Host
  readonly isActive: (instanceId: string) => boolean
  /** Ids of cases that wait, from all over the database. */
  readonly someActive: (count: number) => string[]
  readonly lastEnded: () => Instance
  /** What the database holds so far. */
  readonly written: () => Written
  readonly close: () => Promise<void>
}

export interface Written {
  readonly instances: number
  readonly commands: number
  readonly bytes: number
}

const services: Readonly<Record<string, ServiceVersion>> = {
  w1: { definition: w1, graph: compile(w1) },
  w2: { definition: w2, graph: compile(w2) },
  waiting: { definition: waiting, graph: compile(waiting) },
  pausing: { definition: pausing, graph: compile(pausing) },
}

interface DurableOptions {
  /** Of an earlier one; else a new one that goes when it is closed. */
  readonly folder?: string
  readonly clock?: Clock
}

export function openDurable(options: DurableOptions = {}): Durable {
  const { clock = systemClock } = options
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'fachwerk-bench-'))
  const db = openDatabase(folder)
  const host = createSqliteHost({
    db,
    versions({ service }) {
      const version = services[service]
      if (version === undefined)
        throw new Error(`bench: expected one of ${Object.keys(services).join()}, found ${service}`)
      return version
    },
    jobs: { run: () => Promise.resolve({ output: {} }), atOnce: () => ({ output: {} }) },
    clock,
    offers: {
      current: () => Object.keys(services).map((service) => ({ service, version: 1 })),
      isValid: () => true,
      number: () => newId(clock.now()),
    },
    timeZone: 'Europe/Berlin',
    report(error) {
      throw error
    },
  })
  const status = db.$client.prepare('select status from instances where id = ?').pluck()
  const last = db.$client
    .prepare("select id from instances where status = 'completed' order by seq desc limit 1")
    .pluck()
  const spread = db.$client
    .prepare("select id from instances where status = 'active' and seq % ? = 0 limit ?")
    .pluck()
  const count = (query: string) => Number(db.$client.prepare(query).pluck().get())
  return {
    folder,
    db,
    host,
    isActive: (instanceId) => status.get(instanceId) === 'active',
    someActive(most) {
      const apart = Math.floor(count('select count(*) from instances') / most)
      const found = spread.all(apart, most).map(String)
      if (found.length === most) return found
      throw new Error(`bench: expected ${most} cases that wait, found ${found.length}`)
    },
    lastEnded: () => createCaseReader(db).load(String(last.get())),
    written: () => ({
      instances: count('select count(*) from instances'),
      commands: count('select count(*) from events'),
      bytes:
        count('select coalesce(sum(length(state)), 0) from snapshots') +
        count('select coalesce(sum(length(events)), 0) from events'),
    }),
    async close() {
      await host.close()
      db.$client.close()
      if (options.folder === undefined) rmSync(folder, { recursive: true })
    },
  }
}

/** From the start until the case has ended, each command acknowledged after its commit. */
export async function runDurableW1(durable: Durable): Promise<void> {
  const id = newId(systemClock.now())
  const start = startOf(id, w1Data)
  const { status } = accepted(await durable.host.start({ service: 'w1', version: 1 }, start))
  if (status === 'active') await untilEnded(durable, [id])
}

export async function untilEnded(
  { host, isActive }: Pick<Durable, 'host' | 'isActive'>,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    for (;;) {
      const changed = host.changed(id, new AbortController().signal)
      if (!isActive(id)) break
      await changed
    }
  }
}

/** One W1 whose result is looked at. */
export async function checkDurableW1(durable: Durable): Promise<void> {
  await runDurableW1(durable)
  const instance = durable.lastEnded()
  const result = resultOf(instance)
  if (!isDeepStrictEqual(result, w1Expected)) throw new Error(`W1: found ${JSON.stringify(result)}`)
}

/** Until it waits for the person. */
export async function startDurableW2({ host }: Durable): Promise<Instance> {
  const start = startOf(newId(systemClock.now()))
  return accepted(await host.start({ service: 'w2', version: 1 }, start))
}

export async function runDurableW2(durable: Durable): Promise<void> {
  const { host } = durable
  const started = await startDurableW2(durable)
  const { id } = started
  const [task] = openTasks(started)
  if (task === undefined) throw new Error('W2: expected an open task')
  const { at, today } = startOf(id)
  const ended = accepted(
    await host.submit({
      type: 'completeTask',
      commandId: `complete-${id}`,
      instanceId: id,
      at,
      today,
      taskId: task.id,
      generation: task.generation,
      group: 'citizen',
      values: { name: 'Erika' },
    }),
  )
  if (ended.status !== 'completed') throw new Error('W2: expected to be complete')
}

export function accepted(submitted: Submitted): Instance {
  if ('rejection' in submitted) throw new Error(`refused: ${JSON.stringify(submitted.rejection)}`)
  return submitted.instance
}

export interface Load {
  readonly perSecond: number
  /** Milliseconds of processor time for each. */
  readonly cpu: number
}

/** `run` by 64 at the same time for about `milliseconds`. */
export async function loaded(run: () => Promise<void>, milliseconds = 1_000): Promise<Load> {
  const begin = performance.now()
  const cpu = process.cpuUsage()
  let count = 0
  const client = async () => {
    while (performance.now() - begin < milliseconds) {
      await run()
      count += 1
    }
  }
  await Promise.all(Array.from({ length: 64 }, client))
  const { user, system } = process.cpuUsage(cpu)
  return {
    perSecond: (count / (performance.now() - begin)) * 1000,
    cpu: (user + system) / 1000 / count,
  }
}
