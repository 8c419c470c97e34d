import type { JsonObject } from '../../model/json.ts'
import { valueAt } from '../../model/path.ts'
import { failure, seenIn } from '../evaluating.ts'
import { formatInstant, parseInstant } from '../instant.ts'
import type { Make } from '../making.ts'
import { emit, nextWorldId } from '../run.ts'
import { after } from '../timer.ts'
import { work } from './jobs.ts'

export const userTask: Make<'userTask'> = ({ form, due, deadline }, { group, answered }) => {
  if (answered || form === undefined) return work
  return {
    enter(run, { node, activation }) {
      const dueAt =
        deadline !== undefined
          ? lastDayOf(deadline, seenIn(run, activation.scope))
          : due === undefined
            ? undefined
            : after(run.at, due)
      if (deadline === undefined && due !== undefined && dueAt === undefined) {
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

/** A date is midnight UTC, which in Germany is within the same day. */
function lastDayOf(deadline: string, data: JsonObject): number | undefined {
  const date = valueAt(data, `deadlines.${deadline}`)
  return typeof date === 'string' ? parseInstant(date) : undefined
}
