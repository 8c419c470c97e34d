import { closeSync, fdatasync, openSync } from 'node:fs'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Database } from '../../storage/database.ts'
import { StorageError } from '../storageError.ts'
import { createCheckpoints } from './checkpoints.ts'

type Client = Database['$client']

const full = 2
const checkpoint = z.tuple([z.object({ busy: z.int() })])

/**
 * Commits whose fsync happens beside this thread. Until it has, a killed process loses nothing of them, a machine
 * without power may.
 */
export function createDeferredSync({ $client: client }: Database, checkpointed: () => void) {
  // Where the database lives in memory there is nothing to wait for.
  if (client.memory) return { mend: () => undefined, close: () => undefined }
  const journal = createJournalFile(client)
  const checkpoints = createCheckpoints(client.name, checkpointed)
  let isDoubtful = false

  /**
   * After a failed sync nobody knows what the disk holds of the journal, whatever it says next time: all of it is
   * brought into the database, and as long as that fails nothing is taken or acknowledged.
   */
  function mend(): void {
    if (!isDoubtful) return
    const [{ busy }] = checkpoint.parse(client.pragma('wal_checkpoint(TRUNCATE)'))
    if (busy !== 0) throw new StorageError('storageBusy', { cause: undefined })
    isDoubtful = false
  }

  const sync = oneAtATime(async () => {
    try {
      if (!isDoubtful) await promisify(fdatasync)(journal.opened())
    } catch {
      isDoubtful = true
    }
    mend()
    checkpoints.groupWritten()
  })

  /** What `work` commits lasts when the promise is kept. */
  function deferSync(work: () => void): Promise<void> {
    // Otherwise somebody has chosen not to wait for the disk at all.
    const isSynced = client.pragma('synchronous', { simple: true }) === full
    if (!isSynced) return Promise.resolve(work())
    journal.opened()
    client.pragma('synchronous = NORMAL')
    try {
      work()
    } finally {
      client.pragma('synchronous = FULL')
    }
    return sync()
  }

  return {
    mend,
    deferSync,
    close() {
      journal.close()
      checkpoints.close()
    },
  }
}

/** Opened before the first commit that is left to it: of what failed earlier a file says nothing. */
function createJournalFile(client: Client) {
  let file: number | undefined
  return {
    opened(): number {
      file ??= openSync(`${client.name}-wal`, 'r+')
      return file
    },
    close(): void {
      if (file !== undefined) closeSync(file)
      file = undefined
    },
  }
}

/** Each waits for a run that began after it asked; who asks meanwhile shares the next. */
function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined
  let next: Promise<void> | undefined

  function begin(): Promise<void> {
    next = undefined
    underWay = run().finally(() => (underWay = undefined))
    return underWay
  }

  return () => {
    if (underWay === undefined) return begin()
    next ??= underWay.then(begin, begin)
    return next
  }
}
