import type { Statement } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { openDatabase, type Database } from '#runtime/storage/database.ts'
import * as schema from '#runtime/storage/schema.ts'

export interface RecordedDatabase {
  readonly db: Database
  /** Every statement it was asked to prepare. */
  readonly statements: ReadonlySet<string>
  /** How many rows its statements have answered so far. */
  readonly rowsRead: () => number
  /** Those that look through a whole one of these tables, and those that sort what they have read. */
  readonly scansIn: (tables: readonly string[]) => readonly string[]
  readonly sorting: () => readonly string[]
}

/** A database that remembers what it was asked. */
export function recordedDatabase(): RecordedDatabase {
  const { $client } = openDatabase()
  const statements = new Set<string>()
  const client: Database['$client'] = new Proxy($client, {
    get(target, name) {
      if (name === 'prepare') {
        return (sql: string) => {
          statements.add(sql)
          return counted(target.prepare(sql))
        }
      }
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  let rowsRead = 0
  const counted = (statement: Statement) => {
    const all = statement.all.bind(statement)
    const get = statement.get.bind(statement)
    return Object.assign(statement, {
      all(...values: unknown[]) {
        const rows = all(...values)
        rowsRead += rows.length
        return rows
      },
      get(...values: unknown[]) {
        rowsRead += 1
        return get(...values)
      },
    })
  }
  const planOf = (sql: string) =>
    $client
      .prepare<[], { readonly detail: string }>(
        `EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|@id/g, `'x'`)}`,
      )
      .all()
      .map(({ detail }) => detail)
  return {
    db: drizzle(client, { schema }),
    statements,
    rowsRead: () => rowsRead,
    scansIn: (tables) =>
      [...statements].filter((sql) =>
        planOf(sql).some((step) => tables.includes(/^SCAN (\w+)/.exec(step)?.[1] ?? '')),
      ),
    sorting: () => [...statements].filter((sql) => planOf(sql).some((step) => /B-TREE/.test(step))),
  }
}
