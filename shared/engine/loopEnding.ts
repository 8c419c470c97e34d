import type { Json } from '../model/json.ts'
import { complete } from './activating.ts'
import { evaluateWith } from './evaluating.ts'
import type { LoopNode } from './graph.ts'
import { scopesOf } from './holding.ts'
import type { Activation } from './instance.ts'
import { throwBehavior } from './loopEvents.ts'
import { goesAgain, progressOf, startItem } from './looping.ts'
import { raiseOnce } from './raising.ts'
import { emit, known, nodeOf, type Run } from './run.ts'
import { closeScope, closeScopes } from './scopes.ts'

/** A run has ended: looks at the condition, begins the next, or ends the loop. */
export function endItem(
  run: Run,
  { scope: id, output }: { readonly scope: string; readonly output?: Json },
): void {
  const scope = run.instance.scopes[id]
  if (scope === undefined) return
  const { activation, item = 0 } = scope
  const around = known(activation ?? undefined, 'the activation of scope', id)
  closeScope(run, id)
  const result = output === undefined ? {} : { output }
  emit(run, { type: 'itemEnded', activation: around, item, ...result })
  throwBehavior(run, around)
  afterItem(run, around)
}

/** Also when a condition that could not be evaluated is looked at again. */
export function afterItem(run: Run, id: string): void {
  const activation = run.instance.activations[id]
  if (activation?.loop === undefined) return // one of the thrown events has ended it
  const node = nodeOf(run, activation)
  const { total, begun, ended } = activation.loop
  const loop = known(node.loop, 'the loop of', node.id)
  if (loop.loop.type === 'standard') return nextRound(run, activation, loop)
  const enough = isComplete(run, activation, loop)
  if (enough || ended === total) return endLoop(run, activation)
  const isNext = loop.loop.sequential && begun === ended
  if (isNext && total !== null && begun < total) startItem(run, id)
}

function nextRound(run: Run, activation: Activation, loop: LoopNode): void {
  const { begun = 0, ended = 0, total = null } = activation.loop ?? {}
  if (begun !== ended) return
  const again = goesAgain(run, loop, { activation, begun, total })
  if (again === true) return startItem(run, activation.id)
  if (again === false) return endLoop(run, activation)
  raiseOnce(run, activation, again.failure)
}

/** A condition that yields anything but true does not hold. */
function isComplete(run: Run, activation: Activation, { completion }: LoopNode): boolean {
  const { scope, loop } = activation
  if (completion === undefined || loop === undefined) return false
  const evaluated = evaluateWith(run, completion, { scope, names: progressOf(loop) })
  if ('failure' in evaluated) raiseOnce(run, activation, evaluated.failure)
  return 'value' in evaluated && evaluated.value === true
}

/** What still runs is ended with it. */
function endLoop(run: Run, { id }: Activation): void {
  const open = scopesOf(run, id).filter((scope) => run.instance.scopes[scope]?.item !== undefined)
  closeScopes(run, open)
  complete(run, id, run.instance.activations[id]?.loop?.outputs ?? [])
}
