import { readFileSync } from 'node:fs'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'

/** "Hund anmelden" as the demo city has it. */
export function exampleDefinition(): Definition {
  const file = new URL(
    '../../examples/kaemmerei/hundesteuer-anmeldung/definition.json',
    import.meta.url,
  )
  return definitionSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
