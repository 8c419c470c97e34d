import type { Command } from '../command.ts'
import { waitOf } from '../instance.ts'
import type { Rejection } from '../rejection.ts'
import { emit, type Run } from '../run.ts'

type Claim = Extract<Command, { type: 'claimTask' | 'releaseTask' }>

export function claimTask(run: Run, command: Claim): Rejection | undefined {
  const rejection = refusal(run, command)
  if (rejection !== undefined) return rejection
  const { commandId, at, taskId, by } = command
  emit(run, { type: 'taskClaimed', commandId, at, taskId, by })
  return undefined
}

export function releaseTask(run: Run, command: Claim): Rejection | undefined {
  const rejection = refusal(run, command)
  if (rejection !== undefined) return rejection
  const { commandId, at, taskId, by } = command
  emit(run, { type: 'taskReleased', commandId, at, taskId, by })
  return undefined
}

function refusal({ instance }: Run, { taskId, by }: Claim): Rejection | undefined {
  const task = waitOf(instance, taskId)
  if (task?.kind !== 'task') return { code: 'taskNotOpen', taskId }
  const another = task.assignee !== undefined && task.assignee !== by
  return another ? { code: 'taskClaimedByAnother', taskId } : undefined
}
