import { startsOf } from './holding.ts'
import { raise } from './raising.ts'
import { startableOf, type Run } from './run.ts'
import { openWait } from './waiting.ts'

/** Waits for what begins the event sub-processes of a scope, or for one that failed alone. */
export function armStarts(run: Run, scope: string, element?: string): void {
  for (const { start } of startableOf(run, scope).eventStarts) {
    if (element !== undefined && (start.id !== element || isArmed(run, scope, element))) continue
    const place = { scope, activation: null }
    const waits = start.behaviour.plan?.(run, { node: start, scope }) ?? []
    if ('failure' in waits) raise(run, { scope, element: start.id }, waits.failure)
    else for (const wait of waits) openWait(run, { ...place, element: start.id, wait })
  }
}

/** It waits already, for a condition that could not be evaluated. */
function isArmed(run: Run, scope: string, element: string): boolean {
  return startsOf(run, scope).some((key) => run.instance.waits[key]?.element === element)
}
