import { createRoute, z } from '@hono/zod-openapi'
import { people } from '../../people/people.ts'
import { Address, Person, PersonChange, PersonId } from '../../people/person.ts'
import { SourceProblem, problemAnswers } from '../problem.ts'
import {
  adminToken,
  bearer,
  createSourceApp,
  jsonAnswer,
  jsonBody,
  type Source,
  type SourceOptions,
} from '../sourceApp.ts'
import { openStore } from '../store.ts'
import { createPersons, loadPerson, savePerson } from './persons.ts'

/** Residents and addresses of Musterstadt; as in law, it knows no households. */
export function createSource(options: SourceOptions): Source {
  const store = openStore(options.dataFolder, 'melderegister', (fresh) =>
    createPersons(fresh, people(options.today)),
  )
  const { app, admin, regular } = createSourceApp({
    title: 'Melderegister Musterstadt',
    store,
    options,
    schemas: { Person, PersonChange, Address },
  })

  app.openapi({ ...getPersonRoute, middleware: regular('getPerson') }, (c) => {
    const person = loadPerson(store, c.req.valid('param').id)
    if (person === undefined) throw new SourceProblem('unknownPerson')
    return c.json(person, 200)
  })

  app.openapi({ ...updatePersonRoute, middleware: admin }, (c) => {
    const person = loadPerson(store, c.req.valid('param').id)
    if (person === undefined) throw new SourceProblem('unknownPerson')
    return c.json(savePerson(store, person, c.req.valid('json')), 200)
  })

  return { app, close: () => void store.close() }
}

const params = z.object({ id: PersonId })

const getPersonRoute = createRoute({
  method: 'get',
  path: '/persons/{id}',
  operationId: 'getPerson',
  summary: 'Person und Anschrift abfragen',
  security: bearer,
  request: { params },
  responses: { 200: jsonAnswer(Person, 'The person'), ...problemAnswers('unknownPerson') },
})

const updatePersonRoute = createRoute({
  method: 'patch',
  path: '/persons/{id}',
  operationId: 'updatePerson',
  summary: 'Person ändern',
  tags: ['admin'],
  security: adminToken,
  request: { params, body: jsonBody(PersonChange) },
  responses: {
    200: jsonAnswer(Person, 'The person as changed'),
    ...problemAnswers('unknownPerson'),
  },
})
