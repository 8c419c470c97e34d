import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Somebody moved away: the register's own store no longer has them. */
export function forgetPerson(folder: string, id: string): void {
  const store = new Database(join(folder, 'sources/melderegister.db'))
  const { changes } = store.prepare('DELETE FROM persons WHERE id = ?').run(id)
  store.close()
  if (changes !== 1) throw new Error(`${id}: expected a person of the register`)
}
