import { createHash } from 'node:crypto'
import type { Effect } from '#shared/engine/effect.ts'
import { encode } from '#runtime/storage/codec.ts'
import { connectorOf, type InstanceChange } from '../store.ts'
import type { Statements } from './statements.ts'

/** Writes what an effect asks for into its table, in the commit of the command. */
export function carryOut(statements: Statements, effect: Effect, change: InstanceChange): void {
  const { instanceId, at } = change.command
  const { id: service, owner: department } = change.definition
  switch (effect.type) {
    case 'openTask': {
      const { taskId, group, element, form, generation, dueAt } = effect
      const task = [taskId, instanceId, service, department, group, element, form, generation]
      return void statements.openTask.run(...task, at, dueAt ?? null)
    }
    case 'assignTask':
      return void statements.assignTask.run(effect.assignee, effect.taskId)
    case 'closeTask':
      statements.closeAnswers.run(effect.taskId)
      return void statements.closeTask.run(effect.taskId)
    case 'raiseIncident': {
      const { addressee, code, message } = effect.incident
      const place = [effect.incidentId, instanceId, service, department, effect.element]
      return void statements.raiseIncident.run(...place, addressee, code, message, at)
    }
    case 'closeIncident':
      return void statements.closeIncident.run(effect.incidentId)
    case 'endInstance': // the status stands in the row of the instance
      return
    default:
      return keepWait(statements, effect, change)
  }
}

type WaitEffect = Extract<
  Effect,
  {
    type:
      | 'armTimer'
      | 'cancelTimer'
      | 'createJob'
      | 'cancelJob'
      | 'openSubscription'
      | 'closeSubscription'
  }
>

function keepWait(statements: Statements, effect: WaitEffect, change: InstanceChange): void {
  const { instanceId, at } = change.command
  switch (effect.type) {
    case 'armTimer': {
      const { timerId, generation, dueAt } = effect
      return void statements.armTimer.run(timerId, instanceId, generation, Date.parse(dueAt))
    }
    case 'cancelTimer':
      return void statements.cancelTimer.run(effect.timerId)
    case 'createJob': {
      const { jobId, generation, element, job } = effect
      const bound = [job.kind, connectorOf(job, change.definition)]
      const order = [jobId, instanceId, generation, element, ...bound, encode(job)]
      return void statements.createJob.run(...order, at, Date.parse(at))
    }
    case 'cancelJob':
      return void statements.cancelJob.run(effect.jobId)
    case 'openSubscription': {
      const { subscriptionId, generation, message, key } = effect
      const hashed = key === null ? null : correlationHash(message, key)
      return void statements.openSubscription.run(
        ...[subscriptionId, instanceId, generation, message, hashed],
      )
    }
    case 'closeSubscription':
      return void statements.closeSubscription.run(effect.subscriptionId)
  }
}

/** A correlation key may be about a person, so the table holds only this. */
export function correlationHash(message: string, key: string): string {
  return createHash('sha256')
    .update(JSON.stringify([message, key]))
    .digest('hex')
}
