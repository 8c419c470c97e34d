import type { Make } from '../making.ts'
import { planOf } from '../making.ts'
import { openWait } from '../waiting.ts'

export const intermediateCatchEvent: Make<'intermediateCatchEvent'> = ({ event }, making) => {
  const plan = planOf(event, making)
  return {
    origin: { kind: 'source', from: event.type === 'message' ? event.message : making.id },
    enter(run, { node, activation }) {
      const wait = plan(run, { node, scope: activation.scope })
      if ('failure' in wait) return wait
      openWait(run, { activation: activation.id, element: node.id, wait })
      return { waits: true }
    },
  }
}

/** It is entered when it has been triggered, so there is nothing left to wait for. */
export const boundaryEvent: Make<'boundaryEvent'> = ({ event }, making) => ({
  enter: () => ({ done: undefined }),
  ...(event.type === 'error' ? {} : { plan: planOf(event, making) }),
  ...(event.type === 'message' ? { origin: { kind: 'source', from: event.message } } : {}),
})
