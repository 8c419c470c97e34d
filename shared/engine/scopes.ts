import type { ElementNode } from './graph.ts'
import type { ScopeInstance } from './instance.ts'
import { armStarts } from './arming.ts'
import { emit, enterElement, nextId, type Run } from './run.ts'

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
  endAll(run, { activations: new Set([activation]), scopes: new Set() })
}

/** Ends all that runs in a scope and drops its tokens; the scope stays. */
export function empty(run: Run, scope: string): void {
  const inside = Object.values(run.instance.activations).filter((one) => one.scope === scope)
  endAll(run, { activations: new Set(inside.map(({ id }) => id)), scopes: new Set() })
  if (run.instance.tokens[scope] !== undefined) emit(run, { type: 'tokensDropped', scope })
}

/** Ends scopes with all that runs inside. */
export function closeScope(run: Run, ...scopes: readonly string[]): void {
  endAll(run, { activations: new Set(), scopes: new Set(scopes) })
}

interface Ended {
  readonly activations: Set<string>
  readonly scopes: Set<string>
}

/** With all inside, found in one pass however much there is. */
function endAll(run: Run, ended: Ended): void {
  const { waits, incidents, live } = run.instance
  const isEmpty = ended.activations.size === 0 && [...ended.scopes].every((id) => live[id] === 0)
  if (!isEmpty) addInside(run, ended)
  for (const wait of Object.values(waits)) {
    if (isOf(ended, wait)) emit(run, { type: 'waitClosed', id: wait.id, kind: wait.kind })
  }
  for (const incident of Object.values(incidents)) {
    if (isOf(ended, incident)) emit(run, { type: 'incidentClosed', incidentId: incident.id })
  }
  for (const activation of [...ended.activations].toReversed()) {
    emit(run, { type: 'elementTerminated', activation })
  }
  for (const scope of [...ended.scopes].toReversed()) emit(run, { type: 'scopeClosed', scope })
}

/** What is inside has a higher number than what is around it. */
function addInside({ instance }: Run, ended: Ended): void {
  for (const key of inOrder(instance.activations, instance.scopes)) {
    const around = instance.scopes[key]?.activation ?? null
    if (around !== null && ended.activations.has(around)) ended.scopes.add(key)
    const scope = instance.activations[key]?.scope
    if (scope !== undefined && ended.scopes.has(scope)) ended.activations.add(key)
  }
}

function isOf(
  { activations, scopes }: Ended,
  { activation, scope }: { readonly activation: string | null; readonly scope?: string },
): boolean {
  if (activation !== null) return activations.has(activation)
  return scope !== undefined && scopes.has(scope)
}

function inOrder(...records: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return records.flatMap((record) => Object.keys(record)).toSorted((a, b) => Number(a) - Number(b))
}
