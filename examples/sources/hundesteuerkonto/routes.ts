import { createRoute, z } from '@hono/zod-openapi'
import { PersonId } from '../../people/person.ts'
import { IdempotencyHeaders } from '../idempotency.ts'
import { problemAnswers } from '../problem.ts'
import { adminToken, bearer, jsonAnswer, jsonBody } from '../sourceApp.ts'
import {
  Account,
  Assessment,
  AssessmentRequest,
  Deregistration,
  DeregistrationRequest,
  DogId,
  Entries,
  EntryFilter,
  TagDispatchAnswer,
  TagDispatches,
  TagDispatchFilter,
  TagDispatchRequest,
} from './messages.ts'

const params = z.object({ personId: PersonId })

export const listDogsRoute = createRoute({
  method: 'get',
  path: '/accounts/{personId}/dogs',
  operationId: 'listDogs',
  summary: 'Angemeldete Hunde abfragen',
  security: bearer,
  request: { params },
  responses: { 200: jsonAnswer(Account, 'The account and its dogs'), ...problemAnswers() },
})

export const bookAssessmentRoute = createRoute({
  method: 'post',
  path: '/accounts/{personId}/assessments',
  operationId: 'bookAssessment',
  summary: 'Festsetzung buchen',
  security: bearer,
  request: { params, headers: IdempotencyHeaders, body: jsonBody(AssessmentRequest) },
  responses: {
    200: jsonAnswer(Assessment, 'Booked before under this key'),
    201: jsonAnswer(Assessment, 'Booked'),
    ...problemAnswers('idempotencyKeyReused', 'totalMismatch'),
  },
})

export const deregisterDogRoute = createRoute({
  method: 'post',
  path: '/accounts/{personId}/dogs/{dogId}/deregistration',
  operationId: 'deregisterDog',
  summary: 'Hund abmelden',
  security: bearer,
  request: {
    params: params.extend({ dogId: DogId }),
    headers: IdempotencyHeaders,
    body: jsonBody(DeregistrationRequest),
  },
  responses: {
    200: jsonAnswer(Deregistration, 'Deregistered before under this key'),
    201: jsonAnswer(Deregistration, 'Deregistered'),
    ...problemAnswers('unknownDog', 'idempotencyKeyReused', 'alreadyDeregistered'),
  },
})

export const addTagDispatchRoute = createRoute({
  method: 'post',
  path: '/tag-dispatches',
  operationId: 'addTagDispatch',
  summary: 'Hundemarke in die Versandliste eintragen',
  security: bearer,
  request: { headers: IdempotencyHeaders, body: jsonBody(TagDispatchRequest) },
  responses: {
    200: jsonAnswer(TagDispatchAnswer, 'Listed before under this key'),
    201: jsonAnswer(TagDispatchAnswer, 'Listed for the post'),
    ...problemAnswers('unknownTag', 'idempotencyKeyReused'),
  },
})

export const listTagDispatchesRoute = createRoute({
  method: 'get',
  path: '/tag-dispatches',
  operationId: 'listTagDispatches',
  summary: 'Versandliste abfragen',
  security: bearer,
  request: { query: TagDispatchFilter },
  responses: { 200: jsonAnswer(TagDispatches, 'Tags to be sent by post'), ...problemAnswers() },
})

export const listEntriesRoute = createRoute({
  method: 'get',
  path: '/entries',
  operationId: 'listEntries',
  summary: 'Buchungen abfragen',
  tags: ['admin'],
  security: adminToken,
  request: { query: EntryFilter },
  responses: { 200: jsonAnswer(Entries, 'Everything booked'), ...problemAnswers() },
})
