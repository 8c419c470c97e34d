import type { Command } from '../command.ts'
import type { Rejection } from '../rejection.ts'
import { emit, type Run } from '../run.ts'

type Suspension<T extends Command['type']> = Extract<Command, { type: T }>

export function suspendInstance(
  run: Run,
  command: Suspension<'suspendInstance'>,
): Rejection | undefined {
  if (run.instance.suspended !== undefined) return { code: 'instanceSuspended' }
  const { commandId, at, reason, role, withVersion } = command
  const wide = withVersion === undefined ? {} : { withVersion }
  emit(run, { type: 'instanceSuspended', commandId, at, reason, role, ...wide })
  return undefined
}

/** Does what came meanwhile, in the order in which it came. */
export function resumeInstance(
  run: Run,
  command: Suspension<'resumeInstance'>,
): Rejection | undefined {
  if (run.instance.suspended === undefined) return { code: 'instanceNotSuspended' }
  const { commandId, at, reason, role } = command
  emit(run, { type: 'instanceResumed', commandId, at, reason, role })
  run.changed = true
  const { agenda } = run.instance
  if (agenda.length === 0 || isRunaway(run)) return undefined
  run.agenda.push(...agenda)
  emit(run, { type: 'agendaResumed' })
  return undefined
}

/** What was left when the fuel ran out is for whoever resolves that. */
function isRunaway({ instance }: Run): boolean {
  return Object.values(instance.incidents).some(({ incident }) => incident.code === 'fuelExhausted')
}
