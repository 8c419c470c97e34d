import type { Expression } from '../feel/compile.ts'
import { evaluateWith } from './evaluating.ts'
import { waitsOf } from './holding.ts'
import type { Activation } from './instance.ts'
import { progressOf } from './looping.ts'
import { raiseOnce } from './raising.ts'
import { emit, nextWorldId, nodeOf, type Run } from './run.ts'
import { deliverSignalTo } from './signalling.ts'

/**
 * The signals a multi-instance activity throws as its runs end, caught by its own boundary events: None
 * after every one, One after the first, Complex those whose condition holds, All nothing (BPMN 2.0 §10.3.8).
 */
export function throwBehavior(run: Run, id: string): void {
  const activation = run.instance.activations[id]
  if (activation?.loop === undefined) return
  for (const signal of signalsOf(run, activation)) {
    emit(run, {
      type: 'signalThrown',
      signalId: nextWorldId(run),
      activation: id,
      element: activation.element,
      signal,
      payload: {},
      within: id,
    })
    deliverSignalTo(run, { thrower: activation, signal, payload: {} }, waitsOf(run, id))
  }
}

function signalsOf(run: Run, activation: Activation): readonly string[] {
  const { loop, conditions = [] } = nodeOf(run, activation).loop ?? {}
  const state = activation.loop
  if (loop?.type !== 'multiInstance' || loop.behavior === undefined || state === undefined) {
    return []
  }
  const { behavior } = loop
  switch (behavior.type) {
    case 'none':
      return [behavior.event]
    case 'one':
      return state.ended === 1 ? [behavior.event] : []
    case 'complex':
      return behavior.events
        .filter((_, index) => holds(run, activation, conditions[index]))
        .map(({ event }) => event)
  }
}

function holds(run: Run, activation: Activation, condition: Expression | undefined): boolean {
  const { scope, loop } = activation
  if (condition === undefined || loop === undefined) return false
  const held = evaluateWith(run, condition, { scope, names: progressOf(loop) })
  if ('failure' in held) raiseOnce(run, activation, held.failure)
  return 'value' in held && held.value === true
}
