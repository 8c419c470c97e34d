import { parseArgs } from 'node:util'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { databaseFile, openDatabase } from '../storage/database.ts'
import { countCases, isInUse } from '../storage/databaseFile.ts'
import type { CliCommand } from './command.ts'
import { onlyArgument } from './onlyArgument.ts'
import { exit, processTerminal, say, type Exit, type Terminal } from './terminal.ts'

export const restore: CliCommand = {
  summary: 'Put a backup in the place of the data; the server must be stopped',
  help: `fachwerk restore SOURCE [--data FOLDER] [--overwrite]

  SOURCE          the folder that "fachwerk backup" wrote
  --data FOLDER   the data folder; FACHWERK_DATA or "data" when absent
  --overwrite     replace data that are there`,
  async run(args) {
    const options = { data: { type: 'string' }, overwrite: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const source = onlyArgument(positionals, 'SOURCE')
    const folder = values.data ?? readConfig().folder
    const overwrite = values.overwrite === true
    return restoreBackup({ folder, source, overwrite }, processTerminal())
  },
}

export interface RestoreArguments {
  readonly folder: string
  /** The folder `backup` wrote. */
  readonly source: string
  readonly overwrite: boolean
}

/** Puts a backup in the place of the data. */
export async function restoreBackup(given: RestoreArguments, terminal: Terminal): Promise<Exit> {
  const { folder, source, overwrite } = given
  const copy = join(source, databaseFile)
  const file = join(folder, databaseFile)
  const refuse = (text: Parameters<typeof say>[1]): Exit => {
    say(terminal, text)
    return exit.failed
  }
  if (!existsSync(copy)) return refuse((texts) => texts.fileMissing(copy))
  if (existsSync(file) && !overwrite) return refuse((texts) => texts.dataExists(folder))
  if (existsSync(file) && isInUse(file)) return refuse((texts) => texts.inUse(folder))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const arriving = `${file}.arriving`
  copyFileSync(copy, arriving)
  const cases = countCases(arriving)
  if (cases === undefined) {
    rmSync(arriving)
    return refuse((texts) => texts.backupUnusable(copy))
  }
  for (const journal of ['-wal', '-shm']) rmSync(file + journal, { force: true })
  renameSync(arriving, file)
  openDatabase(folder).$client.close() // brings an older backup up to date
  say(terminal, (texts) => texts.restored(folder, cases))
  return exit.ok
}
