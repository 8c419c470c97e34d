import type { Command } from '../command.ts'
import type { Rejection } from '../rejection.ts'
import { emit, type Run } from '../run.ts'
import { empty, end } from '../scopes.ts'
import { rootScope } from '../instance.ts'
import { completeTask } from './completeTask.ts'
import { claimTask, releaseTask } from './claimTask.ts'
import { activateElement, addItem } from './addMore.ts'
import { completeJob, escalateJob, failJob, throwJobError } from './answerJob.ts'
import { resolveIncident } from './resolveIncident.ts'
import { correlateMessage, deliverSignal, fireTimer } from './triggerWait.ts'

type Handled = Exclude<Command, { type: 'startInstance' }>

/** Refuses the command, or emits what it causes and leaves the rest on the agenda. */
export function handle(run: Run, command: Handled): Rejection | undefined {
  switch (command.type) {
    case 'claimTask':
      return claimTask(run, command)
    case 'releaseTask':
      return releaseTask(run, command)
    case 'completeTask':
      return completeTask(run, command)
    case 'completeJob':
      return completeJob(run, command)
    case 'throwJobError':
      return throwJobError(run, command)
    case 'failJob':
      return failJob(run, command)
    case 'fireTimer':
      return fireTimer(run, command)
    case 'correlateMessage':
      return correlateMessage(run, command)
    case 'deliverSignal':
      return deliverSignal(run, command)
    case 'escalateJob':
      return escalateJob(run, command)
    case 'addItem':
      return addItem(run, command)
    case 'activateElement':
      return activateElement(run, command)
    case 'resolveIncident':
      return resolveIncident(run, command)
    case 'cancelInstance':
      return cancelInstance(run, command)
  }
}

function cancelInstance(
  run: Run,
  { commandId, at, reason }: Extract<Command, { type: 'cancelInstance' }>,
): undefined {
  emit(run, { type: 'cancellationRequested', commandId, at, reason })
  empty(run, rootScope)
  end(run, 'cancelled')
}
