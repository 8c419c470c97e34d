import { Worker } from 'node:worker_threads'
import { threadFile } from '../../threadFile.ts'

/** About a thousand pages of journal. */
const groupsBetween = 8

/**
 * Brings the journal into the database from another thread while many commands come, so that SQLite finds little
 * left to do when it does so within a commit (wal_autocheckpoint). Begun when it is first needed; without it all is
 * as before, only slower. `done` is told after each.
 */
export function createCheckpoints(database: string, done: () => void) {
  const program = threadFile('hosts/sqlite/checkpointWorker.mjs', import.meta.url)
  let worker: Worker | undefined
  let isUnderWay = false
  let groups = 0

  function begin(): Worker {
    // Plain Node: what this process was told to load is not needed.
    const begun = new Worker(program, { workerData: database, execArgv: [] })
    begun.unref()
    begun.on('message', () => {
      isUnderWay = false
      done()
    })
    begun.on('error', () => (isUnderWay = true)) // it never answers again, and is asked no more
    return begun
  }

  return {
    /** To be told after each large group. */
    groupWritten(): void {
      groups += 1
      if (isUnderWay || groups < groupsBetween) return
      groups = 0
      isUnderWay = true
      worker ??= begin()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      worker.postMessage('checkpoint')
    },
    close(): void {
      void worker?.terminate()
      worker = undefined
    },
  }
}
