import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preparedCity, startProduct } from './product.ts'

/** Before all files: one city is seeded, of which each file gets a copy. */
export async function setup(): Promise<() => void> {
  const product = await startProduct()
  await product.stop()
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-e2e-city-'))
  cpSync(product.folder, folder, { recursive: true })
  rmSync(product.folder, { recursive: true })
  process.env[preparedCity] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
