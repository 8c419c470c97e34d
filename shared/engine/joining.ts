import { referred } from '../model/referred.ts'
import { activate } from './activating.ts'
import { evaluateWith } from './evaluating.ts'
import type { FlowNode, Join } from './graph.ts'
import { isAtWork } from './holding.ts'
import type { Activation } from './instance.ts'
import { takeAgain } from './leaving.ts'
import { closeIncidents, raiseOnce } from './raising.ts'
import { emit, enterElement, startableOf, type Run } from './run.ts'
import { tokensBefore } from './tokens.ts'

/**
 * Looks again at every gateway that waits for tokens which can still come: after every step, because a token
 * that moved or died anywhere in the scope may have been the last. True when one of them went on.
 */
export function recheckJoins(run: Run): boolean {
  const { joins } = run.graph
  if (joins === 'none') return false
  let moved = false
  const { scopes, tokens } = run.instance
  for (const scope in joins === 'complex' ? scopes : tokens) {
    if (startableOf(run, scope).joins.some((join) => recheck(run, join, scope))) moved = true
  }
  return moved
}

function recheck(run: Run, join: Join, scope: string): boolean {
  return join.node.element.type === 'complexGateway'
    ? recheckComplex(run, join, scope)
    : recheckInclusive(run, join, scope)
}

function recheckInclusive(run: Run, join: Join, scope: string): boolean {
  const { filled, empty } = arrivedAt(run, join, scope)
  if (filled.length === 0 || mayStillCome(run, join, { scope, filled, empty })) return false
  pass(run, join, { scope, consumed: filled })
  return true
}

interface Arrival {
  readonly filled: string[]
  readonly empty: readonly string[]
}

function arrivedAt(run: Run, { node }: Join, scope: string): Arrival {
  const tokens = run.instance.tokens[scope] ?? {}
  const ids = node.incoming.map(({ id }) => id)
  return {
    filled: ids.filter((id) => Object.hasOwn(tokens, id)),
    empty: ids.filter((id) => !Object.hasOwn(tokens, id)),
  }
}

/**
 * BPMN 2.0 §13.4.3: a token that can reach an empty incoming flow without passing the gateway, and cannot
 * reach a filled one so, is waited for.
 */
function mayStillCome(
  run: Run,
  { reach }: Join,
  { scope, filled, empty }: Arrival & { readonly scope: string },
): boolean {
  const reaches = (flows: readonly string[], kind: 'flows' | 'elements', id: string) =>
    flows.some((flow) => reach[flow]?.[kind].has(id))
  for (const flow in run.instance.tokens[scope]) {
    if (reaches(empty, 'flows', flow) && !reaches(filled, 'flows', flow)) return true
  }
  return empty.some((flow) =>
    [...(reach[flow]?.elements ?? [])].some(
      (element) =>
        !reaches(filled, 'elements', element) && isAtWork(run, { scope, element }, moves),
    ),
  )
}

/** Nothing goes on behind a compensation for which nobody waits. */
function moves({ undo }: Activation): boolean {
  return undo?.detached === undefined
}

/**
 * A complex gateway fires when its condition holds, then waits for what can still come on the other flows and
 * takes that in to begin anew (BPMN 2.0 §13.4.5). Without a condition it waits for every flow. One that has
 * taken from every flow has nothing to wait for, and begins anew at once.
 */
function recheckComplex(run: Run, join: Join, scope: string): boolean {
  const { id, incoming } = join.node
  const fired = referred(run.instance.scopes[scope]?.fired, id)
  const { filled, empty } = arrivedAt(run, join, scope)
  if (fired === undefined) {
    if (filled.length === 0 || !isActivated(run, join, { scope, empty })) return false
    if (empty.length > 0) emit(run, { type: 'gatewayFired', scope, element: id, arrived: filled })
    pass(run, join, { scope, consumed: filled })
    return true
  }
  const open = incoming.map((flow) => flow.id).filter((flow) => !fired.includes(flow))
  const late = open.filter((flow) => filled.includes(flow))
  const missing = open.filter((flow) => empty.includes(flow))
  const seen = { scope, filled: [...fired, ...late], empty: missing }
  if (mayStillCome(run, join, seen)) return false
  return reset(run, join, { scope, late })
}

function reset(
  run: Run,
  { node }: Join,
  { scope, late }: { readonly scope: string; readonly late: string[] },
): boolean {
  const activationCount = tokensBefore(run, node, scope) - late.length
  const names = { activationCount, waitingForStart: false }
  const taken = takeAgain(run, node, { scope, names })
  const place = { scope, element: node.id }
  if ('failure' in taken) {
    raiseOnce(run, place, taken.failure)
    return false
  }
  closeIncidents(run, place)
  emit(run, { type: 'gatewayReset', scope, element: node.id, consumed: late })
  if (taken.length === 0) run.agenda.push({ type: 'settle', scope })
  else passAgain(run, place, taken)
  return true
}

function passAgain(
  run: Run,
  { scope, element }: { readonly scope: string; readonly element: string },
  flows: readonly FlowNode[],
): void {
  const taken = flows.map(({ id }) => id)
  const activation = enterElement(run, { scope, element })
  emit(run, { type: 'elementCompleted', activation, taken })
  for (const flow of taken) run.agenda.push({ type: 'arrive', scope, flow })
}

function isActivated(
  run: Run,
  { node }: Join,
  { scope, empty }: Pick<Arrival, 'empty'> & { readonly scope: string },
): boolean {
  const [condition] = Object.values(node.behaviour.conditions ?? {})
  if (condition === undefined) return empty.length === 0
  const names = { activationCount: tokensBefore(run, node, scope), waitingForStart: true }
  const evaluated = evaluateWith(run, condition, { scope, names })
  const place = { scope, element: node.id }
  if ('failure' in evaluated) {
    raiseOnce(run, place, evaluated.failure)
    return false
  }
  closeIncidents(run, place)
  return evaluated.value === true
}

function pass(
  run: Run,
  { node }: Join,
  { scope, consumed }: { readonly scope: string; readonly consumed: string[] },
): void {
  activate(run, enterElement(run, { scope, element: node.id, consumed }))
}
