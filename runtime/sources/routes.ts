import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { catalogueSchema } from '#shared/model/catalogue.ts'
import { catalogueOf, type VersionOf } from '#shared/sources/catalogue.ts'
import type { Deps } from '../deps.ts'
import { listDrafts } from '../drafts/store.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { named } from '../http/named.ts'
import { json } from '../http/reply.ts'
import { findRelease, listReleased } from '../releases/store.ts'
import { legibleDefinition } from '../services/parseDefinition.ts'
import type { Store } from '../storage/database.ts'

/** Its head is all that the answer's type shows: who receives a catalogue parses it. */
const catalogue: z.ZodType<readonly { readonly id: string }[]> = named('Catalogue', catalogueSchema)

const listRoute = createRoute({
  method: 'get',
  path: '/api/sources',
  summary: 'Registers and line systems, and which of your services ask them',
  ...access('readCatalogue'),
  responses: { 200: json(catalogue, 'Every holding the city knows of, connected or not') },
})

export function createSourceRoutes({ db, city, offers }: Deps) {
  return new OpenAPIHono<Env>().openapi(listRoute, async (c) => {
    const versions = versionsFor(db, c.var.permit.departments())
    return c.json(
      catalogueOf({ holdings: city.holdings ?? {}, offers: await offers(), versions }),
      200,
    )
  })
}

/** The newest released version and the draft of each service; IT sees all, others their own. */
function versionsFor(store: Store, departments: 'all' | readonly string[]): readonly VersionOf[] {
  const newest = new Map(listReleased(store, departments).map((row) => [row.service, row]))
  const released = [...newest.values()].flatMap(({ service, version }) => {
    const row = findRelease(store, service, version)
    return row === undefined ? [] : [{ text: row.definition, version }]
  })
  const drafts = listDrafts(store, departments).map((row) => ({
    text: row.definition,
    version: null,
  }))
  return [...released, ...drafts].flatMap(({ text, version }) => {
    const definition = legibleDefinition(text)
    return definition === undefined ? [] : [{ definition, version }]
  })
}
