import type { Definition } from '../../model/definition.ts'
import type { Behaviour } from '../behaviour.ts'
import type { Make } from '../making.ts'
import { known } from '../run.ts'
import { openScope } from '../scopes.ts'

/** Shares the data of the process around it; what its input mapping yields is its own. */
export const subProcess: Make<'subProcess'> = (_, { definition }) => ({
  ...ownData(definition),
  enter(run, { node, activation, input }) {
    openScope(run, node, {
      process: node.process,
      element: node.id,
      parent: activation.scope,
      activation: activation.id,
      data: input ?? {},
    })
    return { waits: true }
  },
})

/** A process of the same definition with data of its own: it sees only what the input mapping gives it. */
export const callActivity: Make<'callActivity'> = ({ process }, { definition }) => ({
  ...ownData(definition),
  enter(run, { activation, input }) {
    openScope(run, known(run.graph.processes[process], 'process', process), {
      process,
      element: null,
      parent: activation.scope,
      activation: activation.id,
      data: input ?? {},
    })
    return { waits: true }
  },
})

/** The names are those of the case data, so that expressions mean the same inside. */
function ownData({ data }: Definition): Required<Pick<Behaviour, 'request' | 'result'>> {
  const schema = { type: 'object', properties: data } as const
  return { request: schema, result: schema }
}
