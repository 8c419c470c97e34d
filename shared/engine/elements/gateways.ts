import { complexGatewayNames } from '../../model/complexGateway.ts'
import { withNames } from '../../feel/scope.ts'
import { takeEvery, takeFirst } from '../leaving.ts'
import { tokensBefore } from '../tokens.ts'
import { conditionOf, type Make } from '../making.ts'

/** Joins nothing: one activation per token. */
export const exclusiveGateway: Make<'exclusiveGateway'> = (element) => ({
  enter: () => ({ done: undefined }),
  leave: (run, entry) => takeFirst(run, entry, element.default),
})

/**
 * One token from each incoming flow, however many wait on one of them (BPMN 2.0 §13.4.1). A branch that
 * was never taken leaves it waiting; that is a deadlock of the model, not something to repair.
 */
export const parallelGateway: Make<'parallelGateway'> = () => {
  // A flow that had no token is looked at first: as a rule it has none yet, and nobody looks at all of them each time.
  let missing = 0
  return {
    takes({ incoming }, tokens) {
      const { length } = incoming
      for (let looked = 0; looked < length; looked++) {
        const flow = incoming[missing]
        if (flow === undefined || !Object.hasOwn(tokens, flow.id)) return undefined
        missing = (missing + 1) % length
      }
      return incoming.map(({ id }) => id)
    },
    enter: () => ({ done: undefined }),
    leave: (_, { node }) => node.outgoing,
  }
}

/** Never at once: when the step comes to rest (joining.ts), because a token may still come. */
const waitsForOthers = () => undefined

export const inclusiveGateway: Make<'inclusiveGateway'> = (element) => ({
  takes: ({ incoming }, _, flow) => (incoming.length === 1 ? [flow] : waitsForOthers()),
  enter: () => ({ done: undefined }),
  leave: (run, entry) => takeEvery(run, entry, { otherwise: element.default }),
})

export const complexGateway: Make<'complexGateway'> = (element, making) => {
  const { activationCondition: text, default: otherwise } = element
  const scope = withNames(making.scope, complexGatewayNames)
  return {
    takes: waitsForOthers,
    ...(text === undefined ? {} : { conditions: { 0: conditionOf(text, { scope }) } }),
    enter: () => ({ done: undefined }),
    leave(run, entry) {
      const activationCount = tokensBefore(run, entry.node, entry.activation.scope)
      return takeEvery(run, entry, { otherwise, names: { activationCount, waitingForStart: true } })
    },
  }
}
