import type { Effect } from '#shared/engine/effect.ts'
import { encode } from '../../storage/codec.ts'
import { notice, noticeOf } from '../notice.ts'
import { connectorOf, type InstanceChange } from '../store.ts'
import type { Statements } from './statements.ts'

/** Writes what an effect asks for into its table, in the commit of the command. */
export function carryOut(statements: Statements, effect: Effect, change: InstanceChange): void {
  if (isOf(waitEffects, effect)) keepWait(statements, effect, change)
  else if (!isOf(exchangeEffects, effect)) showToPeople(statements, effect, change)
}

/** A job that the case itself does not know of. */
export function keepNotice(statements: Statements, change: InstanceChange): void {
  const { id, instanceId, generation } = noticeOf(change)
  const { at } = change.command
  const { kind } = notice
  const order = [id, instanceId, generation, kind, kind, kind, encode(notice)]
  statements.createJob.run(...order, at, Date.parse(at))
}

type WaitEffect = Extract<Effect, { type: (typeof waitEffects)[number] }>
type ExchangeEffect = Extract<Effect, { type: (typeof exchangeEffects)[number] }>

const waitEffects = ['armTimer', 'cancelTimer', 'createJob', 'cancelJob', 'moveJob'] as const

/** Carried out by channels.ts and dispatches.ts. */
const exchangeEffects = [
  'openSubscription',
  'closeSubscription',
  'openSignalSubscription',
  'closeSignalSubscription',
  'publishMessage',
  'broadcastSignal',
  'escalate',
] as const

function isOf<T extends Effect['type']>(
  types: readonly T[],
  effect: Effect,
): effect is Extract<Effect, { type: T }> {
  return types.some((type) => type === effect.type)
}

function keepWait(statements: Statements, effect: WaitEffect, change: InstanceChange): void {
  const { instanceId, at } = change.command
  switch (effect.type) {
    case 'armTimer': {
      const { timerId, generation, dueAt } = effect
      statements.armTimer.run(timerId, instanceId, generation, Date.parse(dueAt))
      break
    }
    case 'cancelTimer':
      statements.cancelTimer.run(effect.timerId)
      break
    case 'createJob': {
      const { jobId, generation, element, job } = effect
      const bound = [job.kind, connectorOf(job, change.definition)]
      const order = [jobId, instanceId, generation, element, ...bound, encode(job)]
      statements.createJob.run(...order, at, Date.parse(at))
      break
    }
    case 'cancelJob':
      statements.cancelJob.run(effect.jobId)
      break
    case 'moveJob':
      statements.moveJob.run(effect.element, effect.jobId)
      break
  }
}

function showToPeople(
  statements: Statements,
  effect: Exclude<Effect, WaitEffect | ExchangeEffect>,
  change: InstanceChange,
): void {
  const { instanceId, at } = change.command
  const { id: service, owner: department } = change.definition
  switch (effect.type) {
    case 'openTask': {
      const { taskId, group, element, form, generation, dueAt } = effect
      const task = [taskId, instanceId, service, department, group, element, form, generation]
      statements.openTask.run(...task, at, dueAt ?? null, personOf(change))
      break
    }
    case 'assignTask':
      statements.assignTask.run(effect.assignee, effect.taskId)
      break
    case 'closeTask':
      statements.closeAnswers.run(effect.taskId)
      statements.closeTask.run(effect.taskId)
      break
    case 'changeTask': {
      const { taskId, element, form, group, assignee } = effect
      statements.changeTask.run(element, form, group, assignee, taskId)
      break
    }
    case 'moveIncident':
      statements.moveIncident.run(effect.element, effect.incidentId)
      break
    case 'raiseIncident': {
      const { addressee, code, message } = effect.incident
      const place = [effect.incidentId, instanceId, service, department, effect.element]
      statements.raiseIncident.run(...place, addressee, code, message, at)
      break
    }
    case 'closeIncident':
      statements.closeIncident.run(effect.incidentId)
      break
    case 'endInstance': // the status stands in the row of the instance
      break
  }
}

function personOf({ instance: { identity } }: InstanceChange) {
  return identity === undefined ? null : encode(identity.name)
}
