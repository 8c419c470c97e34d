import { sameJson } from '../../model/hash.ts'
import { armStarts } from '../arming.ts'
import { undoNext } from '../compensating.ts'
import type { Command } from '../command.ts'
import { waitsOf } from '../holding.ts'
import {
  incidentOf,
  rootScope,
  type Activation,
  type JobWait,
  type OpenIncident,
} from '../instance.ts'
import { afterItem } from '../loopEnding.ts'
import type { Rejection } from '../rejection.ts'
import { emit, known, nodeOf, type Run } from '../run.ts'
import { inputOf } from '../writing.ts'
import { writeByHand } from './handValues.ts'

type Resolve = Extract<Command, { type: 'resolveIncident' }>

/**
 * Runs the failed operation again: entering, completing, the job, or what was left on the agenda. Conditions
 * are looked at again in any case.
 */
export function resolveIncident(run: Run, command: Resolve): Rejection | undefined {
  const { commandId, at, incidentId, reason, role, values } = command
  const incident = incidentOf(run.instance, incidentId)
  if (incident === undefined) return { code: 'incidentUnknown', incidentId }
  const why = reason === undefined ? {} : { reason }
  const as = role === undefined ? {} : { role }
  emit(run, { type: 'incidentResolved', commandId, at, incidentId, ...why, ...as })
  if (values !== undefined) {
    const place = placeOf(run, incident)
    const refused = writeByHand(run, { place, values, role: role ?? '' })
    if (refused !== undefined) return refused
  }
  run.changed = true
  if (incident.scope !== undefined) {
    armStarts(run, incident.scope, incident.element)
    run.agenda.push({ type: 'settle', scope: incident.scope })
  } else if (incident.activation === null) resume(run)
  else return again(run, incident, values !== undefined)
  return undefined
}

function placeOf({ instance }: Run, { activation, scope, element }: OpenIncident) {
  const at = activation === null ? undefined : instance.activations[activation]
  return at ?? { scope: scope ?? rootScope, element }
}

function resume(run: Run): void {
  run.agenda.push(...run.instance.agenda)
  emit(run, { type: 'agendaResumed' })
}

/** An event at the boundary has an element of its own: only its condition is looked at again. */
function again(
  run: Run,
  { activation: id, element }: OpenIncident,
  isChanged: boolean,
): Rejection | undefined {
  const activation = known(run.instance.activations[id ?? ''], 'activation', id ?? '')
  if (activation.element !== element) return undefined
  const { status, loop, undo } = activation
  if (undo !== undefined) undoNext(run, activation.id)
  else if (status === 'activating') run.agenda.push({ type: 'activate', activation: activation.id })
  else if (status === 'completing') run.agenda.push({ type: 'complete', activation: activation.id })
  else if (loop === undefined) return retryJobs(run, activation, isChanged)
  else afterItem(run, activation.id)
  return undefined
}

function retryJobs(run: Run, activation: Activation, isChanged: boolean): Rejection | undefined {
  for (const key of waitsOf(run, activation.id)) {
    const wait = run.instance.waits[key]
    if (wait?.kind !== 'job') continue
    const refused = isChanged ? retryChanged(run, activation, wait) : retryJob(run, wait)
    if (refused !== undefined) return refused
  }
  return undefined
}

/** Same job id, hence the same idempotency key: nothing is written twice. */
function retryJob(run: Run, { id, generation, element, job }: JobWait): undefined {
  emit(run, { type: 'jobRetried', jobId: id, generation, element, job })
}

/** What asks for something else is another job. */
function retryChanged(run: Run, activation: Activation, wait: JobWait): Rejection | undefined {
  const node = nodeOf(run, activation)
  const mapped = inputOf(run, { node, activation })
  if ('failure' in mapped) {
    const problem = { path: '', problem: mapped.failure.message }
    return { code: 'valuesNotAccepted', problems: [problem] }
  }
  const { job } = wait
  if (!('input' in job) || sameJson(job.input, mapped.input ?? {})) return retryJob(run, wait)
  emit(run, { type: 'waitClosed', id: wait.id, kind: 'job' })
  node.behaviour.enter(run, { node, activation, input: mapped.input })
  return undefined
}
