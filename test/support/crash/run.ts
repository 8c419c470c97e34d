import { readDatabase } from '#runtime/storage/database.ts'
import type { Answer, Ask } from './ask.ts'
import type { Trouble } from './crashes.ts'
import { later } from './later.ts'
import type { Moments } from './moments.ts'
import { lostOf, type Acknowledged } from './verify.ts'
import { startWorker, type WorkerProcess } from './workerProcess.ts'

export interface RunOptions {
  readonly folder: string
  /** Where bookings are taken. */
  readonly register: string
  /** The built worker. */
  readonly script: string
  readonly trouble: Trouble
  readonly moments: Moments
  readonly signal: AbortSignal
}

export type Run = ReturnType<typeof createRun>

/** Milliseconds by which the clock of each worker is ahead of the last: no pause has to be waited for. */
const gap = 120_000

/** One worker after the other on the same folder. */
export function createRun({ script, folder, register, moments, trouble, signal }: RunOptions) {
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
      ahead += gap
      const started = await startWorker(script, { folder, ahead, register }, signal)
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
  }
}
