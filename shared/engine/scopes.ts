import { complete } from './activating.ts'
import { recordEnded } from './compensable.ts'
import { undoNext } from './compensating.ts'
import type { ElementNode } from './graph.ts'
import type { ScopeInstance } from './instance.ts'
import { armStarts } from './eventStarts.ts'
import { emit, enterElement, nextId, nodeOf, type Run } from './run.ts'

export type Child = Omit<ScopeInstance, 'id' | 'parent' | 'activation' | 'fired'> & {
  readonly parent: string
  readonly activation: string
}

/** Opens the scope of a sub-process or called process and gives its start elements their tokens. */
export function openScope(run: Run, child: Child, starts: readonly ElementNode[]): string {
  const scope = nextId(run)
  const { completed, queue, ...opened } = child
  emit(run, {
    type: 'scopeOpened',
    scope,
    ...opened,
    ...(completed === undefined ? {} : { completed: [...completed] }),
    ...(queue === undefined ? {} : { queue: [...queue] }),
  })
  startScope(run, scope, starts)
  return scope
}

export function startScope(run: Run, scope: string, starts: readonly ElementNode[]): void {
  for (const { id } of starts) {
    run.agenda.push({ type: 'activate', activation: enterElement(run, { scope, element: id }) })
  }
  if (starts.length === 0) run.agenda.push({ type: 'settle', scope })
  armStarts(run, scope)
}

/** Ends a scope in which nothing is left to do. A token that waits at a join for ever keeps it open. */
export function settle(run: Run, id: string): void {
  const { scopes, live, tokens, activations } = run.instance
  const scope = scopes[id]
  if (scope === undefined || scope.item !== undefined) return
  if (live[id] !== 0 || Object.keys(tokens[id] ?? {}).length > 0) return
  const { activation, element } = scope
  if (activation === null) return end(run, 'completed')
  if (scope.undoes !== undefined) {
    closeScope(run, id)
    return undoNext(run, activation)
  }
  if (activations[activation]?.undo !== undefined) return
  if (element !== null && nodeOf(run, { scope: id, element }).behaviour.goesOn?.(run, id)) return
  recordEnded(run, scope)
  closeScope(run, id)
  complete(run, activation, scope.data)
}

export function end(run: Run, status: 'completed' | 'cancelled'): void {
  for (const { id } of Object.values(run.instance.incidents)) {
    emit(run, { type: 'incidentClosed', incidentId: id })
  }
  for (const { id, kind } of Object.values(run.instance.waits)) {
    emit(run, { type: 'waitClosed', id, kind })
  }
  emit(run, { type: 'instanceEnded', status, at: run.at })
}

/** Ends an activation from outside, with all that waits for it or runs inside it. */
export function terminate(run: Run, activation: string): void {
  endAll(run, new Set([activation]))
}

/** Ends all that runs in a scope and drops its tokens; the scope stays. */
export function empty(run: Run, scope: string): void {
  const inside = Object.values(run.instance.activations).filter((one) => one.scope === scope)
  endAll(run, new Set(inside.map(({ id }) => id)))
  if (run.instance.tokens[scope] !== undefined) emit(run, { type: 'tokensDropped', scope })
}

/** Ends scopes with all that runs inside. */
export function closeScope(run: Run, ...scopes: readonly string[]): void {
  endAll(run, new Set(), new Set(scopes))
}

/** With all inside, found in one pass however much there is. */
function endAll(
  run: Run,
  ended: Set<string>,
  closed: Set<string> = new Set<string>(),
): void {
  const { activations, scopes, waits, incidents, live } = run.instance
  const alone = ended.size === 0 && [...closed].every((id) => live[id] === 0)
  // What is inside has a higher number than what is around it.
  for (const key of alone ? [] : inOrder(activations, scopes)) {
    const scope = scopes[key]
    if (scope !== undefined && scope.activation !== null && ended.has(scope.activation)) {
      closed.add(scope.id)
    }
    const activation = activations[key]
    if (activation !== undefined && closed.has(activation.scope)) ended.add(activation.id)
  }
  const isGone = ({ activation, scope }: { activation: string | null; scope?: string }) =>
    activation === null ? scope !== undefined && closed.has(scope) : ended.has(activation)
  for (const wait of Object.values(waits)) {
    if (isGone(wait)) emit(run, { type: 'waitClosed', id: wait.id, kind: wait.kind })
  }
  for (const incident of Object.values(incidents)) {
    if (isGone(incident)) emit(run, { type: 'incidentClosed', incidentId: incident.id })
  }
  for (const activation of [...ended].toReversed()) {
    emit(run, { type: 'elementTerminated', activation })
  }
  for (const scope of [...closed].toReversed()) emit(run, { type: 'scopeClosed', scope })
}

function inOrder(...records: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return records.flatMap((record) => Object.keys(record)).toSorted((a, b) => Number(a) - Number(b))
}
