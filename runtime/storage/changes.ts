import type { Database } from './database.ts'

/**
 * Tells by a changed text that releases, keys or what the log says about them may have changed since:
 * through this connection (triggers that live with it) or through any other (data_version).
 */
export function watchReleases(db: Database): () => string {
  const { $client: client } = db
  client.exec(`
    CREATE TEMP TABLE IF NOT EXISTS release_changes (n INTEGER NOT NULL);
    INSERT INTO release_changes SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM release_changes);
    ${triggers().join('\n')}
  `)
  const others = client.prepare<[], number>('PRAGMA data_version').pluck()
  const own = client.prepare<[], number>('SELECT n FROM temp.release_changes').pluck()
  return () => `${others.get()} ${own.get()}`
}

/** Cases write to the log all the time, which says nothing about releases: their ids bear no kind (`service:…`). */
const notAboutCases = `WHEN instr(NEW.object, ':') > 0`

function triggers(): readonly string[] {
  return ['releases', 'keys', 'log'].flatMap((table) =>
    ['INSERT', 'UPDATE', 'DELETE'].map((change) => {
      const when = table === 'log' && change === 'INSERT' ? notAboutCases : ''
      return `CREATE TEMP TRIGGER IF NOT EXISTS ${table}_${change} AFTER ${change} ON main.${table} ${when}
        BEGIN UPDATE release_changes SET n = n + 1; END;`
    }),
  )
}
