import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'

const folder = join(import.meta.dirname, '../../examples/kaemmerei/hundesteuer-anmeldung')

/** "Hund anmelden" as the demo city has it. */
export function exampleDefinition(): Definition {
  return definitionSchema.parse(JSON.parse(readFileSync(join(folder, 'definition.json'), 'utf8')))
}
