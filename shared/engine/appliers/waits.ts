import { isJsonObject, type Json } from '../../model/json.ts'
import { keyOf, type Wait } from '../instance.ts'
import { setStatus, type Appliers, type Draft } from './draft.ts'

type Handled =
  | `task${'Opened' | 'Claimed' | 'Released' | 'Completed'}`
  | `job${'Created' | 'Completed' | 'ErrorThrown' | 'Failed' | 'Retried' | 'Escalated'}`
  | `timer${'Armed' | 'Fired'}`
  | 'subscriptionOpened'
  | 'messageCorrelated'
  | `signal${'Awaited' | 'Received'}`
  | `condition${'Awaited' | 'Changed'}`
  | 'triggerCollected'
  | 'waitClosed'
  | 'waitAnswered'
  | 'failedByHand'
  | 'taskChanged'
  | 'jobMoved'
  | `incident${'Raised' | 'Resolved' | 'Closed' | 'Moved'}`

const nothing = () => {}

export const waitAppliers: Appliers<Handled> = {
  taskOpened(draft, event) {
    const { taskId: id, activation, element, generation, form, group, openedAt, dueAt } = event
    const scope = scopeOf(draft, activation)
    const wait = { kind: 'task', id, activation, scope, element, generation } as const
    const due = dueAt === undefined ? {} : { dueAt }
    open(draft, { ...wait, form, group, openedAt, ...due })
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
  taskChanged(draft, { taskId, element, form, group, assignee }) {
    const task = draft.waits[keyOf(taskId)]
    if (task?.kind !== 'task') return
    const { assignee: _, ...released } = task
    const claimed = assignee === undefined ? {} : { assignee }
    draft.waits[keyOf(taskId)] = { ...released, element, form, group, ...claimed }
  },
  jobCreated(draft, { jobId: id, activation, element, generation, job }) {
    const scope = scopeOf(draft, activation)
    open(draft, { kind: 'job', id, activation, scope, element, generation, job })
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
  failedByHand(draft, { jobId }) {
    if (jobId !== undefined) raiseGeneration(draft, jobId)
  },
  jobMoved: nothing,
  jobRetried: nothing,
  jobEscalated: nothing,
  timerArmed(draft, { type: _type, timerId, ...wait }) {
    open(draft, { kind: 'timer', id: timerId, ...wait })
  },
  timerFired: nothing,
  subscriptionOpened(draft, { type: _type, subscriptionId, ...wait }) {
    open(draft, { kind: 'message', id: subscriptionId, ...wait })
  },
  messageCorrelated: nothing,
  signalAwaited(draft, { type: _type, subscriptionId, ...wait }) {
    open(draft, { kind: 'signal', id: subscriptionId, ...wait })
  },
  signalReceived: nothing,
  conditionAwaited(draft, { type: _type, conditionId, ...wait }) {
    open(draft, { kind: 'condition', id: conditionId, held: false, ...wait })
  },
  conditionChanged(draft, { conditionId, held }) {
    const wait = draft.waits[keyOf(conditionId)]
    if (wait?.kind === 'condition') draft.waits[keyOf(conditionId)] = { ...wait, held }
  },
  triggerCollected(draft, { id, result }) {
    const wait = draft.waits[keyOf(id)]
    if (wait === undefined || wait.kind === 'task' || wait.kind === 'job') return
    draft.waits[keyOf(id)] = { ...wait, collected: together(wait.collected, result) }
  },
  waitAnswered(draft, { id }) {
    const wait = draft.waits[keyOf(id)]
    if (wait === undefined || wait.kind === 'task' || wait.kind === 'job') return
    draft.waits[keyOf(id)] = { ...wait, answered: true }
  },
  waitClosed(draft, { id }) {
    delete draft.waits[keyOf(id)]
  },
  incidentRaised(draft, event) {
    const { type: _type, incidentId, ...incident } = event
    draft.incidents[keyOf(incidentId)] = { id: incidentId, ...incident }
  },
  incidentResolved(draft, { incidentId }) {
    delete draft.incidents[keyOf(incidentId)]
  },
  incidentMoved: nothing,
  incidentClosed(draft, { incidentId }) {
    delete draft.incidents[keyOf(incidentId)]
  },
}

function open({ waits }: Draft, wait: Wait): void {
  waits[keyOf(wait.id)] = wait
}

function scopeOf({ activations }: Draft, activation: string): string {
  return activations[activation]?.scope ?? ''
}

function answerWait(draft: Draft, id: string): void {
  const wait = draft.waits[keyOf(id)]
  if (wait === undefined) return
  delete draft.waits[keyOf(id)]
  if (wait.activation !== null) setStatus(draft, wait.activation, 'completing')
}

function raiseGeneration(draft: Draft, id: string): void {
  const wait = draft.waits[keyOf(id)]
  if (wait !== undefined) draft.waits[keyOf(id)] = { ...wait, generation: wait.generation + 1 }
}

/** What several triggers bring is one result. */
function together(before: Json | undefined, result: Json): Json {
  return isJsonObject(before) && isJsonObject(result) ? { ...before, ...result } : result
}
