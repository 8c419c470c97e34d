import { evaluate } from './evaluating.ts'
import { waitsFor } from './holding.ts'
import type { ConditionWait } from './instance.ts'
import { closeIncidents, raiseOnce } from './raising.ts'
import { emit, nodeOf, refuel, type Run } from './run.ts'
import { trigger } from './triggering.ts'

/**
 * Looks at every condition that is waited for after data was written: one that has become true triggers, one
 * that stays true does not do so again. What that writes is looked at again.
 */
export function recheckConditions(run: Run): void {
  while (run.changed && run.fuel > 0 && run.instance.status === 'active') {
    run.changed = false
    run.fuel -= 1
    for (const key of waitsFor(run, 'condition')) recheck(run, key)
  }
}

function recheck(run: Run, key: string): void {
  const wait = run.instance.waits[key]
  if (wait?.kind !== 'condition') return
  const holds = isHeld(run, wait)
  if (holds === wait.held) return
  emit(run, { type: 'conditionChanged', conditionId: wait.id, held: holds })
  const changed = run.instance.waits[key]
  if (!holds || changed?.kind !== 'condition') return
  refuel(run, changed, 1)
  trigger(run, changed, {})
}

/** One that cannot be evaluated does not hold; without any, there is nothing to wait for but an operator. */
function isHeld(run: Run, wait: ConditionWait): boolean {
  const condition = nodeOf(run, wait).behaviour.conditions?.[wait.trigger ?? 0]
  if (condition === undefined) return false
  const evaluated = evaluate(run, condition, wait.scope)
  const { activation, scope, element } = wait
  const place = activation === null ? { scope, element } : { scope, element, id: activation }
  if ('failure' in evaluated) {
    raiseOnce(run, place, evaluated.failure)
    return false
  }
  closeIncidents(run, place)
  return evaluated.value === true
}
