import type { Entry, Failure } from './behaviour.ts'
import { evaluate, failure } from './evaluating.ts'
import type { FlowNode } from './graph.ts'
import type { Run } from './run.ts'

type Leaving = Omit<Entry, 'input'>

/** All flows whose condition holds or that have none (BPMN 2.0 §13.3.1: an implicit parallel split). */
export function takeEvery(run: Run, { node, activation }: Leaving): readonly FlowNode[] | Failure {
  const { outgoing } = node
  if (outgoing.every(({ condition }) => condition === undefined)) return outgoing
  const taken: FlowNode[] = []
  for (const flow of outgoing) {
    const holds = flowHolds(run, flow, activation.scope)
    if (typeof holds !== 'boolean') return holds
    if (holds) taken.push(flow)
  }
  return taken.length === 0 ? failure('noFlowTaken', 'Keine der Bedingungen trifft zu.') : taken
}

/** The first flow whose condition holds, else the default (BPMN 2.0 §13.4.2), else one without condition. */
export function takeFirst(
  run: Run,
  { node, activation }: Leaving,
  otherwise: string | undefined,
): readonly FlowNode[] | Failure {
  for (const flow of node.outgoing) {
    if (flow.id === otherwise || flow.condition === undefined) continue
    const holds = flowHolds(run, flow, activation.scope)
    if (typeof holds !== 'boolean') return holds
    if (holds) return [flow]
  }
  const fallback =
    node.outgoing.find(({ id }) => id === otherwise) ??
    node.outgoing.find(({ condition }) => condition === undefined)
  return fallback === undefined
    ? failure('noFlowTaken', 'Keine der Bedingungen trifft zu.')
    : [fallback]
}

/** A condition that yields anything but true does not hold. */
function flowHolds(run: Run, { condition }: FlowNode, scope: string): boolean | Failure {
  if (condition === undefined) return true
  const evaluated = evaluate(run, condition, scope)
  return 'failure' in evaluated ? evaluated : evaluated.value === true
}
