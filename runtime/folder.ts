import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json, from the source tree and from the bundle alike. */
export const installation = upwards(dirname(fileURLToPath(import.meta.url)))

/** Whether this is the bundle; else the sources run through tsx. */
export const built = import.meta.url.includes('/dist/')

function upwards(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('installation: expected a package.json above this file')
  return upwards(parent)
}
