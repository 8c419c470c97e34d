import type { Failure, Leaving } from './behaviour.ts'
import { evaluate, evaluateWith, failure, incomplete } from './evaluating.ts'
import type { JsonObject } from '../model/json.ts'
import type { ElementNode, FlowNode } from './graph.ts'
import type { Run } from './run.ts'

/**
 * All flows whose condition holds, and those without one, whose condition always holds; the default one when
 * that is none (BPMN 2.0 §8.3.13, §13.4.3).
 */
export function takeEvery(
  run: Run,
  leaving: Leaving,
  { otherwise, names }: { readonly otherwise: string | undefined; readonly names?: JsonObject },
): readonly FlowNode[] | Failure {
  const { node, activation } = leaving
  const { outgoing } = node
  const decided = decidedFlows(run, leaving)
  if (decided !== undefined) return decided
  if (outgoing.every(isPlain) && otherwise === undefined) return outgoing
  const sight = { scope: activation.scope, names }
  const taken = holding(run, otherThan(outgoing, otherwise), sight)
  if ('failure' in taken || taken.length > 0) return taken
  const fallback = outgoing.find(({ id }) => id === otherwise)
  return fallback === undefined ? noneHolds : [fallback]
}

/**
 * What a complex gateway gives when it is reset. A flow without condition belongs to the start, and nothing at
 * all is no failure (BPMN 2.0 §13.4.5).
 */
export function takeAgain(
  run: Run,
  { outgoing, element }: ElementNode,
  sight: Required<Sight>,
): readonly FlowNode[] | Failure {
  if (outgoing.every(isPlain)) return []
  const otherwise = 'default' in element ? element.default : undefined
  const asking = otherThan(outgoing, otherwise).filter((flow) => !isPlain(flow))
  const taken = holding(run, asking, sight)
  if ('failure' in taken || taken.length > 0) return taken
  return outgoing.filter(({ id }) => id === otherwise)
}

function otherThan(flows: readonly FlowNode[], otherwise: string | undefined): readonly FlowNode[] {
  return flows.filter(({ id }) => id !== otherwise)
}

function holding(
  run: Run,
  flows: readonly FlowNode[],
  sight: Sight,
): readonly FlowNode[] | Failure {
  const found: FlowNode[] = []
  for (const flow of flows) {
    const holds = flowHolds(run, flow, sight)
    if (typeof holds !== 'boolean') return holds
    if (holds) found.push(flow)
  }
  return found
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
    const holds = flowHolds(run, flow, { scope: activation.scope, names: undefined })
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

interface Sight {
  readonly scope: string
  /** What is to be seen beside the data. */
  readonly names: JsonObject | undefined
}

/** A condition that yields anything but true does not hold. */
function flowHolds(run: Run, flow: FlowNode, { scope, names }: Sight): boolean | Failure {
  if (flow.undecided) return incomplete('Eine Bedingung in einer Sprache, die hier gilt,')
  if (flow.condition === undefined) return true
  const evaluated =
    names === undefined
      ? evaluate(run, flow.condition, scope)
      : evaluateWith(run, flow.condition, { scope, names })
  return 'failure' in evaluated ? evaluated : evaluated.value === true
}
