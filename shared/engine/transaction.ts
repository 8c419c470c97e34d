import { startUndoing } from './compensating.ts'
import type { Activation, Instance } from './instance.ts'
import { known, nodeOf, type Run } from './run.ts'
import { empty } from './scopes.ts'
import { deliver, catcherOf } from './throwing.ts'
import { closeStarts } from './waiting.ts'

/**
 * Ends all that runs in the transaction around the thrower, undoes what was completed in it, and leaves by
 * the cancel event at its boundary (BPMN 2.0 §13.3.4). False when there is none.
 */
export function cancelTransaction(run: Run, thrower: Activation): boolean {
  const transaction = transactionAround(run, thrower)
  if (transaction === undefined) return false
  const { scope, activation } = transaction
  empty(run, scope)
  closeStarts(run, scope)
  const entries = (run.instance.scopes[scope]?.completed ?? []).toReversed()
  if (entries.length === 0) leaveCancelled(run, activation)
  else startUndoing(run, { activation: activation.id, scope, entries })
  return true
}

export function leaveCancelled(run: Run, activation: Activation): void {
  const catcher = catcherOf(run, activation, ({ type }) =>
    type === 'cancel' ? 'exact' : undefined,
  )
  deliver(run, known(catcher, 'the cancel event at', activation.element), {
    result: null,
    interrupts: true,
  })
}

/** With a cancel event at its boundary; else nobody could go on. */
function transactionAround(
  run: Run,
  thrower: Activation,
): { readonly scope: string; readonly activation: Activation } | undefined {
  let scope: string | null | undefined = thrower.scope
  while (typeof scope === 'string') {
    const activation = activationAround(run.instance, scope)
    if (activation === undefined) return undefined
    const node = nodeOf(run, activation)
    if (node.element.type === 'transaction') {
      const isLeft = node.boundaries.some(
        ({ element }) => element.type === 'boundaryEvent' && element.event.type === 'cancel',
      )
      return isLeft ? { scope, activation } : undefined
    }
    scope = activation.scope
  }
  return undefined
}

function activationAround(
  { scopes, activations }: Instance,
  scope: string,
): Activation | undefined {
  const around = scopes[scope]?.activation
  return typeof around === 'string' ? activations[around] : undefined
}
