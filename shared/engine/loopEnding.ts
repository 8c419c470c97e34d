import type { Json } from '../model/json.ts'
import { complete, stay } from './activating.ts'
import { evaluateWith } from './evaluating.ts'
import type { LoopNode } from './graph.ts'
import type { Activation } from './instance.ts'
import { throwBehavior } from './loopEvents.ts'
import { goesAgain, progressOf, startItem } from './looping.ts'
import { emit, known, nodeOf, type Run } from './run.ts'
import { closeScope } from './scopes.ts'

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

/** Also when looking at the condition has failed, once more. */
export function afterItem(run: Run, id: string): void {
  const activation = run.instance.activations[id]
  if (activation?.loop === undefined) return // one of the thrown events has ended it
  const node = nodeOf(run, activation)
  const { total, begun, ended } = activation.loop
  const loop = known(node.loop, 'the loop of', node.id)
  if (loop.loop.type === 'standard') return nextRound(run, activation, loop)
  const enough = isComplete(run, activation, loop)
  if (enough || ended === total) return endLoop(run, activation)
  if (loop.loop.sequential && total !== null && begun < total) startItem(run, id)
}

function nextRound(run: Run, activation: Activation, loop: LoopNode): void {
  const { begun = 0, total = null } = activation.loop ?? {}
  const again = goesAgain(run, loop, { activation, begun, total })
  if (again === true) return startItem(run, activation.id)
  if (again === false) return endLoop(run, activation)
  stay(run, activation, again)
}

/** A condition that yields anything but true does not hold. */
function isComplete(run: Run, { scope, loop }: Activation, { completion }: LoopNode): boolean {
  if (completion === undefined || loop === undefined) return false
  const evaluated = evaluateWith(run, completion, { scope, names: progressOf(loop) })
  return 'value' in evaluated && evaluated.value === true
}

/** What still runs is ended with it. */
function endLoop(run: Run, { id }: Activation): void {
  const open = Object.values(run.instance.scopes).filter(
    ({ activation, item }) => activation === id && item !== undefined,
  )
  if (open.length > 0) closeScope(run, ...open.map((scope) => scope.id))
  complete(run, id, run.instance.activations[id]?.loop?.outputs ?? [])
}
