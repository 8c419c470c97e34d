import { work } from './jobs.ts'
import { messagePlan } from '../planning.ts'
import type { Make } from '../making.ts'
import { awaitPlanned } from '../waiting.ts'

export const receiveTask: Make<'receiveTask'> = (element, making) => {
  if (making.answered) return work
  const plan = messagePlan(element, making)
  return {
    plan,
    origin: { kind: 'source', from: element.message ?? making.id },
    enter(run, { node, activation }) {
      const waits = plan(run, { node, scope: activation.scope })
      return 'failure' in waits ? waits : awaitPlanned(run, activation, waits)
    },
  }
}
