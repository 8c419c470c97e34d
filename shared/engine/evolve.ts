import { toPointer, withValueAt } from '../model/path.ts'
import type { Origin } from '../model/origin.ts'
import type { Event, EventOf, EventType } from './event.ts'
import {
  keyOf,
  rootScope,
  type Activation,
  type Instance,
  type OpenIncident,
  type ScopeInstance,
  type Wait,
} from './instance.ts'

/**
 * The only function that changes state. It writes into the instance it is given, which must be the
 * caller's own (`own`); replaying is folding it over the events, beginning with undefined. Records in the
 * state are replaced, never written into, so that a copy of the containers is enough to own one.
 */
export function evolve(instance: Instance | undefined, event: Event): Instance {
  if (event.type === 'instanceStarted') return started(event)
  if (instance === undefined) throw new Error(`evolve: expected an instance before ${event.type}`)
  if (event.type === 'instanceEnded') return ended(instance, event)
  const draft: Draft = instance
  const apply: (draft: Draft, event: never) => void = appliers[event.type]
  apply(draft, event as never) // reason: the table is keyed by the type of the event
  draft.sequence += 1
  if ('commandId' in event)
    draft.commands = [...draft.commands.slice(1 - remembered), event.commandId]
  return draft
}

/** A copy that `evolve` may change without touching `instance`. */
export function own(instance: Instance): Instance {
  return {
    ...instance,
    scopes: { ...instance.scopes },
    tokens: mapValues(instance.tokens, copy),
    activations: { ...instance.activations },
    waits: { ...instance.waits },
    incidents: { ...instance.incidents },
    origins: copy(instance.origins),
    passed: mapValues(instance.passed, ({ elements, flows }) => ({
      elements: copy(elements),
      flows: copy(flows),
    })),
  }
}

/** V8 is slow to add a name (unlike a number) to what a spread copied, and not to what Object.assign did. */
function copy<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.assign({}, record)
}

const remembered = 32

type Counts = Record<string, number>
type Draft = Omit<{ -readonly [K in keyof Instance]: Instance[K] }, Containers> & {
  scopes: Record<string, ScopeInstance>
  tokens: Record<string, Counts>
  activations: Record<string, Activation>
  waits: Record<string, Wait>
  incidents: Record<string, OpenIncident>
  origins: Record<string, Origin>
  passed: Record<string, { elements: Counts; flows: Counts }>
}
type Containers = 'scopes' | 'tokens' | 'activations' | 'waits' | 'incidents' | 'origins' | 'passed'

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B) {
  const result: Record<string, B> = {}
  for (const key in record) {
    const value = record[key]
    if (value !== undefined) result[key] = change(value)
  }
  return result
}

function started(event: EventOf<'instanceStarted'>): Instance {
  const { instanceId, service, version, number, process, identity, at, commandId } = event
  const root = { id: rootScope, process, element: null, parent: null, activation: null, data: {} }
  return {
    id: instanceId,
    service,
    version,
    number,
    status: 'active',
    startedAt: at,
    ...(identity === undefined ? {} : { identity }),
    sequence: 1,
    scopes: { [rootScope]: root },
    tokens: {},
    activations: {},
    waits: {},
    incidents: {},
    origins: {},
    agenda: [],
    passed: { [process]: { elements: {}, flows: {} } },
    commands: [commandId],
  }
}

/** Written out, because adding a name to a copy is slow. */
function ended(instance: Instance, { status, at }: EventOf<'instanceEnded'>): Instance {
  const { id, service, version, number, startedAt, identity, sequence, scopes } = instance
  const { activations, waits, incidents, origins, passed, commands } = instance
  return {
    id,
    service,
    version,
    number,
    status,
    startedAt,
    endedAt: at,
    ...(identity === undefined ? {} : { identity }),
    sequence: sequence + 1,
    scopes,
    tokens: {},
    activations,
    waits,
    incidents,
    origins,
    agenda: [],
    passed,
    commands,
  }
}

type Applier<T extends EventType> = (draft: Draft, event: EventOf<T>) => void

const nothing = () => {}

const appliers: { readonly [T in EventType]: Applier<T> } = {
  instanceStarted: nothing,
  dataWritten: writeData,
  elementEntered(draft, { activation, scope, element, consumed }) {
    draft.activations[activation] = { id: activation, scope, element, status: 'activating' }
    for (const flow of consumed) countToken(draft, { scope, flow, by: -1 })
  },
  elementActivated(draft, { activation }) {
    setStatus(draft, activation, 'active')
  },
  elementCompleting(draft, event) {
    const { activation, result, written } = event
    const before = draft.activations[activation]
    if (before === undefined) return
    draft.activations[activation] = {
      ...before,
      status: 'completing',
      ...(result === undefined ? {} : { result }),
      ...(written === undefined ? {} : { written }),
    }
  },
  elementCompleted(draft, { activation, taken }) {
    const left = draft.activations[activation]
    if (left === undefined) return
    delete draft.activations[activation]
    const passed = passedIn(draft, left.scope)
    countUp(passed.elements, left.element)
    for (const flow of taken) {
      countUp(passed.flows, flow)
      countToken(draft, { scope: left.scope, flow, by: 1 })
    }
  },
  elementTerminated(draft, { activation }) {
    delete draft.activations[activation]
  },
  scopeOpened(draft, { scope, process, element, parent, activation, data }) {
    draft.scopes[scope] = { id: scope, process, element, parent, activation, data }
  },
  scopeClosed(draft, { scope }) {
    delete draft.scopes[scope]
    delete draft.tokens[scope]
  },
  tokensDropped(draft, { scope }) {
    delete draft.tokens[scope]
  },
  taskOpened(draft, event) {
    const { taskId, activation, element, generation, form, group, openedAt, dueAt } = event
    const wait = { kind: 'task', id: taskId, activation, element, generation } as const
    const due = dueAt === undefined ? {} : { dueAt }
    draft.waits[keyOf(taskId)] = { ...wait, form, group, openedAt, ...due }
  },
  taskClaimed(draft, { taskId, by }) {
    const task = draft.waits[keyOf(taskId)]
    if (task?.kind === 'task') draft.waits[keyOf(taskId)] = { ...task, assignee: by }
  },
  taskReleased(draft, { taskId }) {
    const task = draft.waits[keyOf(taskId)]
    if (task?.kind !== 'task') return
    const { assignee: _, ...released } = task
    draft.waits[keyOf(taskId)] = released
  },
  taskCompleted(draft, { taskId }) {
    answerWait(draft, taskId)
  },
  jobCreated(draft, { jobId, activation, element, generation, job }) {
    draft.waits[keyOf(jobId)] = { kind: 'job', id: jobId, activation, element, generation, job }
  },
  jobCompleted(draft, { jobId }) {
    answerWait(draft, jobId)
  },
  jobErrorThrown(draft, { jobId }) {
    raiseGeneration(draft, jobId)
  },
  jobFailed(draft, { jobId }) {
    raiseGeneration(draft, jobId)
  },
  jobRetried: nothing,
  timerArmed(draft, event) {
    const { timerId, activation, element, generation, dueAt, cycle } = event
    const wait = { kind: 'timer', id: timerId, activation, element, generation, dueAt } as const
    draft.waits[keyOf(timerId)] = cycle === undefined ? wait : { ...wait, cycle }
  },
  timerFired: nothing,
  subscriptionOpened(draft, event) {
    const { subscriptionId, activation, element, generation, message, key } = event
    const wait = { kind: 'message', id: subscriptionId, activation, element, generation } as const
    draft.waits[keyOf(subscriptionId)] = { ...wait, message, key }
  },
  messageCorrelated: nothing,
  waitClosed(draft, { id }) {
    delete draft.waits[keyOf(id)]
  },
  decisionMade: nothing,
  incidentRaised(draft, event) {
    const { type: _, incidentId, ...incident } = event
    draft.incidents[keyOf(incidentId)] = { id: incidentId, ...incident }
  },
  incidentResolved(draft, { incidentId }) {
    delete draft.incidents[keyOf(incidentId)]
  },
  incidentClosed(draft, { incidentId }) {
    delete draft.incidents[keyOf(incidentId)]
  },
  agendaKept(draft, { operations }) {
    draft.agenda = [...draft.agenda, ...operations]
  },
  agendaResumed(draft) {
    draft.agenda = []
  },
  cancellationRequested: nothing,
  instanceEnded: nothing,
}

function writeData(draft: Draft, { scope, values, origin }: EventOf<'dataWritten'>): void {
  const target = draft.scopes[scope]
  if (target === undefined) return
  let data = target.data
  for (const path in values) {
    data = withValueAt(data, path, values[path] ?? null)
    if (scope === rootScope) writeOrigin(draft, path, origin)
  }
  draft.scopes[scope] = { ...target, data }
}

/** A value that is written anew takes the origins of its parts along. */
function writeOrigin({ origins }: Draft, path: string, origin: Origin): void {
  const pointer = toPointer(path)
  const before = origins[pointer]
  const inside = `${pointer}/`
  for (const other in origins) if (other.startsWith(inside)) delete origins[other]
  const person = origin.kind === 'citizen' || origin.kind === 'clerk'
  const corrects = person && before !== undefined && before.kind !== origin.kind
  origins[pointer] = corrects ? { ...origin, corrects: `${before.kind}:${before.from}` } : origin
}

function setStatus({ activations }: Draft, activation: string, status: Activation['status']): void {
  const before = activations[activation]
  if (before === undefined) return
  const { id, scope, element } = before
  activations[activation] = { id, scope, element, status }
}

function answerWait(draft: Draft, id: string): void {
  const wait = draft.waits[keyOf(id)]
  if (wait === undefined) return
  delete draft.waits[keyOf(id)]
  setStatus(draft, wait.activation, 'completing')
}

function raiseGeneration(draft: Draft, id: string): void {
  const wait = draft.waits[keyOf(id)]
  if (wait !== undefined) draft.waits[keyOf(id)] = { ...wait, generation: wait.generation + 1 }
}

function passedIn(draft: Draft, scope: string): { elements: Counts; flows: Counts } {
  const process = draft.scopes[scope]?.process ?? ''
  return (draft.passed[process] ??= { elements: {}, flows: {} })
}

function countUp(counts: Counts, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}

function countToken({ tokens }: Draft, at: { scope: string; flow: string; by: number }): void {
  const counts = (tokens[at.scope] ??= {})
  const count = (counts[at.flow] ?? 0) + at.by
  if (count > 0) counts[at.flow] = count
  else tokens[at.scope] = without(counts, at.flow)
}

/** There are few, and deleting a name makes V8 slow with the object from then on. */
function without(counts: Counts, flow: string): Counts {
  const rest: Counts = {}
  for (const other in counts) {
    const count = counts[other]
    if (other !== flow && count !== undefined) rest[other] = count
  }
  return rest
}
