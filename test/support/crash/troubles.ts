import { openDatabase } from '#runtime/storage/database.ts'
import type { Trouble } from './crashes.ts'
import type { Moments } from './moments.ts'
import type { Random } from './random.ts'
import type { Run } from './run.ts'

interface Round {
  readonly run: Run
  readonly random: Random
  readonly moments: Moments
  readonly folder: string
}

const anyMoment = ['sent', 'acknowledged', 'effect'] as const
const plenty = 1_000_000

/** From a worker that is ready to the moment it is killed. */
export const troubles: Readonly<Record<Trouble, (round: Round) => Promise<void>>> = {
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
    for (let left = 1 + random.int(4); left > 0; left--) {
      await run.ask({ type: 'leaveRoom', pages: plenty })
    }
    if (random.int(2) === 0) await run.kill()
    holder.close()
    await moments.until('acknowledged', run.isKilled() ? 0 : random.int(50))
  },
}
