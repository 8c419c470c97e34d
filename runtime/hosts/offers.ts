import type { Definition } from '#shared/model/definition.ts'
import { mainProcess } from '#shared/model/definition.ts'
import { needsAllTriggers } from '#shared/model/elementKinds.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import type { WaitedEvent } from '#shared/model/events.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { referred } from '#shared/model/referred.ts'
import type { StartCommand, VersionRef } from './host.ts'
import { newId } from './newId.ts'

/** What may begin without anybody pressing a button: by a message, a signal, time, a condition or a call. */
export interface Offers {
  /** The newest valid version of every service. */
  current(today: string): readonly VersionRef[]
  /** Whether a version, newest or not, may begin cases on this day. */
  isValid(ref: VersionRef, today: string): boolean
  /** The next Aktenzeichen. */
  number(definition: Definition, today: string): string
}

interface Beginner {
  readonly definition: Definition
  readonly process: string
  /** What the case begins with: an event, or a receive task. */
  readonly element: string
  /** An output mapping says what becomes of what the trigger brings. */
  readonly isMapped: boolean
}

/** A trigger of what begins cases. */
export interface Start<E extends WaitedEvent = WaitedEvent> extends Beginner {
  /** Place among the triggers of a multiple event. */
  readonly trigger: number
  readonly event: E
}

/** Begins a case when all of its triggers have come (BPMN 2.0 §10.5.5). */
export interface ParallelStart extends Beginner {
  readonly triggers: readonly Start[]
}

export type EventOf<T extends WaitedEvent['type']> = Extract<WaitedEvent, { type: T }>

/** Every trigger of a kind that begins a case by itself, those of the main process first. */
export function startsOf<T extends WaitedEvent['type']>(
  definition: Definition,
  type: T,
): readonly Start<EventOf<T>>[] {
  return beginnersIn(definition)
    .filter(({ isParallel }) => !isParallel)
    .flatMap(({ triggers }) => ofType(triggers, type))
}

export function parallelStartsOf(definition: Definition): readonly ParallelStart[] {
  return beginnersIn(definition).filter(({ isParallel }) => isParallel)
}

export function ofType<T extends WaitedEvent['type']>(
  triggers: readonly Start[],
  type: T,
): readonly Start<EventOf<T>>[] {
  return triggers.flatMap(({ event, ...start }) => (isOf(event, type) ? [{ ...start, event }] : []))
}

interface Drawn extends ParallelStart {
  readonly isParallel: boolean
}

/** Every message looks at those of all services in force. */
const drawn = new WeakMap<Definition, readonly Drawn[]>()

function beginnersIn(definition: Definition): readonly Drawn[] {
  const beginners = drawn.get(definition) ?? findBeginners(definition)
  drawn.set(definition, beginners)
  return beginners
}

function findBeginners(definition: Definition): readonly Drawn[] {
  const { [mainProcess]: main, ...others } = definition.processes
  const processes = Object.entries({ ...(main && { [mainProcess]: main }), ...others })
  return processes.flatMap(([process, { elements, flows }]) =>
    Object.entries(elements).flatMap(([id, element]) => {
      if (!begins(id, element, { elements, flows })) return []
      const beginner = { definition, process, element: id, isMapped: 'output' in element }
      const triggers = eventsOf(element).map((event, trigger) => ({ ...beginner, trigger, event }))
      return [{ ...beginner, triggers, isParallel: needsAllTriggers(element) }]
    }),
  )
}

/** The engine knows the same in beginning.ts. */
function begins(
  id: string,
  element: Element,
  process: Pick<Process, 'elements' | 'flows'>,
): boolean {
  if (element.parent !== undefined) return false
  if (element.type === 'startEvent') return true
  if (element.type === 'receiveTask' && element.instantiate === true) return true
  return Object.values(process.flows).some(({ source, target }) => {
    const before = target === id ? referred(process.elements, source) : undefined
    return before?.type === 'eventBasedGateway' && before.instantiate === true
  })
}

function eventsOf(element: Element): readonly WaitedEvent[] {
  if (element.type === 'receiveTask') {
    const { message, key } = element
    return [{ type: 'message', ...(message && { message }), ...(key && { key }) }]
  }
  if (element.type !== 'startEvent' && element.type !== 'intermediateCatchEvent') return []
  const { event } = element
  const events = event.type === 'multiple' ? event.events : [event]
  const waited = events.filter((one) => isWaited(one))
  // What can never come keeps the others from beginning anything.
  return needsAllTriggers(element) && waited.length < events.length ? [] : waited
}

function isWaited(event: { readonly type: string }): event is WaitedEvent {
  return ['message', 'timer', 'signal', 'conditional'].includes(event.type)
}

function isOf<T extends WaitedEvent['type']>(event: WaitedEvent, type: T): event is EventOf<T> {
  return event.type === type
}

interface Beginning extends Pick<StartCommand, 'commandId' | 'at' | 'today'> {
  readonly payload?: JsonObject
  readonly data?: JsonObject
}

/** Nobody has signed in, so the case is nobody's. */
export function startBy(
  offers: Offers,
  { definition, process, element }: Omit<Beginner, 'isMapped'>,
  beginning: Beginning,
): StartCommand {
  const { at, today } = beginning
  const start = {
    type: 'startInstance',
    instanceId: newId(Date.parse(at)),
    number: offers.number(definition, today),
    startEvent: element,
  } as const
  return Object.assign(start, beginning, process === mainProcess ? {} : { process })
}
