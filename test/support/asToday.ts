import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { definitionSchema } from '#shared/model/definition.ts'

const file = join(
  import.meta.dirname,
  '../../examples/kaemmerei/hund-anmelden-wie-heute/draft.json',
)

/** The service that the demo begins with: as it runs on paper. */
export const asToday = definitionSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
