import { createRoute } from '@hono/zod-openapi'
import { adoptions } from '../../people/adoptions.ts'
import { problemAnswers } from '../problem.ts'
import {
  bearer,
  createSourceApp,
  jsonAnswer,
  type Source,
  type SourceOptions,
} from '../sourceApp.ts'
import { openStore } from '../store.ts'
import { AdoptionQuery, Confirmation, confirmAdoption, createAdoptions } from './adoptions.ts'

export function createSource(options: SourceOptions): Source {
  const store = openStore(options.dataFolder, 'tierheim', (fresh) =>
    createAdoptions(fresh, adoptions),
  )
  const { app, regular } = createSourceApp({
    title: 'Tierheim Musterstadt',
    store,
    options,
    schemas: { Confirmation },
  })

  app.openapi({ ...confirmAdoptionRoute, middleware: regular('confirmAdoption') }, (c) => {
    const query = c.req.valid('query')
    c.set('logKey', query.personId ?? query.chip ?? '')
    return c.json(confirmAdoption(store, query), 200)
  })

  return { app, close: () => void store.close() }
}

const confirmAdoptionRoute = createRoute({
  method: 'get',
  path: '/adoptions',
  operationId: 'confirmAdoption',
  summary: 'Übernahme aus dem Tierheim bestätigen',
  security: bearer,
  request: { query: AdoptionQuery },
  responses: {
    200: jsonAnswer(Confirmation, 'Whether the dog came from this shelter'),
    ...problemAnswers(),
  },
})
