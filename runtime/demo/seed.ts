import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { built, installation } from '../folder.ts'

interface Seeding {
  readonly origin: string
  readonly folder: string
  readonly today: string
}

/**
 * Lets the demo's owner release the example services: a program of its own that knows nothing but the
 * same API and her key file.
 */
export async function seedCity({ origin, folder, today }: Seeding): Promise<void> {
  const file = join(installation, built ? 'dist/sources/seed.js' : 'examples/seed.ts')
  if (!existsSync(file)) return
  const child = spawn(process.execPath, [...process.execArgv, file], {
    cwd: installation,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { FACHWERK_ORIGIN: origin, FACHWERK_DATA: folder, FACHWERK_TODAY: today },
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`demo city: could not be made, exit code ${String(code)}`)
}
