import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'

const examples = join(import.meta.dirname, '../../examples')

/** "Hund anmelden" as the demo city has it, or another of its services. */
export function exampleDefinition(service = 'kaemmerei/hundesteuer-anmeldung'): Definition {
  const file = join(examples, service, 'definition.json')
  return definitionSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
