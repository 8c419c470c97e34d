import { dogs } from '../../people/dogs.ts'
import { Address } from '../../people/person.ts'
import { writeOnce } from '../idempotency.ts'
import { SourceProblem } from '../problem.ts'
import { createSourceApp, type Source, type SourceOptions } from '../sourceApp.ts'
import { openStore, type Store } from '../store.ts'
import { createAccounts, isTagIssued, loadAccount } from './accounts.ts'
import { bookAssessment, deregisterDog } from './bookings.ts'
import { createEntries, listEntries } from './entries.ts'
import {
  Account,
  Assessment,
  AssessmentLine,
  AssessmentRequest,
  Deregistration,
  DeregistrationRequest,
  Dog,
  Entries,
  Entry,
  TagDispatch,
  TagDispatchAnswer,
  TagDispatches,
  TagDispatchRequest,
} from './messages.ts'
import {
  addTagDispatchRoute,
  bookAssessmentRoute,
  deregisterDogRoute,
  listDogsRoute,
  listEntriesRoute,
  listTagDispatchesRoute,
} from './routes.ts'
import { createTagDispatches, insertTagDispatch, listTagDispatches } from './tagDispatches.ts'

type SourceApp = ReturnType<typeof createSourceApp>

export function createSource(options: SourceOptions): Source {
  const store = openStore(options.dataFolder, 'hundesteuerkonto', (fresh) => {
    createAccounts(fresh, dogs(), options.today)
    createEntries(fresh)
    createTagDispatches(fresh)
  })
  const source = createSourceApp({
    title: 'Hundesteuerkonto Musterstadt',
    store,
    options,
    schemas,
  })
  addReads(source, store)
  addBookings(source, store)
  addTagDispatch(source, store)
  return { app: source.app, close: () => void store.close() }
}

const schemas = {
  Account,
  Address,
  Assessment,
  AssessmentLine,
  AssessmentRequest,
  Deregistration,
  DeregistrationRequest,
  Dog,
  Entries,
  Entry,
  TagDispatch,
  TagDispatchAnswer,
  TagDispatches,
  TagDispatchRequest,
}

function addReads({ app, admin, regular }: SourceApp, store: Store): void {
  app.openapi({ ...listDogsRoute, middleware: regular('listDogs') }, (c) =>
    c.json(loadAccount(store, c.req.valid('param').personId), 200),
  )

  app.openapi({ ...listTagDispatchesRoute, middleware: regular('listTagDispatches') }, (c) => {
    const query = c.req.valid('query')
    c.set('logKey', query.tagNumber ?? '')
    return c.json({ dispatches: listTagDispatches(store, query) }, 200)
  })

  app.openapi({ ...listEntriesRoute, middleware: admin }, (c) =>
    c.json({ entries: listEntries(store, c.req.valid('query')) }, 200),
  )
}

function addBookings({ app, regular }: SourceApp, store: Store): void {
  app.openapi({ ...bookAssessmentRoute, middleware: regular('bookAssessment') }, (c) => {
    const { personId } = c.req.valid('param')
    const idempotencyKey = c.req.valid('header')['idempotency-key']
    const request = c.req.valid('json')
    const { repeated, answer } = writeOnce(store, {
      key: idempotencyKey,
      request: ['bookAssessment', personId, request],
      answer: Assessment,
      work: () => bookAssessment(store, { personId, idempotencyKey }, request),
    })
    return c.json(answer, repeated ? 200 : 201)
  })

  app.openapi({ ...deregisterDogRoute, middleware: regular('deregisterDog') }, (c) => {
    const { personId, dogId } = c.req.valid('param')
    const idempotencyKey = c.req.valid('header')['idempotency-key']
    const request = c.req.valid('json')
    const { repeated, answer } = writeOnce(store, {
      key: idempotencyKey,
      request: ['deregisterDog', personId, dogId, request],
      answer: Deregistration,
      work: () => deregisterDog(store, { personId, idempotencyKey, dogId }, request),
    })
    return c.json(answer, repeated ? 200 : 201)
  })
}

function addTagDispatch({ app, regular }: SourceApp, store: Store): void {
  app.openapi({ ...addTagDispatchRoute, middleware: regular('addTagDispatch') }, (c) => {
    const request = c.req.valid('json')
    c.set('logKey', request.tagNumber)
    const { repeated, answer } = writeOnce(store, {
      key: c.req.valid('header')['idempotency-key'],
      request: ['addTagDispatch', request],
      answer: TagDispatchAnswer,
      work: () => {
        if (!isTagIssued(store, request.tagNumber)) throw new SourceProblem('unknownTag')
        return { dispatchId: insertTagDispatch(store, request) }
      },
    })
    return c.json(answer, repeated ? 200 : 201)
  })
}
