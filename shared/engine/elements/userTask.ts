import { failure } from '../evaluating.ts'
import { formatInstant } from '../instant.ts'
import type { Make } from '../making.ts'
import { emit, nextWorldId } from '../run.ts'
import { after } from '../timer.ts'
import { work } from './jobs.ts'

export const userTask: Make<'userTask'> = ({ form, due }, { group, answered }) => {
  if (answered || form === undefined) return work
  return {
    enter(run, { node, activation }) {
      const dueAt = due === undefined ? undefined : after(run.at, due)
      if (due !== undefined && dueAt === undefined) {
        return failure('expressionFailed', `„${due}“ ist keine Dauer.`)
      }
      emit(run, {
        type: 'taskOpened',
        taskId: nextWorldId(run),
        activation: activation.id,
        element: node.id,
        generation: 1,
        form,
        group,
        openedAt: run.at,
        ...(dueAt === undefined ? {} : { dueAt: formatInstant(dueAt) }),
      })
      return { waits: true }
    },
  }
}
