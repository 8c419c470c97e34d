import { complete } from './activating.ts'
import { recordEnded } from './compensable.ts'
import { undoNext } from './compensating.ts'
import type { ScopeInstance } from './instance.ts'
import { nodeOf, type Run } from './run.ts'
import { closeScope, end } from './scopes.ts'

/** Ends a scope in which nothing is left to do. A token that waits at a join for ever keeps it open. */
export function settle(run: Run, id: string): void {
  const scope = run.instance.scopes[id]
  // Tokens that ended together each look once; the first has ended the instance.
  if (run.instance.status !== 'active') return
  if (scope === undefined || scope.item !== undefined || !isDone(run, id)) return
  const { activation } = scope
  if (activation === null) return end(run, { status: 'completed' })
  if (isBeingUndone(run, id, activation)) return
  if (scope.undoes !== undefined) {
    closeScope(run, id)
    return undoNext(run, activation)
  }
  if (goesOn(run, scope)) return
  recordEnded(run, scope)
  closeScope(run, id)
  complete(run, activation, scope.data)
}

/** What was completed in it is undone, in scopes of their own. */
function isBeingUndone({ instance }: Run, scope: string, activation: string): boolean {
  const levels = instance.activations[activation]?.undo?.levels ?? []
  return levels.some((level) => level.scope === scope)
}

/** A complex gateway that has fired is still to be reset. */
function isDone({ instance: { live, tokens, scopes } }: Run, scope: string): boolean {
  if (scopes[scope]?.fired !== undefined) return false
  return live[scope] === 0 && Object.keys(tokens[scope] ?? {}).length === 0
}

function goesOn(run: Run, { id, element }: ScopeInstance): boolean {
  if (element === null) return false
  return nodeOf(run, { scope: id, element }).behaviour.goesOn?.(run, id) ?? false
}
