import { createRoute, z } from '@hono/zod-openapi'
import { Employee, EmployeeId, employees } from '../../people/employees.ts'
import { IdempotencyHeaders, writeOnce } from '../idempotency.ts'
import { problemAnswers, SourceProblem } from '../problem.ts'
import {
  bearer,
  createSourceApp,
  jsonAnswer,
  jsonBody,
  type Source,
  type SourceOptions,
} from '../sourceApp.ts'
import { openStore } from '../store.ts'
import { createEmployees, loadEmployee } from './employees.ts'
import { createPayouts, insertPayout, Payout, PayoutRequest } from './payouts.ts'

/** Who works where and for which cost centre, and what is paid to them beside the salary. */
export function createSource(options: SourceOptions): Source {
  const store = openStore(options.dataFolder, 'personalverwaltung', (fresh) => {
    createEmployees(fresh, employees)
    createPayouts(fresh)
  })
  const { app, regular } = createSourceApp({
    title: 'Personalverwaltung Musterstadt',
    store,
    options,
    schemas: { Employee, Payout, PayoutRequest },
  })

  app.openapi({ ...getEmployeeRoute, middleware: regular('getEmployee') }, (c) => {
    const employee = loadEmployee(store, c.req.valid('param').id)
    if (employee === undefined) throw new SourceProblem('unknownPerson')
    return c.json(employee, 200)
  })

  app.openapi({ ...payTravelCostsRoute, middleware: regular('payTravelCosts') }, (c) => {
    const payout = c.req.valid('json')
    c.set('logKey', payout.employeeId)
    if (loadEmployee(store, payout.employeeId) === undefined) {
      throw new SourceProblem('unknownPerson')
    }
    const { repeated, answer } = writeOnce(store, {
      key: c.req.valid('header')['idempotency-key'],
      request: ['payTravelCosts', payout],
      answer: Payout,
      work: () => insertPayout(store, payout),
    })
    return c.json(answer, repeated ? 200 : 201)
  })

  return { app, close: () => void store.close() }
}

const getEmployeeRoute = createRoute({
  method: 'get',
  path: '/employees/{id}',
  operationId: 'getEmployee',
  summary: 'Beschäftigte Person abfragen',
  security: bearer,
  request: { params: z.object({ id: EmployeeId }) },
  responses: { 200: jsonAnswer(Employee, 'The employee'), ...problemAnswers('unknownPerson') },
})

const payTravelCostsRoute = createRoute({
  method: 'post',
  path: '/travel-payouts',
  operationId: 'payTravelCosts',
  summary: 'Reisekosten auszahlen',
  security: bearer,
  request: { headers: IdempotencyHeaders, body: jsonBody(PayoutRequest) },
  responses: {
    200: jsonAnswer(Payout, 'Paid before under this key'),
    201: jsonAnswer(Payout, 'Paid with the next salary'),
    ...problemAnswers('unknownPerson', 'idempotencyKeyReused', 'totalMismatch'),
  },
})
