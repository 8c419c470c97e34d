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
type Handler<T extends Handled['type']> = (
  run: Run,
  command: Extract<Command, { type: T }>,
) => Rejection | undefined

const handlers: { readonly [T in Handled['type']]: Handler<T> } = {
  claimTask,
  releaseTask,
  completeTask,
  completeJob,
  throwJobError,
  failJob,
  escalateJob,
  fireTimer,
  correlateMessage,
  deliverSignal,
  addItem,
  activateElement,
  resolveIncident,
  cancelInstance,
}

/** Refuses the command, or emits what it causes and leaves the rest on the agenda. */
export function handle(run: Run, command: Handled): Rejection | undefined {
  const handler: (run: Run, command: never) => Rejection | undefined = handlers[command.type]
  return handler(run, command as never) // reason: the table is keyed by the type of the command
}

function cancelInstance(
  run: Run,
  { commandId, at, reason }: Extract<Command, { type: 'cancelInstance' }>,
): undefined {
  emit(run, { type: 'cancellationRequested', commandId, at, reason })
  empty(run, rootScope)
  end(run, 'cancelled')
}
