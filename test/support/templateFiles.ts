import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Definition } from '#shared/model/definition.ts'

const folder = fileURLToPath(new URL('../../designer/templates/', import.meta.url))

/** The pieces that the designer offers. */
export const templateFiles: readonly (readonly [string, Definition])[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => [file, JSON.parse(readFileSync(folder + file, 'utf8'))])
