import type { Command } from '../command.ts'
import { incidentOf } from '../evaluating.ts'
import type { Rejection } from '../rejection.ts'
import { emit, known, type Run } from '../run.ts'
import { raise } from '../raising.ts'
import { goOnWith } from '../suspension.ts'
import { writeGiven } from './givenValues.ts'
import { waitFor } from './waitFor.ts'

type Answer<T extends Command['type']> = Extract<Command, { type: T }>

export function completeJob(run: Run, command: Answer<'completeJob'>): Rejection | undefined {
  const { commandId, at, jobId, generation, output } = command
  const job = waitFor(run, { id: jobId, kind: 'job', generation })
  if ('code' in job) return job
  const refused = writeGiven(run, { wait: job, values: command.values }, () =>
    emit(run, { type: 'jobCompleted', commandId, at, jobId }),
  )
  if (refused === undefined) goOnWith(run, job.activation, output)
  return refused
}

export function escalateJob(run: Run, command: Answer<'escalateJob'>): Rejection | undefined {
  const { commandId, at, jobId, generation, escalation } = command
  const job = waitFor(run, { id: jobId, kind: 'job', generation })
  if ('code' in job) return job
  emit(run, { type: 'jobEscalated', commandId, at, jobId, escalation })
  run.agenda.push({ type: 'escalate', activation: job.activation, escalation })
  return undefined
}

export function throwJobError(run: Run, command: Answer<'throwJobError'>): Rejection | undefined {
  const { commandId, at, jobId, generation, error } = command
  const job = waitFor(run, { id: jobId, kind: 'job', generation })
  if ('code' in job) return job
  emit(run, { type: 'jobErrorThrown', commandId, at, jobId, error })
  run.agenda.push({ type: 'throwError', activation: job.activation, error })
  return undefined
}

/** The job stays open under a new generation, so that a late answer of the failed attempt is refused. */
export function failJob(run: Run, command: Answer<'failJob'>): Rejection | undefined {
  const { commandId, at, jobId, generation, message } = command
  const job = waitFor(run, { id: jobId, kind: 'job', generation })
  if ('code' in job) return job
  emit(run, { type: 'jobFailed', commandId, at, jobId, message })
  const activation = known(run.instance.activations[job.activation], 'activation of', jobId)
  raise(run, activation, incidentOf('jobFailed', message))
  return undefined
}
