import type { Json } from '../model/json.ts'
import type { Entered, Failure, Planned } from './behaviour.ts'
import { recordCompensable } from './compensable.ts'
import { failure } from './evaluating.ts'
import type { ElementNode, FlowNode } from './graph.ts'
import type { Activation } from './instance.ts'
import { takeEvery } from './leaving.ts'
import { enterLoop, outputOfItem, valuesOfLoop } from './looping.ts'
import { closeIncidents, raise } from './raising.ts'
import { emit, isItem, known, nodeOf, type Run } from './run.ts'
import { closeWaits, openWait } from './waiting.ts'
import { inputOf, kept, originBy, outputOf, writeResult } from './writing.ts'

/**
 * An element that failed stays activating or completing, with its incident; resolving it runs the same
 * function again. So nothing is emitted before the operation can no longer fail. `place` is its element, for who has
 * it at hand.
 */
export function activate(run: Run, id: string, place?: ElementNode): void {
  const activation = run.instance.activations[id]
  if (activation?.status !== 'activating') return
  const node = place ?? nodeOf(run, activation)
  const one = isItemOf(run, { node, activation })
  const plans = one ? none : planBoundaries(run, node, activation)
  if ('failure' in plans) return raise(run, activation, plans.failure)
  const entered =
    node.loop === undefined || one ? enter(run, node, activation) : enterLoop(run, node, activation)
  if ('failure' in entered) return raise(run, activation, entered.failure)
  if ('gone' in entered) return
  if ('done' in entered) {
    const current = run.instance.activations[id]
    return current && completeEntry(run, { node, activation: current }, entered.done)
  }
  armBoundaries(run, activation, plans)
}

export function armBoundaries(
  run: Run,
  { id, scope }: Pick<Activation, 'id' | 'scope'>,
  plans: readonly BoundaryPlan[],
): void {
  for (const { boundary, wait } of plans) {
    openWait(run, { scope, activation: id, element: boundary, wait })
  }
  emit(run, { type: 'elementActivated', activation: id })
}

const none: readonly BoundaryPlan[] = []

interface BoundaryPlan {
  readonly boundary: string
  readonly wait: Planned
}

/** Applies the output mapping to `result` and goes on. */
export function complete(run: Run, id: string, result: Json | undefined): void {
  const activation = run.instance.activations[id]
  if (activation === undefined) return
  completeEntry(run, { node: nodeOf(run, activation), activation }, result)
}

function completeEntry(run: Run, entry: Entry, result: Json | undefined): void {
  const { activation } = entry
  const failed = writeOutput(run, entry, result)
  if (failed !== undefined) return stay(run, activation, { ...failed, result })
  const left = isItemOf(run, entry) ? leaveItem(run, entry, result) : leave(run, entry, result)
  if (left !== undefined) stay(run, activation, { ...left, result, written: true })
}

/** Most elements have no loop, which is quicker to see than what is around them. */
function isItemOf(run: Run, { node, activation }: Entry): boolean {
  return node.loop !== undefined && isItem(run, activation)
}

function writeOutput(run: Run, entry: Entry, result: Json | undefined): Failure | undefined {
  const { node, activation } = entry
  const ofLoop = isLoop(entry)
  const isMapped = node.output !== undefined && !ofLoop
  if (activation.written !== undefined || !(isMapped || ofLoop)) return undefined
  const output = ofLoop ? { values: valuesOfLoop(entry) } : outputOf(run, entry, result)
  if ('failure' in output) return output
  const values = kept(entry, output.values)
  if (isMapped || Object.keys(values).length > 0) {
    writeResult(run, { node, scope: activation.scope, values, origin: originBy(run, entry) })
  }
  return undefined
}

function leaveItem(run: Run, entry: Entry, result: Json | undefined): Failure | undefined {
  const item = outputOfItem(run, entry, result)
  if ('failure' in item) return item
  const { activation } = entry
  finish(run, entry, { taken: [], result })
  run.agenda.push({ type: 'endItem', scope: activation.scope, ...item })
  return undefined
}

function leave(run: Run, entry: Entry, result: Json | undefined): Failure | undefined {
  const { node, activation } = entry
  const taken = (node.behaviour.leave ?? leaveActivity)(run, entry)
  if ('failure' in taken) return taken
  const flows = repeated(node, taken)
  if ('failure' in flows) return flows
  if (mayHoldWaits(node)) closeWaits(run, activation.id)
  finish(run, entry, { taken: flows, result })
  const { scope } = activation
  for (const flow of flows) run.agenda.push({ type: 'arrive', scope, flow })
  insideEnded(run, scope)
  if (flows.length === 0) run.agenda.push({ type: 'settle', scope })
  return undefined
}

interface Finished {
  readonly taken: string[]
  readonly result: Json | undefined
}

function finish(run: Run, entry: Entry, { taken, result }: Finished): void {
  const { node, activation } = entry
  if (node.undoneBy !== undefined && !isLoop(entry)) {
    recordCompensable(run, activation, result ?? null)
  }
  closeIncidents(run, { id: activation.id, scope: activation.scope })
  emit(run, { type: 'elementCompleted', activation: activation.id, taken })
}

interface Entry {
  readonly node: ElementNode
  readonly activation: Activation
}

/** The loop as a whole: its runs have applied the output mapping each. */
function isLoop({ node, activation }: Entry): boolean {
  return node.loop !== undefined && activation.loop !== undefined
}

function leaveActivity(run: Run, entry: Entry): readonly FlowNode[] | Failure {
  const { element } = entry.node
  return takeEvery(run, entry, {
    otherwise: 'default' in element ? element.default : undefined,
  })
}

/** A single trigger is closed by what it sets going. */
function mayHoldWaits({ boundaries, isMultiple }: ElementNode): boolean {
  return boundaries.length > 0 || isMultiple
}

/** BPMN 2.0 §13.3.2, completionQuantity: tokens on each flow. */
function repeated({ quantities }: ElementNode, taken: readonly FlowNode[]): string[] | Failure {
  const times = quantities.completion
  if (times === 1) return taken.map(({ id }) => id)
  if (times > mostTokens) return tooMany
  return taken.flatMap(({ id }) => Array.from({ length: times }, () => id))
}

const mostTokens = 10_000
const tooMany = failure('expressionFailed', 'Das sind mehr als 10 000 Fortsetzungen.')

function insideEnded(run: Run, id: string): void {
  const { element, undoes } = known(run.instance.scopes[id], 'scope', id)
  if (element === null || undoes !== undefined) return
  nodeOf(run, { scope: id, element }).behaviour.insideEnded?.(run, id)
}

function enter(run: Run, node: ElementNode, activation: Activation): Entered {
  const mapped = inputOf(run, { node, activation })
  if ('failure' in mapped) return mapped
  return node.behaviour.enter(run, { node, activation, input: mapped.input })
}

export function planBoundaries(
  run: Run,
  { boundaries }: ElementNode,
  { scope }: Pick<Activation, 'scope'>,
): readonly BoundaryPlan[] | Failure {
  if (boundaries.length === 0) return none
  const plans: BoundaryPlan[] = []
  for (const node of boundaries) {
    const waits = node.behaviour.plan?.(run, { node, scope }) ?? []
    if ('failure' in waits) return waits
    for (const wait of waits) plans.push({ boundary: node.id, wait })
  }
  return plans
}

interface Stay extends Failure {
  readonly result?: Json | undefined
  readonly written?: true
}

function stay(run: Run, activation: Activation, { failure, result, written }: Stay): void {
  emit(run, {
    type: 'elementCompleting',
    activation: activation.id,
    ...(result === undefined ? {} : { result }),
    ...(written === undefined ? {} : { written }),
  })
  raise(run, activation, failure)
}
