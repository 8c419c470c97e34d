import Sqlite from 'better-sqlite3'
import { z } from 'zod'

const counted = z.object({ cases: z.int() })
const checked = z.tuple([z.object({ integrity_check: z.literal('ok') })])

/** How many cases a database holds; undefined when it is damaged or not one of ours. */
export function countCases(file: string): number | undefined {
  try {
    const client = new Sqlite(file)
    try {
      client.pragma('journal_mode = DELETE') // a copy is one file, without journal beside it
      checked.parse(client.pragma('integrity_check'))
      return counted.parse(client.prepare('SELECT count(*) AS cases FROM instances').get()).cases
    } finally {
      client.close()
    }
  } catch {
    // Not a database, damaged, or without our tables: the caller says so.
    return undefined
  }
}

/** One step, so that a busy server cannot make the copy start over for ever. */
const allPages = 2 ** 31 - 1

/** A consistent copy, also while others write. */
export async function copyDatabase(file: string, copy: string): Promise<void> {
  const client = new Sqlite(file, { readonly: true })
  try {
    await client.backup(copy, { progress: () => allPages })
  } finally {
    client.close()
  }
}

/** Leaving the WAL mode needs the file for oneself. */
export function isInUse(file: string): boolean {
  const client = new Sqlite(file, { timeout: 0 })
  try {
    client.pragma('journal_mode = DELETE')
    return false
  } catch (error) {
    // What else may be wrong with it says who opens it.
    return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
  } finally {
    client.close()
  }
}
