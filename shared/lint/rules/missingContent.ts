import type { Element, ElementType } from '../../model/elements.ts'
import type { Localised } from '../../model/localised.ts'
import { timerExpression } from '../../model/timerExpression.ts'
import type { FindingText } from '../../text/findings.ts'
import type { Drawing, PlacedElement } from '../drawing.ts'
import type { Finding } from '../lint.ts'
import { eventsOf, type PlacedEvent } from '../placedEvent.ts'
import { finding, type Rule } from '../rule.ts'

/** What a drawing may leave open, but no case can do without. */
export const missingContent: Rule = {
  id: 'missingContent',
  check: ({ drawings }) =>
    drawings.flatMap((drawing) => [
      ...[...drawing.elements.values()].flatMap((placed) =>
        lacksOf(placed).map(({ text, at }) =>
          report(text, { ...placed, pointer: `${placed.pointer}${at}` }, placed.element.name),
        ),
      ),
      ...ofFlows(drawing),
    ]),
}

interface Lack {
  readonly text: FindingText
  /** The member that is missing, from the element on. */
  readonly at: string
}

function report(
  text: FindingText,
  { pointer, process, id }: Pick<PlacedElement, 'pointer' | 'process' | 'id'>,
  name: Localised,
): Finding {
  return finding(
    'missingContent',
    { pointer, process, element: id },
    { severity: 'error', text, about: [name] },
  )
}

function lacksOf({ element }: PlacedElement): readonly Lack[] {
  const isEmpty =
    'event' in element && element.event.type === 'multiple' && element.event.events.length === 0
  return [
    ...ofKind(element.type, element),
    ...ofLoop(element),
    ...eventsOf(element, '').flatMap(({ event, pointer }) =>
      ofEvent(event.type, { event, at: pointer, element }),
    ),
    ...(isEmpty ? [{ text: 'lacksEvents', at: '/event/events' } as const] : []),
  ]
}

type Elements = { readonly [E in Element as E['type']]: E }

function ofKind<T extends ElementType>(type: T, element: Elements[T]): readonly Lack[] {
  const check: (element: Elements[T]) => readonly Lack[] = contents[type]
  return check(element)
}

const nothing = (): readonly Lack[] => []

const contents: { readonly [T in ElementType]: (element: Elements[T]) => readonly Lack[] } = {
  userTask: ({ form }) => unless(form, 'lacksForm', '/form'),
  serviceTask: ({ source }) => unless(source, 'lacksSource', '/source'),
  businessRuleTask: ({ decision }) => unless(decision, 'lacksDecision', '/decision'),
  sendTask: ({ letter, message }) => unless(letter ?? message, 'lacksLetter', '/letter'),
  receiveTask: ({ message }) => unless(message, 'lacksMessage', '/message'),
  callActivity: ({ process, service }) => unless(process ?? service, 'lacksProcess', '/process'),
  scriptTask: ({ script, otherScript }) =>
    script === undefined && otherScript !== undefined
      ? [{ text: 'foreignScript', at: '/otherScript' }]
      : unless(script, 'lacksScript', '/script'),
  task: nothing,
  manualTask: nothing,
  subProcess: nothing,
  transaction: nothing,
  adHocSubProcess: nothing,
  exclusiveGateway: nothing,
  parallelGateway: nothing,
  inclusiveGateway: nothing,
  complexGateway: nothing,
  eventBasedGateway: nothing,
  startEvent: nothing,
  endEvent: nothing,
  intermediateCatchEvent: nothing,
  intermediateThrowEvent: nothing,
  boundaryEvent: nothing,
}

type Events = { readonly [E in PlacedEvent['event'] as E['type']]: E }

interface At<T extends keyof Events> {
  readonly event: Events[T]
  readonly at: string
  readonly element: Element
}

function ofEvent<T extends keyof Events>(type: T, placed: At<T>): readonly Lack[] {
  const check: (placed: At<T>) => readonly Lack[] = eventContents[type]
  return check(placed)
}

const eventContents: { readonly [T in keyof Events]: (placed: At<T>) => readonly Lack[] } = {
  message: ({ event, at }) => unless(event.message, 'lacksMessage', `${at}/message`),
  timer: ({ event, at }) => unless(timerExpression(event.timer), 'lacksTimer', `${at}/timer`),
  signal: ({ event, at }) => unless(event.signal, 'lacksSignal', `${at}/signal`),
  escalation: ({ event, at, element: { type } }) =>
    type === 'intermediateThrowEvent' || type === 'endEvent'
      ? unless(event.escalation, 'lacksEscalation', `${at}/escalation`)
      : [],
  conditional: ({ event, at }) =>
    event.condition === undefined && event.otherCondition !== undefined
      ? [{ text: 'foreignCondition', at: `${at}/otherCondition` }]
      : unless(event.condition, 'lacksCondition', `${at}/condition`),
  compensation: ({ element }) =>
    element.type === 'boundaryEvent' ? unless(element.handler, 'lacksHandler', '/handler') : [],
  none: nothing,
  error: nothing,
  link: nothing,
  cancel: nothing,
  terminate: nothing,
}

function ofLoop(element: Element): readonly Lack[] {
  const loop = 'loop' in element ? element.loop : undefined
  if (loop === undefined) return []
  return loop.type === 'multiInstance'
    ? unless(loop.collection ?? loop.cardinality, 'lacksItems', '/loop/collection')
    : unless(loop.condition ?? loop.maximum, 'lacksLoopEnd', '/loop/condition')
}

function unless(content: unknown, text: FindingText, at: string): readonly Lack[] {
  return content === undefined ? [{ text, at }] : []
}

/** A way for all other cases needs no condition, so that it does not matter in what language it has one. */
function ofFlows({ flows, elements }: Drawing): readonly Finding[] {
  return flows.flatMap(({ id, flow, pointer, process }) => {
    const source = elements.get(flow.source)?.element
    if (source === undefined || flow.condition !== undefined) return []
    if (flow.otherCondition === undefined || ('default' in source && source.default === id)) {
      return []
    }
    const name = elements.get(flow.target)?.element.name ?? { de: flow.target }
    return [
      finding(
        'missingContent',
        { pointer: `${pointer}/otherCondition`, process, element: flow.source },
        { severity: 'error', text: 'foreignWay', about: [name, source.name] },
      ),
    ]
  })
}
