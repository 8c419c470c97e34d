import { readFileSync } from 'node:fs'
import { definitionSchema } from '#shared/model/definition.ts'

const folder = new URL('../../examples/', import.meta.url)

/** The services of the demo city, by where they lie. */
export const shippedServices = [
  'kaemmerei/hundesteuer-anmeldung',
  'kaemmerei/hundesteuer-abmeldung',
  'personalamt/dienstreise',
].map((id) => {
  const file = new URL(`${id}/definition.json`, folder)
  return [id, definitionSchema.parse(JSON.parse(readFileSync(file, 'utf8')))] as const
})
