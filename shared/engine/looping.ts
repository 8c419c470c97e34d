import type { Json, JsonObject } from '../model/json.ts'
import type { Entered, Failure, Leaving } from './behaviour.ts'
import { evaluate, evaluateWith, failure } from './evaluating.ts'
import type { ElementNode, LoopNode } from './graph.ts'
import type { Activation, LoopState } from './instance.ts'
import { loopCounter } from './localNames.ts'
import { emit, enterElement, known, nextId, nodeOf, type Run } from './run.ts'
import type { Values } from './writing.ts'

// A loop is one activation around its runs. Each run is a scope with `loopCounter`, the item and the names
// of the activity, and in it one activation of the same element that does the work.

export function enterLoop(run: Run, node: ElementNode, activation: Activation): Entered {
  const loop = known(node.loop, 'the loop of', node.id)
  return loop.loop.type === 'standard'
    ? enterStandard(run, loop, activation)
    : enterMultiInstance(run, { node, activation })
}

/** While, not until; `maximum` ends it in any case (BPMN 2.0 table 10.29). */
function enterStandard(run: Run, loop: LoopNode, activation: Activation): Entered {
  const total = run.decisions?.items(activation.element) ?? null
  const again = goesAgain(run, loop, { activation, begun: 0, total })
  if (typeof again !== 'boolean') return again
  emit(run, { type: 'loopStarted', activation: activation.id, total })
  if (!again) return { done: [] }
  startItem(run, activation.id)
  return { waits: true }
}

interface Round {
  readonly activation: Activation
  /** Runs that have begun so far. */
  readonly begun: number
  /** Runs somebody decided on in place of the condition. */
  readonly total: number | null
}

export function goesAgain(
  run: Run,
  { loop, condition }: LoopNode,
  { activation, begun, total }: Round,
): boolean | Failure {
  if (total !== null) return begun < total
  if (loop.type !== 'standard') return false
  if (loop.maximum !== undefined && begun >= loop.maximum) return false
  if (begun === 0 && !loop.testBefore) return true
  if (condition === undefined) return loop.maximum !== undefined
  const holds = evaluateWith(run, condition, {
    scope: activation.scope,
    names: { [loopCounter]: begun },
  })
  return 'failure' in holds ? holds : holds.value === true
}

/** The collection is evaluated once; an empty one completes at once. */
function enterMultiInstance(run: Run, { node, activation }: Leaving): Entered {
  const size = sizeOf(run, { node, activation })
  if ('failure' in size) return size
  emit(run, { type: 'loopStarted', activation: activation.id, ...size })
  if (size.total === 0) return { done: [] }
  const { loop } = known(node.loop, 'the loop of', node.id)
  const atOnce = 'sequential' in loop && loop.sequential ? 1 : size.total
  run.fuel += fuelPerItem * size.total
  for (let left = atOnce; left > 0; left--) startItem(run, activation.id)
  return { waits: true }
}

/** Many items are no runaway loop. */
const fuelPerItem = 10

function sizeOf(
  run: Run,
  { node, activation }: Leaving,
): { readonly total: number; readonly items?: Json[] } | Failure {
  const { cardinality, collection } = known(node.loop, 'the loop of', node.id)
  const decided = run.decisions?.items(node.id)
  if (decided !== undefined) return { total: decided }
  if (collection !== undefined) {
    const list = evaluate(run, collection, activation.scope)
    if ('failure' in list) return list
    if (!Array.isArray(list.value)) return failure('expressionFailed', 'Die Liste fehlt.')
    return { total: list.value.length, items: [...list.value] }
  }
  if (cardinality === undefined) return failure('incomplete', 'Wie oft, ist nicht festgelegt.')
  const count = evaluate(run, cardinality, activation.scope)
  if ('failure' in count) return count
  const total = Number(count.value)
  const isCount = Number.isSafeInteger(total) && total >= 0 && count.value !== null
  return isCount ? { total } : failure('expressionFailed', 'Die Anzahl ist keine Zahl ab 0.')
}

/** The next run of the loop, in a scope of its own. */
export function startItem(run: Run, id: string): void {
  const activation = known(run.instance.activations[id], 'activation', id)
  const { loop, scope: parent, element } = activation
  const { begun, items } = known(loop, 'the state of loop', id)
  const node = nodeOf(run, activation)
  const scope = nextId(run)
  emit(run, {
    type: 'scopeOpened',
    scope,
    process: node.process,
    element,
    parent,
    activation: id,
    data: itemData(node, { begun, items }),
    item: begun,
  })
  run.agenda.push({ type: 'activate', activation: enterElement(run, { scope, element }) })
}

function itemData(
  { element, loop }: ElementNode,
  { begun, items }: { readonly begun: number; readonly items: LoopState['items'] },
): JsonObject {
  const data: Record<string, Json> = { [loopCounter]: begun + 1 }
  if ('properties' in element) for (const name of element.properties ?? []) data[name] = null
  const name = loop?.loop.type === 'multiInstance' ? loop.loop.item : undefined
  if (name !== undefined) data[name] = items?.[begun] ?? null
  return data
}

/** What one run adds to the list of the results. */
export function outputOfItem(
  run: Run,
  { node, activation }: Leaving,
  result: Json | undefined,
): { readonly output?: Json } | Failure {
  const expression = node.loop?.output
  if (expression === undefined) return {}
  const evaluated = evaluateWith(run, expression, {
    scope: activation.scope,
    names: { result: result ?? null },
  })
  return 'failure' in evaluated ? evaluated : { output: evaluated.value }
}

/** The list of the results, in the order of the items. */
export function valuesOfLoop({ node, activation }: Leaving): Values {
  const { loop } = node.loop ?? {}
  if (loop?.type !== 'multiInstance' || loop.output === undefined) return {}
  const { outputs = [], total } = activation.loop ?? { total: null }
  const missing = Math.max((total ?? 0) - outputs.length, 0)
  return {
    [loop.output.collection]: [...outputs, ...Array.from({ length: missing }, () => null)],
  }
}

/** BPMN 2.0 table 10.30. */
export function progressOf({ total, begun, ended }: LoopState): JsonObject {
  return {
    numberOfInstances: total,
    numberOfActiveInstances: begun - ended,
    numberOfCompletedInstances: ended,
    numberOfTerminatedInstances: 0,
  }
}
