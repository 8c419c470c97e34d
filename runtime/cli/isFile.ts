import { statSync } from 'node:fs'
import { say, type Terminal } from './terminal.ts'

/** Whether there is something to read; tells when not. */
export function isFile(file: string, terminal: Terminal): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found !== undefined && !found.isDirectory()) return true
  say(terminal, (texts) => (found === undefined ? texts.fileMissing(file) : texts.isFolder(file)))
  return false
}
