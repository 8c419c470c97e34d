import type { Command } from '../command.ts'
import type { Rejection } from '../rejection.ts'
import { emit, type Run } from '../run.ts'
import { empty, end } from '../scopes.ts'
import { rootScope } from '../instance.ts'
import { completeTask } from './completeTask.ts'
import { claimTask, releaseTask } from './claimTask.ts'
import { activateElement, addItem } from './addMore.ts'
import { completeJob, escalateJob, failJob, throwJobError } from './answerJob.ts'
import { completeByHand, failByHand } from './byHand.ts'
import { moveToken } from './moveToken.ts'
import { resolveIncident } from './resolveIncident.ts'
import { resumeInstance, suspendInstance } from './suspending.ts'
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
  completeByHand,
  failByHand,
  moveToken,
  suspendInstance,
  resumeInstance,
  cancelInstance,
}

/** What somebody decides while the instance is at rest would move it. */
const movesIt: ReadonlySet<Handled['type']> = new Set<Handled['type']>([
  'claimTask',
  'releaseTask',
  'completeTask',
  'addItem',
  'activateElement',
  'resolveIncident',
  'completeByHand',
  'failByHand',
])

/** Refuses the command, or emits what it causes and leaves the rest on the agenda. */
export function handle(run: Run, command: Handled): Rejection | undefined {
  if (run.instance.suspended !== undefined && movesIt.has(command.type)) {
    return { code: 'instanceSuspended' }
  }
  const handler: (run: Run, command: never) => Rejection | undefined = handlers[command.type]
  return handler(run, command as never) // reason: the table is keyed by the type of the command
}

function cancelInstance(
  run: Run,
  { commandId, at, reason, role }: Extract<Command, { type: 'cancelInstance' }>,
): undefined {
  const as = role === undefined ? {} : { role }
  emit(run, { type: 'cancellationRequested', commandId, at, reason, ...as })
  empty(run, rootScope)
  end(run, { status: 'cancelled' })
}
