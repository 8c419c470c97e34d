import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program of a thread, by its path in `runtime`: beside the file that asks, or in the tree beside the bundle. */
export function threadFile(path: string, askedFrom: string): string {
  const found = [`./${basename(path)}`, `../../runtime/${path}`]
    .map((one) => fileURLToPath(new URL(one, askedFrom)))
    .find((one) => existsSync(one))
  if (found === undefined) throw new Error(`thread: ${path} found nowhere near ${askedFrom}`)
  return found
}
