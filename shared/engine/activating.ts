import type { Json } from '../model/json.ts'
import type { Entered, Failure, Planned } from './behaviour.ts'
import type { Incident } from './effect.ts'
import type { ElementNode, FlowNode } from './graph.ts'
import type { Activation } from './instance.ts'
import { takeEvery } from './leaving.ts'
import { emit, known, nextWorldId, nodeOf, type Run } from './run.ts'
import { closeWaits, openWait } from './waiting.ts'
import { inputOf, originBy, outputOf, write } from './writing.ts'

/**
 * An element that failed stays activating or completing, with its incident; resolving it runs the same
 * function again. So nothing is emitted before the operation can no longer fail.
 */
export function activate(run: Run, id: string): void {
  const activation = run.instance.activations[id]
  if (activation?.status !== 'activating') return
  const node = nodeOf(run, activation)
  const plans = planBoundaries(run, node, activation)
  if ('failure' in plans) return raise(run, activation, plans.failure)
  const entered = enter(run, node, activation)
  if ('failure' in entered) return raise(run, activation, entered.failure)
  if ('gone' in entered) return
  if ('done' in entered) return complete(run, id, entered.done)
  for (const { boundary, wait } of plans) openWait(run, { activation: id, element: boundary, wait })
  emit(run, { type: 'elementActivated', activation: id })
}

/** Applies the output mapping to `result` and goes on. */
export function complete(run: Run, id: string, result: Json | undefined): void {
  const activation = run.instance.activations[id]
  if (activation === undefined) return
  const entry = { node: nodeOf(run, activation), activation }
  if (activation.written === undefined) {
    const output = outputOf(run, entry, result)
    if ('failure' in output) return stay(run, activation, { ...output, result })
    const { values } = output
    if (entry.node.output !== undefined) {
      write(run, { scope: activation.scope, values, origin: originBy(run, entry) })
    }
  }
  const taken = (entry.node.behaviour.leave ?? takeEvery)(run, entry)
  if ('failure' in taken) return stay(run, activation, { ...taken, written: true })
  closeWaits(run, id)
  leave(run, activation, taken)
}

function leave(run: Run, { id, scope }: Activation, taken: readonly FlowNode[]): void {
  emit(run, { type: 'elementCompleted', activation: id, taken: taken.map((flow) => flow.id) })
  for (const flow of taken) run.agenda.push({ type: 'arrive', scope, flow: flow.id })
  if (taken.length === 0) run.agenda.push({ type: 'settle', scope })
}

function enter(run: Run, node: ElementNode, activation: Activation): Entered {
  const mapped = inputOf(run, { node, activation })
  if ('failure' in mapped) return mapped
  return node.behaviour.enter(run, { node, activation, input: mapped.input })
}

function planBoundaries(
  run: Run,
  { boundaries }: ElementNode,
  { scope }: Activation,
): readonly { boundary: string; wait: Planned }[] | Failure {
  const plans: { boundary: string; wait: Planned }[] = []
  for (const node of boundaries) {
    const wait = node.behaviour.plan?.(run, { node, scope })
    if (wait === undefined) continue
    if ('failure' in wait) return wait
    plans.push({ boundary: node.id, wait })
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

export function raise(run: Run, { id, scope, element }: Activation, incident: Incident): void {
  const process = known(run.instance.scopes[scope], 'scope', scope).process
  emit(run, {
    type: 'incidentRaised',
    incidentId: nextWorldId(run),
    activation: id,
    process,
    element,
    incident,
    raisedAt: run.at,
  })
}
