import type { JsonObject } from '../model/json.ts'
import { complete } from './activating.ts'
import type { Startable } from './graph.ts'
import { emit, nextId, type Run } from './run.ts'

export interface Child {
  readonly process: string
  readonly element: string | null
  readonly parent: string
  readonly activation: string
  readonly data: JsonObject
}

/** Opens the scope of a sub-process or called process and gives its start elements their tokens. */
export function openScope(run: Run, startable: Startable, child: Child): void {
  const scope = nextId(run)
  emit(run, { type: 'scopeOpened', scope, ...child })
  startScope(run, scope, startable.starts)
}

export function startScope(run: Run, scope: string, starts: Startable['starts']): void {
  for (const { id } of starts) {
    const activation = nextId(run)
    emit(run, { type: 'elementEntered', activation, scope, element: id, consumed: [] })
    run.agenda.push({ type: 'activate', activation })
  }
  if (starts.length === 0) run.agenda.push({ type: 'settle', scope })
}

/** Ends a scope in which nothing is left to do. A token that waits at a join for ever keeps it open. */
export function settle(run: Run, id: string): void {
  const { scopes, activations, tokens } = run.instance
  const scope = scopes[id]
  if (scope === undefined) return
  if (Object.keys(tokens[id] ?? {}).length > 0) return
  for (const key in activations) if (activations[key]?.scope === id) return
  if (scope.activation === null) return end(run, 'completed')
  emit(run, { type: 'scopeClosed', scope: id })
  complete(run, scope.activation, scope.data)
}

export function end(run: Run, status: 'completed' | 'cancelled'): void {
  for (const { id } of Object.values(run.instance.incidents)) {
    emit(run, { type: 'incidentClosed', incidentId: id })
  }
  emit(run, { type: 'instanceEnded', status, at: run.at })
}

/** Ends an activation from outside, with all that waits for it or runs inside it. */
export function terminate(run: Run, activation: string): void {
  const { waits, scopes, incidents } = run.instance
  for (const wait of Object.values(waits)) {
    if (wait.activation === activation)
      emit(run, { type: 'waitClosed', id: wait.id, kind: wait.kind })
  }
  for (const incident of Object.values(incidents)) {
    if (incident.activation === activation) {
      emit(run, { type: 'incidentClosed', incidentId: incident.id })
    }
  }
  for (const scope of Object.values(scopes)) {
    if (scope.activation !== activation) continue
    empty(run, scope.id)
    emit(run, { type: 'scopeClosed', scope: scope.id })
  }
  emit(run, { type: 'elementTerminated', activation })
}

/** Ends all that runs in a scope and drops its tokens. */
export function empty(run: Run, scope: string): void {
  for (const activation of Object.values(run.instance.activations)) {
    if (activation.scope === scope) terminate(run, activation.id)
  }
  if (run.instance.tokens[scope] !== undefined) emit(run, { type: 'tokensDropped', scope })
}
