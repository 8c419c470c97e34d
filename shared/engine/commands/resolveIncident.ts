import { armStarts } from '../arming.ts'
import { undoNext } from '../compensating.ts'
import type { Command } from '../command.ts'
import { incidentOf } from '../instance.ts'
import { afterItem } from '../loopEnding.ts'
import type { Rejection } from '../rejection.ts'
import { emit, known, type Run } from '../run.ts'

/**
 * Runs the failed operation again: entering, completing, the job, or what was left on the agenda. Conditions
 * are looked at again in any case.
 */
export function resolveIncident(
  run: Run,
  { commandId, at, incidentId }: Extract<Command, { type: 'resolveIncident' }>,
): Rejection | undefined {
  const incident = incidentOf(run.instance, incidentId)
  if (incident === undefined) return { code: 'incidentUnknown', incidentId }
  emit(run, { type: 'incidentResolved', commandId, at, incidentId })
  run.changed = true
  if (incident.scope !== undefined) {
    armStarts(run, incident.scope, incident.element)
    run.agenda.push({ type: 'settle', scope: incident.scope })
  } else if (incident.activation === null) resume(run)
  else again(run, incident.activation, incident.element)
  return undefined
}

function resume(run: Run): void {
  run.agenda.push(...run.instance.agenda)
  emit(run, { type: 'agendaResumed' })
}

/** An event at the boundary has an element of its own: only its condition is looked at again. */
function again(run: Run, id: string, element: string): void {
  const activation = known(run.instance.activations[id], 'activation', id)
  if (activation.element !== element) return
  const { status, loop, undo } = activation
  if (undo !== undefined) undoNext(run, id)
  else if (status === 'activating') run.agenda.push({ type: 'activate', activation: id })
  else if (status === 'completing') run.agenda.push({ type: 'complete', activation: id })
  else if (loop === undefined) retryJob(run, id)
  else afterItem(run, id)
}

/** Same job id, hence the same idempotency key: nothing is written twice. */
function retryJob(run: Run, activation: string): void {
  for (const wait of Object.values(run.instance.waits)) {
    if (wait.kind !== 'job' || wait.activation !== activation) continue
    const { id, generation, element, job } = wait
    emit(run, { type: 'jobRetried', jobId: id, generation, element, job })
  }
}
