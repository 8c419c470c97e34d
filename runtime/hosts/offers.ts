import type { Definition } from '#shared/model/definition.ts'
import { mainProcess } from '#shared/model/definition.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import type { WaitedEvent } from '#shared/model/events.ts'
import type { JsonObject } from '#shared/model/json.ts'
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

/** One trigger that begins a case. */
export interface Start<E extends WaitedEvent = WaitedEvent> {
  readonly definition: Definition
  readonly process: string
  /** What the case begins with: an event, or a receive task. */
  readonly element: string
  /** Place among the triggers of a multiple event. */
  readonly trigger: number
  readonly event: E
  /** An output mapping says what becomes of what the trigger brings. */
  readonly isMapped: boolean
}

type EventOf<T extends WaitedEvent['type']> = Extract<WaitedEvent, { type: T }>

/** Everything of a kind that begins cases of a definition, those of the main process first. */
export function startsOf<T extends WaitedEvent['type']>(
  definition: Definition,
  type: T,
): readonly Start<EventOf<T>>[] {
  const { [mainProcess]: main, ...others } = definition.processes
  const processes = Object.entries({ ...(main && { [mainProcess]: main }), ...others })
  return processes.flatMap(([process, { elements, flows }]) =>
    Object.entries(elements).flatMap(([id, element]) => {
      const events = begins(id, element, { elements, flows }) ? eventsOf(element) : []
      return events.flatMap((event, trigger) => {
        const place = { definition, process, element: id, trigger }
        return isOf(event, type) ? [{ ...place, event, isMapped: 'output' in element }] : []
      })
    }),
  )
}

/** The engine knows the same in commands/beginning.ts. */
function begins(
  id: string,
  element: Element,
  process: Pick<Process, 'elements' | 'flows'>,
): boolean {
  if (element.parent !== undefined) return false
  if (element.type === 'startEvent') return true
  if (element.type === 'receiveTask' && element.instantiate === true) return true
  return Object.values(process.flows).some(({ source, target }) => {
    const before = target === id ? process.elements[source] : undefined
    return before?.type === 'eventBasedGateway' && before.instantiate === true
  })
}

/** A parallel multiple event begins nothing: which of its triggers belong together nobody can tell. */
function eventsOf(element: Element): readonly WaitedEvent[] {
  if (element.type === 'receiveTask') {
    const { message, key } = element
    return [{ type: 'message', ...(message && { message }), ...(key && { key }) }]
  }
  if (element.type !== 'startEvent' && element.type !== 'intermediateCatchEvent') return []
  const { event } = element
  const events = event.type === 'multiple' ? (event.parallel ? [] : event.events) : [event]
  return events.filter((one) => isWaited(one))
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
  { definition, process, element }: Pick<Start, 'definition' | 'process' | 'element'>,
  beginning: Beginning,
): StartCommand {
  const { at, today } = beginning
  return {
    type: 'startInstance',
    instanceId: newId(Date.parse(at)),
    ...beginning,
    number: offers.number(definition, today),
    ...(process === mainProcess ? {} : { process }),
    startEvent: element,
  }
}
