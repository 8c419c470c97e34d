import type { Event, EventOf } from '../engine/event.ts'
import type { ElementNode, Graph } from '../engine/graph.ts'
import type { JsonObject } from '../model/json.ts'
import { eventsOf, type Mail } from './mail.ts'
import { enter, leave, open, type Trace, type Traced, type Visits } from './trace.ts'

/** What is printed of a run: one line for each. */
export type Line = Happening & { readonly seq: number; readonly at: string }

export type Happening = Place & { readonly instance: string } & What

export interface Place {
  readonly element: string
  /** Its name in BPMN. */
  readonly elementType: string
  /** The sub-process it stands in, else the process. */
  readonly scope: string
  readonly process: string
}

export type What =
  | {
      readonly type: 'elementActivated' | 'elementCompleted' | 'elementTerminated'
      /** Of one run of a loop, from 1. */
      readonly loopCounter?: number
    }
  | { readonly type: 'flowTaken'; readonly source: string; readonly target: string }
  | {
      readonly type: 'messageThrown'
      readonly message: string
      readonly key: string | null
      readonly payload: JsonObject
    }
  | { readonly type: 'signalThrown'; readonly signal: string; readonly payload: JsonObject }
  | { readonly type: 'errorThrown'; readonly error: string }
  | { readonly type: 'escalationThrown'; readonly escalation: string; readonly caught: boolean }
  | { readonly type: 'incident'; readonly code: string; readonly message: string }
  | { readonly type: 'instanceCompleted' | 'instanceTerminated' }
  | { readonly type: 'instanceFailed'; readonly error: string }

export interface Telling {
  readonly graph: Graph
  readonly mail: Mail
  readonly visits: Visits
  /** What an activity sends as it ends; undefined when it sends nothing. */
  readonly sentBy: (traced: Traced) => Sent | undefined
}

export type Sent = Omit<Extract<What, { type: 'messageThrown' }>, 'type'>

type Told = Place & What

/** The lines of one step of an instance, in the order in which things happened. */
export function linesOf(trace: Trace, events: readonly Event[], telling: Telling): readonly Told[] {
  hideTechnical(trace, events)
  return events.flatMap((event) => told(trace, event, telling))
}

/** Undoing without waiting, or of what is inside a sub-process, is an activation nobody has drawn. */
function hideTechnical(trace: Trace, events: readonly Event[]): void {
  for (const event of events) {
    if (event.type === 'compensationStarted' && event.detached === true) {
      trace.hidden.add(event.activation)
    }
  }
}

type Tell = {
  readonly [T in Event['type']]?: (
    trace: Trace,
    event: EventOf<T>,
    telling: Telling,
  ) => readonly Told[]
}

function told(trace: Trace, event: Event, telling: Telling): readonly Told[] {
  type Row = (trace: Trace, event: never, telling: Telling) => readonly Told[]
  const tell: Row | undefined = tells[event.type]
  return tell?.(trace, event as never, telling) ?? [] // reason: the table is keyed by the type of the event
}

const tells: Tell = {
  instanceStarted: opened,
  scopeOpened: opened,
  scopeClosed(trace, { scope }) {
    trace.scopes.delete(scope)
    return []
  },
  elementEntered(trace, event, telling) {
    const entered = enter(trace, event, telling)
    return entered.isLoop || trace.hidden.has(event.activation) ? [] : [activated(entered)]
  },
  elementCompleted: completed,
  elementTerminated(trace, { activation }) {
    const left = leave(trace, activation)
    if (left === undefined || left.isLoop || trace.hidden.has(activation)) return []
    return [{ ...placeOf(left.node), type: 'elementTerminated', ...runOf(left) }]
  },
  incidentRaised: (_, event, telling) => raised(event, telling),
  messageThrown(trace, { activation, message, key, payload }, { mail }) {
    const thrower = trace.activations.get(activation)
    if (thrower !== undefined) thrower.hasSent = true
    const sent = { message: mail.nameOf(message), key, payload }
    return by(thrower, { type: 'messageThrown', ...sent })
  },
  signalThrown({ activations }, { activation, signal, payload }, { mail }) {
    const what = { signal: mail.nameOf(signal), payload }
    return by(activations.get(activation), { type: 'signalThrown', ...what })
  },
  errorThrown({ activations }, { activation, error }, { graph }) {
    const code = codeOf(graph.definition.errors, error)
    return by(activations.get(activation), { type: 'errorThrown', error: code })
  },
  escalationThrown({ activations }, { activation, escalation, caught }, { graph }) {
    const code = codeOf(graph.definition.escalations, escalation)
    return by(activations.get(activation), { type: 'escalationThrown', escalation: code, caught })
  },
  instanceEnded: ({ process }, { status, terminated }) => [
    {
      ...processPlace(process),
      type: status === 'completed' && !terminated ? 'instanceCompleted' : 'instanceTerminated',
    },
  ],
}

function opened(trace: Trace, event: EventOf<'instanceStarted'> | EventOf<'scopeOpened'>) {
  open(trace, event)
  return []
}

function by(thrower: Traced | undefined, what: What): readonly Told[] {
  return thrower === undefined ? [] : [{ ...placeOf(thrower.node), ...what }]
}

function activated(traced: Traced): Told {
  return { ...placeOf(traced.node), type: 'elementActivated', ...runOf(traced) }
}

/** A loop that did not run once passes like any element; else its runs are what is told. */
function completed(
  trace: Trace,
  { activation, taken }: EventOf<'elementCompleted'>,
  { sentBy }: Telling,
): readonly Told[] {
  const left = leave(trace, activation)
  if (left === undefined || trace.hidden.has(activation)) return []
  const { node, isLoop, runs } = left
  const lines: Told[] = isLoop && runs === 0 ? [activated(left)] : []
  if (!isLoop || runs === 0) {
    const sent = isLoop ? undefined : sentBy(left)
    if (sent !== undefined) lines.push({ ...placeOf(node), type: 'messageThrown', ...sent })
    lines.push({ ...placeOf(node), type: 'elementCompleted', ...runOf(left) })
  }
  return [...lines, ...taken.map((flow) => flowLine(node, flow))]
}

function flowLine(node: ElementNode, flow: string): Told {
  return {
    ...placeOf(node),
    element: flow,
    elementType: 'sequenceFlow',
    type: 'flowTaken',
    source: node.id,
    target: node.outgoing.find(({ id }) => id === flow)?.target.id ?? '',
  }
}

function runOf({ run }: Traced): { readonly loopCounter?: number } {
  return run === undefined ? {} : { loopCounter: run + 1 }
}

export function placeOf({ id, process, element }: ElementNode): Place {
  const { type, parent } = element
  return { element: id, elementType: type, scope: parent ?? process, process }
}

export function processPlace(process: string): Place {
  return { element: process, elementType: 'process', scope: process, process }
}

function raised(event: EventOf<'incidentRaised'>, { graph }: Telling): readonly Told[] {
  const node = graph.processes[event.process]?.elements[event.element]
  if (node === undefined || isFailure(event, node)) return []
  const { code, message } = event.incident
  return [{ ...placeOf(node), type: 'incident', code, message }]
}

/** Nobody catches what an end event throws: the instance has failed (BPMN 2.0 §13.5.5). */
function isFailure({ incident }: EventOf<'incidentRaised'>, { element }: ElementNode): boolean {
  if (incident.code !== 'uncaughtError' || element.type !== 'endEvent') return false
  return eventsOf(element).some(({ type }) => type === 'error')
}

/** Code of the error that has ended the instance. */
export function failureIn(events: readonly Event[], graph: Graph): string | undefined {
  const uncaught = events.find((event) => {
    if (event.type !== 'incidentRaised') return false
    const node = graph.processes[event.process]?.elements[event.element]
    return node !== undefined && isFailure(event, node)
  })
  if (uncaught?.type !== 'incidentRaised') return undefined
  const thrown = events.find(
    (event) => event.type === 'errorThrown' && event.activation === uncaught.activation,
  )
  return thrown?.type === 'errorThrown'
    ? codeOf(graph.definition.errors, thrown.error)
    : uncaught.incident.code
}

function codeOf(named: Readonly<Record<string, { readonly code?: string }>>, id: string): string {
  return (Object.hasOwn(named, id) ? named[id]?.code : undefined) ?? id
}
