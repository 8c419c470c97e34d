import { openDatabase } from '#runtime/storage/database.ts'
import type { Trouble } from './crashes.ts'
import type { Moment, Moments } from './moments.ts'
import type { Random } from './random.ts'
import type { Run } from './run.ts'

interface Round {
  readonly run: Run
  readonly random: Random
  readonly moments: Moments
  readonly folder: string
}

/** As many of each as happen in about the same time. */
const anyMoment = [
  ['sent', 100],
  ['acknowledged', 100],
  ['effect', 25],
] as const
const plenty = 1_000_000

/** From a worker that is ready to the moment it is killed. */
export const troubles: Readonly<Record<Trouble, (round: Round) => Promise<void>>> = {
  async none({ random, moments }) {
    const [moment, most] = random.of<readonly [Moment, number]>(anyMoment)
    await moments.until(moment, random.int(most))
  },

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
    for (let left = 1 + random.int(4); left > 0; left--) {
      await run.ask({ type: 'leaveRoom', pages: plenty })
    }
    if (random.int(2) === 0) await run.kill()
    holder.close()
    await moments.until('acknowledged', run.isKilled() ? 0 : random.int(50))
  },
}
