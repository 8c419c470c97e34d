import { evaluate } from './evaluating.ts'
import { refuel } from './fuel.ts'
import { waitsFor } from './holding.ts'
import type { ConditionWait } from './instance.ts'
import { closeIncidents, raiseOnce } from './raising.ts'
import { emit, nodeOf, type Run } from './run.ts'
import { trigger } from './triggering.ts'
import { concerned } from './watching.ts'

/**
 * Looks at the conditions that are waited for and that what was written decides about, and at those that are new:
 * one that has become true triggers, one that stays true does not do so again. What that writes is looked at again.
 */
export function recheckConditions(run: Run): void {
  if (!run.graph.awaitsConditions) return
  while (isToLook(run) && run.fuel > 0 && run.instance.status === 'active') {
    const keys = run.changed ? waitsFor(run, 'condition') : concerned(run)
    run.changed = false
    run.unseen = []
    run.written = []
    run.fuel -= 1
    for (const key of keys) recheck(run, key)
  }
}

function isToLook({ changed, written, unseen }: Run): boolean {
  return changed || written.length > 0 || unseen.length > 0
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
