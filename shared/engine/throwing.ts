import type { EventDefinition } from '../model/elements.ts'
import type { Json } from '../model/json.ts'
import { complete } from './activating.ts'
import { beginEventSubProcess } from './eventSubProcess.ts'
import type { ElementNode, EventStart } from './graph.ts'
import type { Activation } from './instance.ts'
import { emit, enterElement, isItem, nextWorldId, nodeOf, startableOf, type Run } from './run.ts'
import { terminate } from './scopes.ts'

/**
 * Goes on where the error is caught, before the thrower could go on itself. False when nobody catches it: the
 * thrower then gets an incident.
 */
export function throwError(run: Run, thrower: Activation, error: string): boolean {
  const { id: activation, element } = thrower
  const code = codeOf(run.graph.definition.errors, error)
  const catcher = catcherOf(run, thrower, (event) => {
    if (event.type !== 'error') return undefined
    if (event.error === undefined) return 'any'
    return codeOf(run.graph.definition.errors, event.error) === code ? 'exact' : undefined
  })
  emit(run, { type: 'errorThrown', activation, element, error })
  if (catcher === undefined) return false
  deliver(run, catcher, { result: { error: code }, interrupts: true })
  return true
}

/** Nobody has to catch an escalation: what called this case is told, and the thrower goes on. */
export function throwEscalation(run: Run, thrower: Activation, escalation: string): void {
  const { id: activation, element } = thrower
  const { escalations } = run.graph.definition
  const code = codeOf(escalations, escalation)
  const catcher = catcherOf(run, thrower, (event) => {
    if (event.type !== 'escalation') return undefined
    if (event.escalation === undefined) return 'any'
    return codeOf(escalations, event.escalation) === code ? 'exact' : undefined
  })
  emit(run, {
    type: 'escalationThrown',
    escalationId: nextWorldId(run),
    activation,
    element,
    escalation,
    caught: catcher !== undefined,
  })
  if (catcher !== undefined) deliver(run, catcher, { result: { escalation: code } })
}

function codeOf(named: Readonly<Record<string, { readonly code?: string }>>, id: string): string {
  return (Object.hasOwn(named, id) ? named[id]?.code : undefined) ?? id
}

export type Catcher =
  | { readonly host: Activation; readonly boundary: ElementNode }
  | { readonly scope: string; readonly eventStart: EventStart }

type Matches = (event: EventDefinition) => 'exact' | 'any' | undefined

/**
 * The nearest that catches, from the thrower outwards: at each activity its boundary, then the event
 * sub-processes around it, an exact one before one that catches everything (BPMN 2.0 §10.5.6). What an event
 * sub-process throws, none of its siblings catches.
 */
export function catcherOf(run: Run, thrower: Activation, matches: Matches): Catcher | undefined {
  let current: Activation | undefined = thrower
  while (current !== undefined) {
    const host: Activation = current
    const { boundaries, element } = nodeOf(run, host)
    const boundary = isItem(run, host) ? undefined : bestOf(boundaries, (node) => node, matches)
    if (boundary !== undefined) return { host, boundary }
    const { eventStarts } = startableOf(run, host.scope)
    const eventStart =
      'triggeredByEvent' in element || holdsOne(run, host.scope)
        ? undefined
        : bestOf(eventStarts, ({ start }) => start, matches)
    if (eventStart !== undefined) return { scope: host.scope, eventStart }
    const around: string | null | undefined = run.instance.scopes[host.scope]?.activation
    current = typeof around === 'string' ? run.instance.activations[around] : undefined
  }
  return undefined
}

/** A scope around one run of a loop or one handler: event sub-processes belong to the scope inside. */
function holdsOne({ instance }: Run, id: string): boolean {
  const scope = instance.scopes[id]
  return scope?.item !== undefined || scope?.undoes !== undefined
}

function bestOf<T>(
  candidates: readonly T[],
  nodeIn: (candidate: T) => ElementNode,
  matches: Matches,
): T | undefined {
  let any: T | undefined
  for (const candidate of candidates) {
    const { element } = nodeIn(candidate)
    if (!('event' in element)) continue
    const events = element.event.type === 'multiple' ? element.event.events : [element.event]
    const found = events.map(matches)
    if (found.includes('exact')) return candidate
    if (found.includes('any')) any ??= candidate
  }
  return any
}

interface Delivered {
  readonly result: Json
  /** Whatever the catching event says: an error always does (BPMN 2.0 §10.5.6). */
  readonly interrupts?: true
}

export function deliver(run: Run, catcher: Catcher, { result, interrupts }: Delivered): void {
  if (!('boundary' in catcher)) {
    const { scope, eventStart } = catcher
    return beginEventSubProcess(run, {
      scope,
      eventStart,
      result,
      ...(interrupts && { interrupts }),
    })
  }
  const { element } = catcher.boundary
  const isInterrupting = element.type !== 'boundaryEvent' || element.interrupting
  if (interrupts || isInterrupting) interrupt(run, { ...catcher, result })
  else follow(run, { ...catcher, result })
}

export interface Interruption {
  readonly host: Activation
  readonly boundary: ElementNode
  readonly result: Json
}

export function interrupt(run: Run, { host, boundary, result }: Interruption): void {
  terminate(run, host.id)
  follow(run, { host, boundary, result })
}

/** Starts what a boundary event leads to, in the scope of its host. */
export function follow(run: Run, { host: { scope }, boundary, result }: Interruption): void {
  complete(run, enterElement(run, { scope, element: boundary.id }), result)
}
