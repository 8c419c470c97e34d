import { takeFirst } from '../leaving.ts'
import type { Make } from '../making.ts'

/** Joins nothing: one activation per token. */
export const exclusiveGateway: Make<'exclusiveGateway'> = (element) => ({
  enter: () => ({ done: undefined }),
  leave: (run, entry) => takeFirst(run, entry, element.default),
})

/**
 * One token from each incoming flow, however many wait on one of them (BPMN 2.0 §13.4.1). A branch that
 * was never taken leaves it waiting; that is a deadlock of the model, not something to repair.
 */
export const parallelGateway: Make<'parallelGateway'> = () => ({
  takes({ incoming }, tokens) {
    const ids = incoming.map(({ id }) => id)
    return ids.every((id) => tokens[id] !== undefined) ? ids : undefined
  },
  enter: () => ({ done: undefined }),
  leave: (_, { node }) => node.outgoing,
})
