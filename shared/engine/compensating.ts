import { complete } from './activating.ts'
import { isCompensation } from './compensable.ts'
import { beginEventSubProcess } from './eventSubProcess.ts'
import type { Activation, Completed } from './instance.ts'
import { emit, enterElement, known, nodeOf, type Run } from './run.ts'
import { closeScope, openScope, type Child } from './scopes.ts'

// Undoing runs one handler after the other, the last completed first, each in a scope with the data that
// the undone activity ended with. The activation that undoes holds what is left to do.

export interface Compensation {
  readonly activation: Activation
  /** Everything in the scope when left out. */
  readonly activity: string | undefined
  readonly waits: boolean
}

/** Undoes for a throwing event. Its activation waits for the end, unless it need not. */
export function throwCompensation(
  run: Run,
  { activation, activity, waits }: Compensation,
): 'waits' | 'done' {
  const found = toUndo(run, activation.scope, activity)
  if (found.entries.length === 0) return 'done'
  const undoing = waits ? activation.id : enterElement(run, activation)
  startUndoing(run, { ...found, activation: undoing, detached: !waits })
  return waits ? 'waits' : 'done'
}

interface Undoing {
  readonly activation: string
  readonly scope: string
  readonly entries: readonly Completed[]
  readonly detached?: boolean
}

export function startUndoing(run: Run, { activation, scope, entries, detached }: Undoing): void {
  emit(run, {
    type: 'compensationStarted',
    activation,
    scope,
    entries: [...entries],
    ...(detached === true ? { detached } : {}),
  })
  undoNext(run, activation)
}

/** Last completed first. An event sub-process undoes what is around it; a target is looked for outwards. */
function toUndo(
  run: Run,
  scopeId: string,
  activity: string | undefined,
): { readonly scope: string; readonly entries: readonly Completed[] } {
  const scope = known(run.instance.scopes[scopeId], 'scope', scopeId)
  const all = (scope.completed ?? []).toReversed()
  const entries = activity === undefined ? all : all.filter(({ element }) => element === activity)
  if (entries.length > 0 || scope.parent === null) return { scope: scopeId, entries }
  const inEvent =
    scope.element !== null &&
    'triggeredByEvent' in nodeOf(run, { scope: scopeId, element: scope.element }).element
  if (activity === undefined && !inEvent) return { scope: scopeId, entries }
  return toUndo(run, scope.parent, activity)
}

export function undoNext(run: Run, id: string): void {
  const activation = run.instance.activations[id]
  const level = activation?.undo?.levels.at(-1)
  if (activation?.undo === undefined || level === undefined) return
  const { scope, entries } = level
  const [next] = entries
  if (next !== undefined) return undo(run, { activation, scope, entry: next })
  if (activation.undo.levels.length === 1) return end(run, activation)
  closeScope(run, scope)
  undoNext(run, id)
}

function end(run: Run, activation: Activation): void {
  if (activation.undo?.detached !== undefined) {
    emit(run, { type: 'compensationEnded', activation: activation.id })
    run.agenda.push({ type: 'settle', scope: activation.scope })
    return
  }
  const { undone } = nodeOf(run, activation).behaviour
  if (undone === undefined) complete(run, activation.id, null)
  else undone(run, activation)
}

interface Undo {
  readonly activation: Activation
  readonly scope: string
  readonly entry: Completed
}

function undo(run: Run, { activation, scope, entry }: Undo): void {
  const { element, data, completed } = entry
  const { process, undoneBy: handler, eventStarts } = nodeOf(run, { scope, element })
  const itself = eventStarts.find(({ start }) => isCompensation(start.element))
  const child = { process, parent: scope, activation: activation.id, data, undoes: true } as const
  if (handler !== undefined) {
    openScope(run, { ...child, element: handler.id }, [handler])
  } else if (itself !== undefined) {
    const opened = openScope(run, { ...child, element, ...(completed && { completed }) }, [])
    beginEventSubProcess(run, { scope: opened, eventStart: itself, result: null })
  } else {
    undoInside(run, activation, { ...child, element, inside: completed ?? [] })
  }
}

/** A sub-process without a way of its own is undone by undoing what ended inside. */
function undoInside(
  run: Run,
  activation: Activation,
  { inside, ...child }: Child & { readonly inside: readonly Completed[] },
): void {
  const scope = openScope(run, child, [])
  startUndoing(run, { activation: activation.id, scope, entries: inside.toReversed() })
}
