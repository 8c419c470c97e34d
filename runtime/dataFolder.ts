import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ConfigError } from './config.ts'
import { databaseFile } from './storage/database.ts'
import { isInUse } from './storage/databaseFile.ts'

/** Makes the data folder where there is none; refuses one that cannot be used or is in use. */
export function claimFolder(folder: string): void {
  const file = join(folder, databaseFile)
  try {
    makeFolder(folder)
    const { R_OK, W_OK, X_OK } = constants
    accessSync(folder, R_OK | W_OK | X_OK)
    if (existsSync(file)) accessSync(file, R_OK | W_OK)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new ConfigError([`FACHWERK_DATA: ${folder} cannot be made or written: ${cause}`])
  }
  if (existsSync(file) && isInUse(file)) {
    throw new ConfigError([`FACHWERK_DATA: another Fachwerk works with ${folder}, end it first`])
  }
}

/** One by one: below /proc the recursive form of Node never returns. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file`)
    return
  }
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}
