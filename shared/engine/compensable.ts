import type { Json } from '../model/json.ts'
import type { Activation, Completed, ScopeInstance } from './instance.ts'
import { emit, nextId, nodeOf, type Run } from './run.ts'

/** An activity that something undoes has ended: with its result and the names of its own. */
export function recordCompensable(run: Run, { scope, element }: Activation, result: Json): void {
  const around = run.instance.scopes[scope]
  const local = around?.item === undefined ? {} : around.data
  record(run, scope, { element, data: { ...local, result } })
}

/**
 * A sub-process has ended in which something can be undone. One with a handler of its own at the boundary is
 * undone by that alone.
 */
export function recordEnded(run: Run, scope: ScopeInstance): void {
  const { id, element, parent, data, completed } = scope
  if (element === null || parent === null) return
  const node = nodeOf(run, { scope: id, element })
  if (node.undoneBy !== undefined || 'triggeredByEvent' in node.element) return
  const undoesItself = node.eventStarts.some(({ start }) => isCompensation(start.element))
  if (completed === undefined && !undoesItself) return
  const around = run.instance.scopes[parent]
  const local = around?.item === undefined ? {} : around.data
  const inside = completed === undefined ? {} : { completed }
  record(run, parent, { element, data: { ...local, ...data }, ...inside })
}

export function isCompensation(element: { readonly event?: { readonly type: string } } | object) {
  return 'event' in element && element.event?.type === 'compensation'
}

/** In the scope around all runs of a loop, where it can be undone later. */
function record(run: Run, scopeId: string, completed: Omit<Completed, 'id'>): void {
  const scope = run.instance.scopes[scopeId]
  if (scope?.item !== undefined && scope.parent !== null)
    return record(run, scope.parent, completed)
  emit(run, { type: 'compensable', scope: scopeId, completed: { id: nextId(run), ...completed } })
}
