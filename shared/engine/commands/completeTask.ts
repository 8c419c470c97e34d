import { complete } from '../activating.ts'
import { citizenGroup } from '../../model/elements.ts'
import { referred } from '../../model/referred.ts'
import { answersTo } from '../answers.ts'
import type { Command } from '../command.ts'
import type { Rejection } from '../rejection.ts'
import { emit, known, type Run } from '../run.ts'
import { nested } from '../../mappings/evaluate.ts'
import { write } from '../writing.ts'
import { waitFor } from './waitFor.ts'

export function completeTask(
  run: Run,
  command: Extract<Command, { type: 'completeTask' }>,
): Rejection | undefined {
  const { commandId, at, taskId, generation, group } = command
  const task = waitFor(run, { id: taskId, kind: 'task', generation })
  if ('code' in task) return task.code === 'waitNotOpen' ? { code: 'taskNotOpen', taskId } : task
  const { scope } = known(run.instance.activations[task.activation], 'activation of', taskId)
  const form = known(referred(run.graph.definition.forms, task.form), 'form', task.form)
  const { values, problems } = answersTo(run, { form, scope, given: command.values })
  if (problems.length > 0) return { code: 'valuesNotAccepted', problems }

  emit(run, { type: 'taskCompleted', commandId, at, taskId, group })
  const kind = group === citizenGroup ? 'citizen' : 'clerk'
  const origin = { kind, from: group, element: task.element, at } as const
  if (Object.keys(values).length > 0) write(run, { scope, values, origin })
  complete(run, task.activation, nested(values))
  return undefined
}
