import type { Effect } from './effect.ts'
import type { Event } from './event.ts'
import type { Wait } from './instance.ts'

type Derive = {
  readonly [T in Event['type']]?: (event: Extract<Event, { type: T }>) => Effect | undefined
}

/** What an event asks of the world. */
export function effectOf(event: Event, type = event.type): Effect | undefined {
  return derivationOf.get(type)?.(event as never) // reason: the table is keyed by the type of the event
}

const derivations: Derive = {
  taskOpened: ({ taskId, generation, element, form, group, dueAt }) => ({
    type: 'openTask',
    taskId,
    generation,
    element,
    form,
    group,
    ...(dueAt === undefined ? {} : { dueAt }),
  }),
  taskClaimed: ({ taskId, by }) => ({ type: 'assignTask', taskId, assignee: by }),
  taskReleased: ({ taskId }) => ({ type: 'assignTask', taskId, assignee: null }),
  taskCompleted: ({ taskId }) => ({ type: 'closeTask', taskId }),
  jobCreated: ({ jobId, generation, element, job }) => ({
    type: 'createJob',
    jobId,
    generation,
    element,
    job,
  }),
  taskChanged: ({ taskId, element, form, group, assignee = null }) => ({
    type: 'changeTask',
    taskId,
    element,
    form,
    group,
    assignee,
  }),
  jobMoved: ({ jobId, element }) => ({ type: 'moveJob', jobId, element }),
  incidentMoved: ({ incidentId, element }) => ({ type: 'moveIncident', incidentId, element }),
  jobRetried: ({ jobId, generation, element, job }) => ({
    type: 'createJob',
    jobId,
    generation,
    element,
    job,
  }),
  failedByHand: ({ jobId }) => (jobId === undefined ? undefined : { type: 'cancelJob', jobId }),
  timerArmed: ({ timerId, generation, dueAt }) => ({
    type: 'armTimer',
    timerId,
    generation,
    dueAt,
  }),
  subscriptionOpened: ({ subscriptionId, generation, message, key }) => ({
    type: 'openSubscription',
    subscriptionId,
    generation,
    message,
    key,
  }),
  signalAwaited: ({ subscriptionId, generation, signal }) => ({
    type: 'openSignalSubscription',
    subscriptionId,
    generation,
    signal,
  }),
  messageThrown: ({ messageId, message, key, payload }) => ({
    type: 'publishMessage',
    messageId,
    message,
    key,
    payload,
  }),
  signalThrown: ({ signalId, signal, payload, within }) =>
    within === undefined ? { type: 'broadcastSignal', signalId, signal, payload } : undefined,
  escalationThrown: ({ escalationId, escalation, caught }) =>
    caught ? undefined : { type: 'escalate', escalationId, escalation },
  waitClosed: ({ id, kind }) => closing[kind](id),
  waitAnswered: ({ id, kind }) => closing[kind](id),
  incidentRaised: ({ incidentId, element, incident }) => ({
    type: 'raiseIncident',
    incidentId,
    element,
    incident,
  }),
  incidentResolved: ({ incidentId }) => ({ type: 'closeIncident', incidentId }),
  incidentClosed: ({ incidentId }) => ({ type: 'closeIncident', incidentId }),
  instanceEnded: ({ status }) => ({ type: 'endInstance', status }),
}

const closing: Readonly<Record<Wait['kind'], (id: string) => Effect | undefined>> = {
  task: (taskId) => ({ type: 'closeTask', taskId }),
  job: (jobId) => ({ type: 'cancelJob', jobId }),
  timer: (timerId) => ({ type: 'cancelTimer', timerId }),
  message: (subscriptionId) => ({ type: 'closeSubscription', subscriptionId }),
  signal: (subscriptionId) => ({ type: 'closeSignalSubscription', subscriptionId }),
  condition: () => undefined,
}

/** V8 finds a name quicker in a map than in an object with as many. */
const derivationOf: ReadonlyMap<string, (event: never) => Effect | undefined> = new Map(
  Object.entries(derivations),
)
