import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#runtime/storage/database.ts'
import { createLoad } from './load.ts'
import { createMoments } from './moments.ts'
import { createRandom } from './random.ts'
import { openRegister } from './register.ts'
import { createRun } from './run.ts'
import type { ServiceName } from './services.ts'
import { troubles } from './troubles.ts'
import { faultsIn, listCases, lostOf, type Faults } from './verify.ts'

/** What a round brings besides the kill. */
export type Trouble = 'none' | 'fullDisk' | 'locked'

export interface CrashOptions {
  readonly seed: number
  readonly rounds: number
  readonly trouble: Trouble
  /** The built worker. */
  readonly script: string
  /** Breaks off, and leaves nothing behind. */
  readonly signal: AbortSignal
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
  const ending = new AbortController()
  const signal = AbortSignal.any([options.signal, ending.signal])
  const brokenOff = once(signal, 'abort').then(() => {
    throw new Error('crashes: broken off')
  })
  try {
    return await Promise.race([play({ ...options, folder, signal }), brokenOff])
  } finally {
    ending.abort()
    rmSync(folder, { recursive: true, maxRetries: 10 })
  }
}

interface PlayOptions extends CrashOptions {
  readonly folder: string
}

async function play(options: PlayOptions): Promise<CrashReport> {
  const { folder } = options
  const random = createRandom(options.seed)
  const moments = createMoments()
  let holds = true
  const register = await openRegister({
    holds: () => holds && random.int(10) === 0,
    received: () => moments.happened('effect'),
    signal: options.signal,
  })
  const run = createRun({ ...options, register: register.url, moments })
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
}
