import type { Failure, Leaving } from './behaviour.ts'
import { evaluate, failure, incomplete } from './evaluating.ts'
import type { FlowNode } from './graph.ts'
import type { Run } from './run.ts'

/**
 * All flows whose condition holds, and those without one, whose condition always holds; the default one when
 * that is none (BPMN 2.0 §8.3.13, §13.4.3).
 */
export function takeEvery(
  run: Run,
  leaving: Leaving,
  otherwise?: string,
): readonly FlowNode[] | Failure {
  const { node, activation } = leaving
  const { outgoing } = node
  const decided = decidedFlows(run, leaving)
  if (decided !== undefined) return decided
  if (outgoing.every(isPlain) && otherwise === undefined) return outgoing
  const taken: FlowNode[] = []
  for (const flow of outgoing) {
    if (flow.id === otherwise) continue
    const holds = flowHolds(run, flow, activation.scope)
    if (typeof holds !== 'boolean') return holds
    if (holds) taken.push(flow)
  }
  if (taken.length > 0) return taken
  const fallback = outgoing.find(({ id }) => id === otherwise)
  return fallback === undefined ? noneHolds : [fallback]
}

/**
 * The first flow whose condition holds, else the default (BPMN 2.0 §13.4.2). A flow without condition is no
 * answer to a question: the first is taken only where none of them asks one.
 */
export function takeFirst(
  run: Run,
  leaving: Leaving,
  otherwise: string | undefined,
): readonly FlowNode[] | Failure {
  const { node, activation } = leaving
  const decided = decidedFlows(run, leaving)
  if (decided !== undefined) return decided
  for (const flow of node.outgoing) {
    if (flow.id === otherwise || isPlain(flow)) continue
    const holds = flowHolds(run, flow, activation.scope)
    if (typeof holds !== 'boolean') return holds
    if (holds) return [flow]
  }
  const fallback = node.outgoing.find(({ id }) => id === otherwise)
  if (fallback !== undefined) return [fallback]
  return node.outgoing.every(isPlain) ? node.outgoing.slice(0, 1) : noneHolds
}

const noneHolds = failure('noFlowTaken', 'Keine der Bedingungen trifft zu.')

function isPlain({ condition, undecided }: FlowNode): boolean {
  return condition === undefined && !undecided
}

function decidedFlows({ decisions }: Run, { node }: Leaving): readonly FlowNode[] | undefined {
  const chosen = decisions?.flows(node.id)
  return chosen && node.outgoing.filter(({ id }) => chosen.includes(id))
}

/** A condition that yields anything but true does not hold. */
function flowHolds(run: Run, flow: FlowNode, scope: string): boolean | Failure {
  if (flow.undecided) return incomplete('Eine Bedingung in einer Sprache, die hier gilt,')
  if (flow.condition === undefined) return true
  const evaluated = evaluate(run, flow.condition, scope)
  return 'failure' in evaluated ? evaluated : evaluated.value === true
}
