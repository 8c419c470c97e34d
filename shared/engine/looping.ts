import type { Json, JsonObject } from '../model/json.ts'
import type { Entered, Failure, Leaving } from './behaviour.ts'
import { evaluate, evaluateWith, failure } from './evaluating.ts'
import { refuel } from './fuel.ts'
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
  refuel(run, activation, size.total)
  for (let left = atOnce; left > 0; left--) startItem(run, activation.id)
  return { waits: true }
}

interface Size {
  readonly total: number
  readonly items?: Json[]
}

function sizeOf(run: Run, leaving: Leaving): Size | Failure {
  const size = decidedSize(run, leaving) ?? evaluatedSize(run, leaving)
  return 'total' in size && size.total > mostItems ? tooMany : size
}

/** More would be no case that anybody can look at. */
const mostItems = 100_000
const tooMany = failure('expressionFailed', 'Das sind mehr als 100 000 Durchläufe.')

function decidedSize({ decisions }: Run, { node }: Leaving): Size | undefined {
  const total = decisions?.items(node.id)
  return total === undefined ? undefined : { total }
}

function evaluatedSize(run: Run, { node, activation }: Leaving): Size | Failure {
  const { cardinality, collection } = known(node.loop, 'the loop of', node.id)
  if (collection !== undefined) {
    const list = evaluate(run, collection, activation.scope)
    if ('failure' in list) return list
    if (!Array.isArray(list.value)) return failure('expressionFailed', 'Die Liste fehlt.')
    return { total: list.value.length, items: [...list.value] }
  }
  if (cardinality === undefined) return failure('incomplete', 'Wie oft, ist nicht festgelegt.')
  const count = evaluate(run, cardinality, activation.scope)
  if ('failure' in count) return count
  const total = countIn(count.value)
  if (total !== undefined) return { total }
  return failure('expressionFailed', 'Die Anzahl ist keine ganze Zahl ab 0.')
}

function countIn(value: Json): number | undefined {
  const isWritten = typeof value === 'string' && /^\d+(\.0+)?$/.test(value)
  const count = typeof value === 'number' || isWritten ? Number(value) : NaN
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined
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
