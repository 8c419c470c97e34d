import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, readDatabase } from '#runtime/storage/database.ts'
import type { Answer, Ask } from './ask.ts'
import { later } from './later.ts'
import { createLoad } from './load.ts'
import { createMoments, type Moments } from './moments.ts'
import { createRandom, type Random } from './random.ts'
import { openRegister } from './register.ts'
import type { ServiceName } from './services.ts'
import { faultsIn, listCases, lostOf, type Faults } from './verify.ts'
import { startWorker, type WorkerProcess } from './workerProcess.ts'

export interface Acknowledged {
  readonly instanceId: string
  readonly commandId: string
}

/** What a round brings besides the kill. */
export type Trouble = 'none' | 'fullDisk' | 'locked'

export interface CrashOptions {
  readonly seed: number
  readonly rounds: number
  readonly trouble: Trouble
  /** The built worker. */
  readonly script: string
}

export interface CrashReport extends Faults {
  readonly acknowledged: number
  readonly cases: number
  readonly bookings: number
  /** Bookings that were asked for more than once, by the same key. */
  readonly repeated: number
  /** Begun by the load, and by other cases. */
  readonly begun: Readonly<Record<ServiceName, number>>
  /** Refusals and problems that no trouble explains. */
  readonly unexpected: readonly string[]
}

/** Kills a host under load again and again, lets it end in peace, and looks at what there is. */
export async function crashes(options: CrashOptions): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-crash-'))
  const random = createRandom(options.seed)
  const moments = createMoments()
  let holds = true
  const register = await openRegister({
    holds: () => holds && random.int(10) === 0,
    received: () => moments.happened('effect'),
  })
  const run = createRun({ ...options, folder, register: register.url, moments })
  try {
    await run.start()
    const load = createLoad(random, run.tell)
    for (let round = 0; round < options.rounds; round++) {
      if (round > 0) await run.start()
      await troubles[options.trouble]({ run, random, moments, folder })
      await run.kill()
    }
    holds = false
    await run.start()
    await load.stop()
    const unfinished = await run.end()
    const db = openDatabase(folder)
    const found = faultsIn(db, register)
    const cases = listCases(db).length
    const lost = [...run.lost, ...lostOf(db, run.acknowledged)]
    db.$client.close()
    return {
      ...found,
      unfinished: [...found.unfinished, ...unfinished],
      lost,
      acknowledged: run.acknowledged.length,
      cases,
      bookings: register.bookings.size,
      repeated: [...register.bookings.values()].filter(({ times }) => times > 1).length,
      begun: load.begun,
      unexpected: run.unexpected,
    }
  } finally {
    await run.abandon()
    await register.close()
    rmSync(folder, { recursive: true })
  }
}

interface Round {
  readonly run: Run
  readonly random: Random
  readonly moments: Moments
  readonly folder: string
}

const anyMoment = ['sent', 'acknowledged', 'effect'] as const
const plenty = 1_000_000

/** From a worker that is ready to the moment it is killed. */
const troubles: Readonly<Record<Trouble, (round: Round) => Promise<void>>> = {
  none: ({ random, moments }) => moments.until(random.of(anyMoment), random.int(100)),

  async fullDisk({ run, random, moments }) {
    await run.ask({ type: 'leaveRoom', pages: random.int(20) })
    await moments.until('refused', 1 + random.int(12))
    if (random.int(2) === 0) return
    await run.ask({ type: 'leaveRoom', pages: plenty })
    run.goOn()
    await moments.until('acknowledged', random.int(50))
  },

  async locked({ run, random, moments, folder }) {
    await moments.until('acknowledged', random.int(50))
    const { $client: holder } = openDatabase(folder)
    holder.pragma('busy_timeout = 10000')
    holder.exec('BEGIN IMMEDIATE')
    // It answers while it cannot write.
    for (let left = 1 + random.int(20); left > 0; left--) {
      await run.ask({ type: 'leaveRoom', pages: plenty })
    }
    if (random.int(2) === 0) await run.kill()
    holder.close()
    await moments.until('acknowledged', run.isKilled() ? 0 : random.int(50))
  },
}

interface RunOptions extends CrashOptions {
  readonly folder: string
  readonly register: string
  readonly moments: Moments
}

type Run = ReturnType<typeof createRun>

const anHour = 3_600_000

/** One worker after the other on the same folder. */
function createRun({ script, folder, register, moments, trouble }: RunOptions) {
  const acknowledged: Acknowledged[] = []
  const lost: string[] = []
  const unexpected: string[] = []
  let ahead = 0
  let checked = 0
  let worker = later<WorkerProcess>()
  let again = later<void>()
  let isKilled = true

  /** Who was refused for want of room tries again. */
  function goOn() {
    again.resolve()
    again = later()
  }

  async function tell(ask: Ask): Promise<Answer> {
    for (;;) {
      const { promise } = worker
      moments.happened('sent')
      const answer = await (await promise).ask(ask)
      if (answer === undefined) continue
      if ('failed' in answer) {
        if (trouble === 'none' || !answer.failed.startsWith('storage')) {
          unexpected.push(`${JSON.stringify(ask)}: ${answer.failed}`)
          return answer
        }
        const { promise: retried } = again
        moments.happened('refused')
        await retried
        continue
      }
      if ('commandId' in ask) acknowledged.push(ask)
      if (ask.type === 'start') {
        acknowledged.push({ instanceId: ask.instanceId, commandId: `start-${ask.instanceId}` })
      }
      moments.happened('acknowledged')
      return answer
    }
  }

  async function kill(): Promise<void> {
    if (isKilled) return
    isKilled = true
    const killed = await worker.promise
    worker = later()
    await killed.kill()
    if (trouble === 'none') unexpected.push(...killed.problems)
  }

  return {
    acknowledged,
    lost,
    unexpected,
    tell,
    goOn,
    kill,
    isKilled: () => isKilled,
    async start() {
      ahead += anHour / 30
      const started = await startWorker(script, { folder, ahead, register })
      isKilled = false
      const db = readDatabase(folder)
      lost.push(...lostOf(db, acknowledged.slice(checked)))
      checked = acknowledged.length
      db.$client.close()
      worker.resolve(started)
      goOn()
    },
    ask: async (ask: Ask) => (await worker.promise).ask(ask),
    /** Lets everything come to its end; answers what does not. */
    async end(): Promise<readonly string[]> {
      const last = await worker.promise
      const settled = await last.ask({ type: 'settle' })
      await last.ask({ type: 'close' })
      await last.ended
      isKilled = true
      unexpected.push(...last.problems)
      if (settled === undefined || !('unfinished' in settled)) return ['the last worker ended']
      return settled.unfinished
    },
    abandon: kill,
  }
}
