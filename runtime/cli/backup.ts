import { parseArgs } from 'node:util'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { databaseFile } from '../storage/database.ts'
import { copyDatabase, countCases } from '../storage/databaseFile.ts'
import type { CliCommand } from './command.ts'
import { onlyArgument } from './onlyArgument.ts'
import { exit, processTerminal, say, type Exit, type Terminal } from './terminal.ts'

export const backup: CliCommand = {
  summary: 'Copy all data consistently, also while the server runs',
  help: `fachwerk backup TARGET [--data FOLDER]

  TARGET          an empty folder, made when missing
  --data FOLDER   the data folder; FACHWERK_DATA or "data" when absent`,
  async run(args) {
    const options = { data: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const target = onlyArgument(positionals, 'TARGET')
    return backUp({ folder: values.data ?? readConfig().folder, target }, processTerminal())
  },
}

/** A consistent copy of everything, also while the server runs. */
export async function backUp(
  { folder, target }: { readonly folder: string; readonly target: string },
  terminal: Terminal,
): Promise<Exit> {
  const source = join(folder, databaseFile)
  const copy = join(target, databaseFile)
  if (!existsSync(source)) {
    say(terminal, (texts) => texts.noData(folder))
    return exit.failed
  }
  if (existsSync(copy)) {
    say(terminal, (texts) => texts.backupExists(copy))
    return exit.failed
  }
  mkdirSync(target, { recursive: true, mode: 0o700 })
  await copyDatabase(source, copy)
  return confirm(copy, terminal)
}

function confirm(copy: string, terminal: Terminal): Exit {
  const cases = countCases(copy)
  if (cases === undefined) {
    say(terminal, (texts) => texts.backupUnusable(copy))
    return exit.failed
  }
  say(terminal, (texts) => texts.backedUp(copy, cases))
  return exit.ok
}
