import { withNames, type Scope } from '../feel/scope.ts'
import type { Loop } from '../model/loops.ts'
import type { LoopNode } from './graph.ts'
import { loopCounter } from './localNames.ts'
import { expressionOf } from './making.ts'

const number = { type: 'integer' } as const
/** What a completion condition sees (BPMN 2.0 table 10.30). */
const progress = {
  numberOfInstances: number,
  numberOfActiveInstances: number,
  numberOfCompletedInstances: number,
  numberOfTerminatedInstances: number,
}

interface Seen {
  /** From inside of a run. */
  readonly scope: Scope
  readonly outer: Scope
}

export function compileLoop(loop: Loop, { scope, outer }: Seen): LoopNode {
  const made = (text: string | undefined, seen: Scope) =>
    text === undefined ? undefined : expressionOf(text, { scope: seen })
  const none = { condition: undefined, cardinality: undefined, collection: undefined }
  if (loop.type === 'standard') {
    const counted = withNames(outer, { [loopCounter]: number })
    const condition = made(loop.condition, counted)
    return { loop, ...none, condition, completion: undefined, output: undefined, conditions: [] }
  }
  const measured = withNames(outer, progress)
  const events = loop.behavior?.type === 'complex' ? loop.behavior.events : []
  return {
    loop,
    ...none,
    cardinality: made(loop.cardinality, outer),
    collection: made(loop.collection, outer),
    completion: made(loop.completionCondition, measured),
    output: made(loop.output?.element, withNames(scope, { result: {} })),
    conditions: events.map(({ condition }) => expressionOf(condition, { scope: measured })),
  }
}
