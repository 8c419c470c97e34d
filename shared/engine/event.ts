import { z } from 'zod'
import { catchUpPolicies } from '../model/events.ts'
import { jsonObjectSchema, jsonSchema } from '../model/json.ts'
import { originSchema } from '../model/origin.ts'
import type { Completed } from './instance.ts'
import { changesSchema } from './migration/changes.ts'

const id = z.string().min(1)
const waitKinds = ['task', 'job', 'timer', 'message', 'signal', 'condition'] as const
const instant = z.iso.datetime()
const count = z.int().min(1)

const act = { reason: z.string(), role: id }

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
  z.strictObject({
    kind: z.literal('call'),
    service: id,
    version: z.exactOptional(z.int()),
    process: z.exactOptional(id),
    input: jsonObjectSchema,
  }),
  z.strictObject({ kind: z.literal('work') }),
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
    'incomplete',
    'nothingLeft',
  ]),
  message: z.string(),
})

const operation = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('arrive'), scope: id, flow: id }),
  z.strictObject({ type: z.literal('activate'), activation: id }),
  z.strictObject({ type: z.literal('complete'), activation: id }),
  z.strictObject({ type: z.literal('settle'), scope: id }),
  z.strictObject({
    type: z.literal('endItem'),
    scope: id,
    output: z.exactOptional(jsonSchema),
  }),
  z.strictObject({ type: z.literal('trigger'), wait: id, result: jsonSchema }),
  z.strictObject({ type: z.literal('throwError'), activation: id, error: id }),
  z.strictObject({ type: z.literal('escalate'), activation: id, escalation: id }),
])

const completed: z.ZodType<Completed> = z.strictObject({
  id,
  element: id,
  data: jsonObjectSchema,
  get completed() {
    return z.exactOptional(z.array(completed))
  },
})

const cycle = z.strictObject({
  interval: z.string(),
  left: z.int().min(0).nullable(),
  catchUp: z.exactOptional(z.enum(catchUpPolicies)),
  zone: z.exactOptional(z.string()),
  workingDays: z.exactOptional(z.literal(true)),
  /** What clocks of the zone show where the grid stands, when the firing itself moved. */
  grid: z.exactOptional(instant),
  /** The day of the month that the grid stands for, while a shorter month cuts it off. */
  day: z.exactOptional(count),
})

/**
 * What waits: an activation for itself or for an event at its boundary; a scope, without activation, for the
 * start of an event sub-process. `trigger` is the place among the triggers of a multiple event.
 */
const waiting = {
  activation: id.nullable(),
  scope: id,
  element: id,
  generation: count,
  trigger: z.exactOptional(z.int().min(0)),
}

const decidedRow = z.strictObject({
  row: z.string(),
  decision: z.exactOptional(id),
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
    skipsInput: z.exactOptional(z.literal(true)),
  }),
  /** Somebody began one more activity of an ad-hoc sub-process. */
  elementAdded: event('elementAdded', {
    ...cause,
    scope: id,
    element: id,
    /** It waits for its turn. */
    queued: z.exactOptional(z.literal(true)),
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
  loopStarted: event('loopStarted', {
    activation: id,
    total: z.int().min(0).nullable(),
    items: z.exactOptional(z.array(jsonSchema)),
  }),
  itemAdded: event('itemAdded', { ...cause, activation: id, item: z.exactOptional(jsonSchema) }),
  itemEnded: event('itemEnded', {
    activation: id,
    item: z.int().min(0),
    output: z.exactOptional(jsonSchema),
  }),
  /** A complex gateway waits for what else can arrive, to reset itself. */
  gatewayFired: event('gatewayFired', { scope: id, element: id, arrived: z.array(id) }),
  gatewayReset: event('gatewayReset', { scope: id, element: id, consumed: z.array(id) }),
  /** An activity ended that can be undone. */
  compensable: event('compensable', { scope: id, completed }),
  /** What is to be undone, last first; it can be undone no second time. */
  compensationStarted: event('compensationStarted', {
    activation: id,
    scope: id,
    entries: z.array(completed),
    detached: z.exactOptional(z.literal(true)),
  }),
  /** Of a compensation for which nobody waits. */
  compensationEnded: event('compensationEnded', { activation: id }),
  elementTerminated: event('elementTerminated', { activation: id }),
  scopeOpened: event('scopeOpened', {
    scope: id,
    process: id,
    element: id.nullable(),
    parent: id,
    activation: id,
    data: jsonObjectSchema,
    /** The run of a loop, counted from 0. */
    item: z.exactOptional(z.int().min(0)),
    /** What was completed is undone in it: the next of what its activation has to undo. */
    undoes: z.exactOptional(z.literal(true)),
    completed: z.exactOptional(z.array(completed)),
    /** Of a sequential ad-hoc sub-process: what is still to begin. */
    queue: z.exactOptional(z.array(id)),
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
    ...waiting,
    dueAt: instant,
    cycle: z.exactOptional(cycle),
  }),
  timerFired: event('timerFired', { ...cause, timerId: id }),
  subscriptionOpened: event('subscriptionOpened', {
    subscriptionId: id,
    ...waiting,
    message: id,
    key: z.string().nullable(),
  }),
  messageCorrelated: event('messageCorrelated', { ...cause, subscriptionId: id }),
  signalAwaited: event('signalAwaited', { subscriptionId: id, ...waiting, signal: id }),
  signalReceived: event('signalReceived', { ...cause, subscriptionId: id }),
  conditionAwaited: event('conditionAwaited', { conditionId: id, ...waiting }),
  conditionChanged: event('conditionChanged', { conditionId: id, held: z.boolean() }),
  /** One of several triggers that all have to come; `result` is kept with those still awaited. */
  triggerCollected: event('triggerCollected', { id, result: jsonSchema }),
  waitClosed: event('waitClosed', { id, kind: z.enum(waitKinds) }),
  messageThrown: event('messageThrown', {
    messageId: id,
    activation: id,
    element: id,
    message: id,
    key: z.string().nullable(),
    payload: jsonObjectSchema,
  }),
  signalThrown: event('signalThrown', {
    signalId: id,
    activation: id,
    element: id,
    signal: id,
    payload: jsonObjectSchema,
    /** For the boundary events of this activation alone. */
    within: z.exactOptional(id),
  }),
  errorThrown: event('errorThrown', { activation: id, element: id, error: id }),
  escalationThrown: event('escalationThrown', {
    escalationId: id,
    activation: id,
    element: id,
    escalation: id,
    caught: z.boolean(),
  }),
  jobEscalated: event('jobEscalated', { ...cause, jobId: id, escalation: id }),
  decisionMade: event('decisionMade', {
    activation: id,
    element: id,
    decision: id,
    rows: z.array(decidedRow),
  }),
  incidentRaised: event('incidentRaised', {
    incidentId: id,
    activation: id.nullable(),
    /** Whose event sub-process cannot begin; without activation. */
    scope: z.exactOptional(id),
    process: id,
    element: id,
    incident,
    raisedAt: instant,
  }),
  incidentResolved: event('incidentResolved', {
    ...cause,
    incidentId: id,
    reason: z.exactOptional(z.string()),
    role: z.exactOptional(id),
  }),
  /** The element with the incident is gone, so is the incident. */
  incidentClosed: event('incidentClosed', { incidentId: id }),
  agendaKept: event('agendaKept', { operations: z.array(operation) }),
  agendaResumed: event('agendaResumed', {}),
  completedByHand: event('completedByHand', { ...cause, ...act, activation: id, element: id }),
  failedByHand: event('failedByHand', {
    ...cause,
    ...act,
    activation: id,
    element: id,
    /** What was under way: a late answer is refused. */
    jobId: z.exactOptional(id),
    error: z.exactOptional(id),
  }),
  /** From a step, or off the flow that leads to it, to another. */
  tokenMoved: event('tokenMoved', { ...cause, ...act, scope: id, from: id, to: id }),
  tokenTaken: event('tokenTaken', { scope: id, flow: id }),
  tokenPlaced: event('tokenPlaced', { scope: id, flow: id }),
  instanceSuspended: event('instanceSuspended', {
    ...cause,
    ...act,
    withVersion: z.exactOptional(z.literal(true)),
  }),
  instanceResumed: event('instanceResumed', { ...cause, ...act }),
  instanceMigrated: event('instanceMigrated', {
    ...cause,
    ...act,
    version: id,
    changes: changesSchema,
  }),
  /** In the new version another form or other people; without assignee nobody has claimed it. */
  taskChanged: event('taskChanged', {
    taskId: id,
    element: id,
    form: id,
    group: z.string(),
    assignee: z.exactOptional(id),
  }),
  jobMoved: event('jobMoved', { jobId: id, element: id }),
  incidentMoved: event('incidentMoved', { incidentId: id, element: id }),
  /** Is entered once more when its incident is resolved. */
  elementReentered: event('elementReentered', { activation: id }),
  /** What it waited for has come while it was suspended; nothing more can. */
  waitAnswered: event('waitAnswered', { id, kind: z.enum(waitKinds) }),
  cancellationRequested: event('cancellationRequested', {
    ...cause,
    reason: z.string(),
    role: z.exactOptional(id),
  }),
  instanceEnded: event('instanceEnded', {
    status: z.enum(['completed', 'cancelled']),
    /** By a terminate end event of the process itself. */
    terminated: z.exactOptional(z.literal(true)),
    at: instant,
  }),
}

export type EventType = keyof typeof eventSchemas
export type EventOf<T extends EventType> = z.infer<(typeof eventSchemas)[T]>
export type Event = { [T in EventType]: EventOf<T> }[EventType]
