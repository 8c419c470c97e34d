import { open } from 'node:fs/promises'
import { z } from 'zod'
import type { Database } from '../../storage/database.ts'
import { StorageError } from '../storageError.ts'

type Client = Database['$client']

const full = 2
const checkpoint = z.tuple([z.object({ busy: z.int() })])

/**
 * Commits whose fsync happens beside this thread. Until it has, a killed process loses nothing of them, a machine
 * without power may.
 */
export function createDeferredSync({ $client: client }: Database) {
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
      if (!isDoubtful) await syncJournal(client)
    } catch {
      isDoubtful = true
    }
    mend()
  })

  /** What `work` commits lasts when the promise is kept. */
  function deferSync(work: () => void): Promise<void> {
    // Otherwise somebody has chosen not to wait for the disk at all.
    const isSynced = client.pragma('synchronous', { simple: true }) === full
    if (isSynced) client.pragma('synchronous = NORMAL')
    try {
      work()
    } finally {
      if (isSynced) client.pragma('synchronous = FULL')
    }
    return isSynced ? sync() : Promise.resolve()
  }

  // Where the database lives in memory there is nothing to wait for.
  return { mend, ...(!client.memory && { deferSync }) }
}

async function syncJournal(client: Client): Promise<void> {
  const journal = await open(`${client.name}-wal`, 'r+')
  try {
    await journal.datasync()
  } finally {
    await journal.close()
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
