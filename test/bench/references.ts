import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { median } from './measurement.ts'

/** F: what this disk takes to make 4 KiB last, in milliseconds, median. */
export function fdatasyncTime(folder: string): number {
  const file = openSync(join(folder, 'fdatasync'), 'w')
  const block = Buffer.alloc(4096, 1)
  const times: number[] = []
  for (let index = 0; index < 100; index++) {
    const begin = performance.now()
    writeSync(file, block)
    fdatasyncSync(file)
    times.push(performance.now() - begin)
  }
  closeSync(file)
  return median(times)
}

/** RAW: rows of `bytes` per second into plain SQLite, FULL, 64 in a commit: all that durability itself costs. */
export function rawWrites(folder: string, bytes: number, milliseconds = 400): number {
  const db = new Sqlite(join(folder, 'raw.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('create table if not exists raw (id integer primary key, content blob)')
  const insert = db.prepare('insert into raw (content) values (?)')
  const content = Buffer.alloc(bytes, 1)
  const group = db.transaction(() => {
    for (let index = 0; index < 64; index++) insert.run(content)
  })
  const begin = performance.now()
  let count = 0
  while (performance.now() - begin < milliseconds) {
    group()
    count += 64
  }
  const rate = (count / (performance.now() - begin)) * 1000
  db.close()
  return rate
}
