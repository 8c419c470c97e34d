import type { EventOf } from './event.ts'
import type { ElementNode } from './graph.ts'
import type { ScopeInstance } from './instance.ts'
import { armStarts } from './arming.ts'
import { activationsIn, incidentsIn, incidentsOf, scopesOf, startsOf, waitsOf } from './holding.ts'
import { emit, enterElement, known, nextId, startableOf, type Run } from './run.ts'

export type Child = Omit<ScopeInstance, 'id' | 'parent' | 'activation' | 'fired'> & {
  readonly parent: string
  readonly activation: string
}

/**
 * Opens the scope of a sub-process or called process and gives its start elements their tokens. What was
 * completed and is undone waits no more for what begins its event sub-processes.
 */
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
  if (child.undoes === undefined) startScope(run, scope, starts)
  else begin(run, scope, starts)
  return scope
}

export function startScope(run: Run, scope: string, starts: readonly ElementNode[]): void {
  begin(run, scope, starts)
  armStarts(run, scope)
}

function begin(run: Run, scope: string, starts: readonly ElementNode[]): void {
  for (const { id } of starts) {
    run.agenda.push({ type: 'activate', activation: enterElement(run, { scope, element: id }) })
  }
  if (starts.length === 0) run.agenda.push({ type: 'settle', scope })
}

export function end(run: Run, how: Omit<EventOf<'instanceEnded'>, 'type' | 'at'>): void {
  for (const { id } of Object.values(run.instance.incidents)) {
    emit(run, { type: 'incidentClosed', incidentId: id })
  }
  for (const { id, kind } of Object.values(run.instance.waits)) {
    emit(run, { type: 'waitClosed', id, kind })
  }
  emit(run, { type: 'instanceEnded', ...how, at: run.at })
}

/** Ends an activation from outside, with all that waits for it or runs inside it. */
export function terminate(run: Run, activation: string): void {
  endAll(run, { activations: new Set([activation]), scopes: new Set() })
}

/** Ends all that runs in a scope and drops its tokens, those that gateways have taken up too; the scope stays. */
export function empty(run: Run, scope: string): void {
  endAll(run, { activations: new Set(activationsIn(run, scope)), scopes: new Set() })
  const isLeft =
    run.instance.tokens[scope] !== undefined || run.instance.scopes[scope]?.fired !== undefined
  if (isLeft) emit(run, { type: 'tokensDropped', scope })
}

export function closeScope(run: Run, scope: string): void {
  closeScopes(run, [scope])
}

/** Ends scopes with all that runs inside. */
export function closeScopes(run: Run, scopes: readonly string[]): void {
  endAll(run, { activations: new Set(), scopes: new Set(scopes) })
}

interface Ended {
  readonly activations: Set<string>
  readonly scopes: Set<string>
}

/** With all inside: what comes later was begun later. */
function endAll(run: Run, ended: Ended): void {
  addInside(run, ended)
  for (const key of inOrder(waitsIn(run, ended))) {
    const { id, kind } = known(run.instance.waits[key], 'wait', key)
    emit(run, { type: 'waitClosed', id, kind })
  }
  for (const key of inOrder(incidentsWithin(run, ended))) {
    const { id } = known(run.instance.incidents[key], 'incident', key)
    emit(run, { type: 'incidentClosed', incidentId: id })
  }
  for (const activation of inOrder([...ended.activations]).toReversed()) {
    emit(run, { type: 'elementTerminated', activation })
  }
  for (const scope of inOrder([...ended.scopes]).toReversed()) {
    emit(run, { type: 'scopeClosed', scope })
  }
}

/** A set that grows while it is gone through is gone through to its end. */
function addInside(run: Run, { activations, scopes }: Ended): void {
  for (const scope of scopes) for (const id of activationsIn(run, scope)) activations.add(id)
  for (const id of activations) {
    for (const scope of scopesOf(run, id)) {
      scopes.add(scope)
      for (const inner of activationsIn(run, scope)) activations.add(inner)
    }
  }
}

function waitsIn(run: Run, { activations, scopes }: Ended): readonly string[] {
  const waits: string[] = []
  for (const id of activations) waits.push(...waitsOf(run, id))
  for (const scope of scopes) {
    if (startableOf(run, scope).eventStarts.length > 0) waits.push(...startsOf(run, scope))
  }
  return waits
}

function incidentsWithin(run: Run, { activations, scopes }: Ended): readonly string[] {
  const incidents: string[] = []
  for (const id of activations) incidents.push(...incidentsOf(run, id))
  for (const scope of scopes) incidents.push(...incidentsIn(run, scope))
  return incidents
}

function inOrder(keys: readonly string[]): readonly string[] {
  return keys.length < 2 ? keys : keys.toSorted((a, b) => Number(a) - Number(b))
}
