import { z } from 'zod'
import type { Database } from '../../storage/database.ts'

const checkpoint = z.tuple([z.object({ busy: z.int() })])

/**
 * Deleted rows are overwritten in the database (secure_delete), but older pages lie in the journal until
 * it is emptied. That is done after the commit that deleted; while somebody else reads, after a later one.
 */
export function createJournal({ $client: client }: Database) {
  // A process that was killed may have left some.
  let holdsDeleted = true
  return {
    holdsDeleted: () => void (holdsDeleted = true),
    tidy() {
      if (!holdsDeleted) return
      const patience = client.pragma('busy_timeout', { simple: true })
      try {
        client.pragma('busy_timeout = 0') // readers are not waited for: everybody would wait with us
        const [{ busy }] = checkpoint.parse(client.pragma('wal_checkpoint(TRUNCATE)'))
        holdsDeleted = busy !== 0
      } catch {
        // The disk refuses: what was committed stays committed, and the next commit tries again.
      } finally {
        client.pragma(`busy_timeout = ${Number(patience)}`)
      }
    },
  }
}
