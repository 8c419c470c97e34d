import { readFileSync } from 'node:fs'
import { definitionSchema } from '#shared/model/definition.ts'

const file = new URL('../../examples/kaemmerei/hund-anmelden-wie-heute/draft.json', import.meta.url)

/** The service that the demo begins with: as it runs on paper. */
export const asToday = definitionSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
