import { parseArgs } from 'node:util'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { databaseFile, openDatabase } from '../storage/database.ts'
import { deleteCase, findCase, scrub } from '../storage/deleteCase.ts'
import type { CliCommand } from './command.ts'
import { onlyArgument } from './onlyArgument.ts'
import { exit, processTerminal, say, type Exit, type Terminal } from './terminal.ts'

export const deleteCommand: CliCommand = {
  summary: 'Remove a finished case everywhere',
  help: `fachwerk delete CASE [--data FOLDER]

  CASE            Aktenzeichen or id
  --data FOLDER   the data folder; FACHWERK_DATA or "data" when absent

The log keeps that a case was deleted, under its pseudonymous id. Earlier backups still hold the case.`,
  async run(args) {
    const options = { data: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const name = onlyArgument(positionals, 'CASE')
    const folder = values.data ?? readConfig().folder
    return deleteFinishedCase({ folder, name, at: new Date().toISOString() }, processTerminal())
  },
}

export interface DeleteArguments {
  readonly folder: string
  /** Aktenzeichen or id. */
  readonly name: string
  /** Now, ISO 8601 in UTC. */
  readonly at: string
}

/** Removes a finished case everywhere; the log keeps that it was deleted. */
export async function deleteFinishedCase(
  { folder, name, at }: DeleteArguments,
  terminal: Terminal,
): Promise<Exit> {
  if (!existsSync(join(folder, databaseFile))) {
    say(terminal, (texts) => texts.noData(folder))
    return exit.failed
  }
  const db = openDatabase(folder)
  try {
    const found = findCase(db, name)
    if (found === undefined || found.status === 'active') {
      say(terminal, (texts) => (found === undefined ? texts.caseUnknown : texts.caseActive)(name))
      return exit.failed
    }
    deleteCase(db, { instanceId: found.id, at, actor: 'operator', role: 'it:operator' })
    const clean = scrub(db)
    say(terminal, (texts) => texts.caseDeleted(name))
    if (!clean) say(terminal, (texts) => texts.remains)
    return clean ? exit.ok : exit.finding
  } finally {
    db.$client.close()
  }
}
