import { parentPort, workerData } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'

// The thread of checkpoints.ts: brings the journal into the database whenever it is asked to, and says when it is done.

const client = new Sqlite(workerData, { fileMustExist: true, timeout: 0 })
client.pragma('synchronous = FULL')

parentPort?.on('message', () => {
  try {
    client.pragma('wal_checkpoint(PASSIVE)')
  } catch {
    // The disk refuses, or another is at it: what is left over the next one takes, or whoever writes.
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage('done')
})
