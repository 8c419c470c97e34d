import { messagePlan, type Make } from '../making.ts'
import { openWait } from '../waiting.ts'

export const receiveTask: Make<'receiveTask'> = (element, making) => {
  const plan = messagePlan(element, making)
  return {
    origin: { kind: 'source', from: element.message },
    enter(run, { node, activation }) {
      const wait = plan(run, { node, scope: activation.scope })
      if ('failure' in wait) return wait
      openWait(run, { activation: activation.id, element: node.id, wait })
      return { waits: true }
    },
  }
}
