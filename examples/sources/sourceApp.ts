import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { createHash, timingSafeEqual } from 'node:crypto'
import { createFaultSwitch, Fault } from './fault.ts'
import { openApiDocument } from './openApiDocument.ts'
import { answerError, problem, Problem, problemAnswers, refuseInvalid } from './problem.ts'
import { appendLog, listLog, Log, LogEntry, LogFilter } from './requestLog.ts'
import type { Store } from './store.ts'

export type SourceOptions = {
  readonly dataFolder: string
  readonly token: string
  readonly adminToken: string
  /** Used only while the store is new: who died yesterday, what is paid this year. */
  readonly today: string
}

export type Source = { readonly app: OpenAPIHono<SourceEnv>; readonly close: () => void }

export type SourceEnv = { Variables: { logKey: string } }

type Description = {
  readonly title: string
  readonly store: Store
  readonly options: SourceOptions
  readonly schemas: Readonly<Record<string, z.ZodType>>
}

export const bearer = [{ bearer: [] }]
export const adminToken = [{ adminToken: [] }]

/** What all sources share: description, tokens, request log, faults and the admin operations. */
export function createSourceApp({ title, store, options, schemas }: Description) {
  const faults = createFaultSwitch(store)
  const app = new OpenAPIHono<SourceEnv>({ defaultHook: refuseInvalid })
  app.onError(answerError)
  app.notFound(() => problem('notFound'))
  app.get('/openapi.json', (c) =>
    c.json(
      openApiDocument(app, { title, schemas: { ...commonSchemas, ...schemas }, url: c.req.url }),
    ),
  )

  const admin: MiddlewareHandler<SourceEnv> = async (c, next) =>
    isSame(c.req.header('x-admin-token'), options.adminToken) ? next() : problem('unauthorized')

  app.openapi({ ...listLogRoute, middleware: admin }, (c) =>
    c.json({ entries: listLog(store, c.req.valid('query')) }, 200),
  )
  app.openapi({ ...getFaultRoute, middleware: admin }, (c) => c.json(faults.read(), 200))
  app.openapi({ ...setFaultRoute, middleware: admin }, (c) => {
    faults.set(c.req.valid('json'))
    return c.json(faults.read(), 200)
  })

  const regular =
    (operation: string): MiddlewareHandler<SourceEnv> =>
    async (c, next) => {
      if (!isSame(c.req.header('authorization'), `Bearer ${options.token}`))
        return problem('unauthorized')
      c.set('logKey', c.req.param('dogId') ?? c.req.param('personId') ?? c.req.param('id') ?? '')
      const answer = await faults.run(operation, async () => {
        await next()
        return c.res
      })
      appendLog(store, { ...callOf(c), operation, status: answer.status })
      // Unset first: Hono merges the headers of the answer given before into the one set now.
      c.res = undefined
      c.res = answer
      return undefined
    }

  return { app, admin, regular }
}

const commonSchemas = { Problem, Log, LogEntry, Fault }

const listLogRoute = createRoute({
  method: 'get',
  path: '/log',
  operationId: 'listLog',
  tags: ['admin'],
  security: adminToken,
  request: { query: LogFilter },
  responses: { 200: jsonAnswer(Log, 'The calls this source has answered'), ...problemAnswers() },
})

const getFaultRoute = createRoute({
  method: 'get',
  path: '/fault',
  operationId: 'getFault',
  tags: ['admin'],
  security: adminToken,
  responses: { 200: jsonAnswer(Fault, 'The fault in force'), ...problemAnswers() },
})

const setFaultRoute = createRoute({
  method: 'put',
  path: '/fault',
  operationId: 'setFault',
  tags: ['admin'],
  security: adminToken,
  request: { body: jsonBody(Fault) },
  responses: { 200: jsonAnswer(Fault, 'The fault in force'), ...problemAnswers() },
})

export function jsonAnswer<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } }
}

function callOf(c: Context<SourceEnv>) {
  const idempotencyKey = c.req.header('idempotency-key')
  const purpose = c.req.header('x-purpose')
  return {
    at: new Date().toISOString(),
    key: c.get('logKey'),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(purpose === undefined ? {} : { purpose: decodePurpose(purpose) }),
  }
}

function decodePurpose(purpose: string): string {
  try {
    return decodeURIComponent(purpose)
  } catch {
    // URIError only: a caller who did not encode is still logged with what was sent.
    return purpose
  }
}

function isSame(given: string | undefined, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(digest(given), digest(expected))
}
