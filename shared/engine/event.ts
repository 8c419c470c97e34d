import { z } from 'zod'
import { jsonObjectSchema, jsonSchema } from '../model/json.ts'
import { originSchema } from '../model/origin.ts'

const id = z.string().min(1)
const instant = z.iso.datetime()
const count = z.int().min(1)

/** The first event of a step says which command it answers and when; the rest of the step inherits it. */
const cause = { commandId: id, at: instant }

const identity = z.strictObject({
  subject: z.string(),
  personId: z.exactOptional(z.string()),
  name: z.string(),
  email: z.exactOptional(z.string()),
})

const job = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('source'), source: id, input: jsonSchema }),
  z.strictObject({ kind: z.literal('letter'), letter: id }),
])

const incident = z.strictObject({
  addressee: z.enum(['technical', 'business']),
  code: z.enum([
    'jobFailed',
    'uncaughtError',
    'expressionFailed',
    'noFlowTaken',
    'decisionUnclear',
    'invalidData',
    'fuelExhausted',
  ]),
  message: z.string(),
})

const operation = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('arrive'), scope: id, flow: id }),
  z.strictObject({ type: z.literal('activate'), activation: id }),
  z.strictObject({ type: z.literal('complete'), activation: id }),
  z.strictObject({ type: z.literal('settle'), scope: id }),
])

const cycle = z.strictObject({ interval: z.string(), left: z.int().min(0).nullable() })

const decidedRow = z.strictObject({
  row: z.string(),
  date: z.exactOptional(z.string()),
  inputs: z.record(z.string(), jsonSchema),
})

function event<T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) {
  return z.strictObject({ type: z.literal(type), ...shape })
}

/** One schema per event type. Events carry evaluated values, so that a replay evaluates nothing. */
export const eventSchemas = {
  instanceStarted: event('instanceStarted', {
    ...cause,
    instanceId: id,
    service: id,
    version: id,
    number: z.string(),
    process: id,
    identity: z.exactOptional(identity),
  }),
  /** Values by path. Written to the case data, they get the origin. */
  dataWritten: event('dataWritten', {
    scope: id,
    values: z.record(z.string(), jsonSchema),
    origin: originSchema,
  }),
  elementEntered: event('elementEntered', {
    activation: id,
    scope: id,
    element: id,
    consumed: z.array(id),
  }),
  elementActivated: event('elementActivated', { activation: id }),
  /** Only when completing fails: keeps what is needed to do it again. */
  elementCompleting: event('elementCompleting', {
    activation: id,
    result: z.exactOptional(jsonSchema),
    /** The output mapping has been applied already. */
    written: z.exactOptional(z.literal(true)),
  }),
  elementCompleted: event('elementCompleted', { activation: id, taken: z.array(id) }),
  elementTerminated: event('elementTerminated', { activation: id }),
  scopeOpened: event('scopeOpened', {
    scope: id,
    process: id,
    element: id.nullable(),
    parent: id,
    activation: id,
    data: jsonObjectSchema,
  }),
  scopeClosed: event('scopeClosed', { scope: id }),
  tokensDropped: event('tokensDropped', { scope: id }),
  taskOpened: event('taskOpened', {
    taskId: id,
    activation: id,
    element: id,
    generation: count,
    form: id,
    group: z.string(),
    openedAt: instant,
    dueAt: z.exactOptional(instant),
  }),
  taskClaimed: event('taskClaimed', { ...cause, taskId: id, by: id }),
  taskReleased: event('taskReleased', { ...cause, taskId: id, by: id }),
  taskCompleted: event('taskCompleted', { ...cause, taskId: id, group: z.string() }),
  jobCreated: event('jobCreated', {
    jobId: id,
    activation: id,
    element: id,
    generation: count,
    job,
  }),
  jobCompleted: event('jobCompleted', { ...cause, jobId: id }),
  jobErrorThrown: event('jobErrorThrown', { ...cause, jobId: id, error: id }),
  jobFailed: event('jobFailed', { ...cause, jobId: id, message: z.string() }),
  jobRetried: event('jobRetried', { jobId: id, generation: count, element: id, job }),
  timerArmed: event('timerArmed', {
    timerId: id,
    activation: id,
    element: id,
    generation: count,
    dueAt: instant,
    cycle: z.exactOptional(cycle),
  }),
  timerFired: event('timerFired', { ...cause, timerId: id }),
  subscriptionOpened: event('subscriptionOpened', {
    subscriptionId: id,
    activation: id,
    element: id,
    generation: count,
    message: id,
    key: z.string().nullable(),
  }),
  messageCorrelated: event('messageCorrelated', { ...cause, subscriptionId: id }),
  waitClosed: event('waitClosed', { id, kind: z.enum(['task', 'job', 'timer', 'message']) }),
  decisionMade: event('decisionMade', {
    activation: id,
    element: id,
    decision: id,
    rows: z.array(decidedRow),
  }),
  incidentRaised: event('incidentRaised', {
    incidentId: id,
    activation: id.nullable(),
    process: id,
    element: id,
    incident,
    raisedAt: instant,
  }),
  incidentResolved: event('incidentResolved', { ...cause, incidentId: id }),
  /** The element with the incident is gone, so is the incident. */
  incidentClosed: event('incidentClosed', { incidentId: id }),
  agendaKept: event('agendaKept', { operations: z.array(operation) }),
  agendaResumed: event('agendaResumed', {}),
  cancellationRequested: event('cancellationRequested', { ...cause, reason: z.string() }),
  instanceEnded: event('instanceEnded', {
    status: z.enum(['completed', 'cancelled']),
    at: instant,
  }),
}

export type EventType = keyof typeof eventSchemas
export type EventOf<T extends EventType> = z.infer<(typeof eventSchemas)[T]>
export type Event = { [T in EventType]: EventOf<T> }[EventType]
