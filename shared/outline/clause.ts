import type { Definition } from '../model/definition.ts'
import { isActivity, isEventSubProcess, type Activity } from '../model/elementKinds.ts'
import type { Element, Process } from '../model/elements.ts'
import { inLanguage, type Language } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import { wordsFor } from '../text/elementWords.ts'
import type { Telling } from '../text/telling.ts'
import { additionTo } from './addition.ts'
import { laneOf, type Outline } from './outline.ts'

export interface Wording {
  readonly definition: Definition
  readonly process: Process
  readonly language: Language
  readonly say: Telling
}

interface Placed extends Wording {
  readonly outline: Outline
}

/** What a step does, after words such as "Danach"; without them it is said to be loose. */
export function sentenceOf(id: string, placed: Placed, lead: string | undefined): string {
  const element = referred(placed.process.elements, id)
  if (element === undefined) return ''
  const { say } = placed
  const called = nameOf(id, placed)
  const addition = additionTo(element, called, placed)
  if (element.type === 'startEvent') return `${begin(element, called, placed)}${addition}.`
  if (element.type === 'boundaryEvent') return `${meanwhile(element, called + addition, placed)}.`
  if (isEventSubProcess(element)) return `${say.beside(called)}.`
  if (isActivity(element) && element.isForCompensation === true) return `${say.undoes(called)}.`
  if (lead === undefined) return `${say.loose(called)}.`
  return `${lead} ${clauseOf(element, id, placed)}${addition}.`
}

/** Its name, or what it is where it has none. */
export function nameOf(
  id: string,
  { process, language, say }: Omit<Wording, 'definition'>,
): string {
  const element = process.elements[id]
  if (element === undefined) return say.quoted(id)
  const name = inLanguage(element.name, language)
  return say.quoted(name === '' ? wordsFor(element, language).name : name)
}

type EventAt<T extends Element['type']> = Extract<Element, { type: T; event: object }>

function begin(element: EventAt<'startEvent'>, called: string, { say }: Placed): string {
  const isInside = element.parent !== undefined && element.event.type === 'none'
  return isInside ? say.partBegins(called) : say.begins[element.event.type](called)
}

function meanwhile(event: EventAt<'boundaryEvent'>, called: string, placed: Placed): string {
  const { say } = placed
  const words = say.meanwhile[event.event.type](called)
  if (event.event.type === 'compensation') return say.undone(words)
  return event.interrupting
    ? say.stops(words, nameOf(event.attachedTo, placed))
    : say.besides(words)
}

function clauseOf(element: Element, id: string, placed: Placed): string {
  const { say } = placed
  const called = nameOf(id, placed)
  if (isActivity(element)) return activity(element, called, placed) + choosing(id, placed)
  if (isGateway(element)) return gateway(element, id, placed)
  const { type } = element
  if (type === 'intermediateCatchEvent') return say.waits[element.event.type](called)
  if (type === 'intermediateThrowEvent') return say.gives[element.event.type](called)
  return type === 'endEvent' ? say.ends[element.event.type](called) : called
}

type Gateway = Extract<Element, { type: `${string}Gateway` }>

function isGateway(element: Element): element is Gateway {
  return element.type.endsWith('Gateway')
}

function gateway({ type, name }: Gateway, id: string, { outline, say, language }: Placed): string {
  const words = outline.graph.waysFrom(id).length > 1 ? say.parts[type] : say.joins[type]
  const own = inLanguage(name, language)
  return own === '' ? words : `${words}: ${say.quoted(own)}`
}

function activity(element: Activity, called: string, { process, say, language }: Placed): string {
  const lane = process.lanes[laneOf(process, element) ?? '']
  const who = lane === undefined ? undefined : say.who(inLanguage(lane.title, language))
  if (element.type === 'sendTask' && element.letter === undefined && element.message !== undefined)
    return say.gives.message(called)
  return say.activity[element.type](called, who)
}

/** A step may itself have several ways on. */
function choosing(id: string, { outline, say }: Placed): string {
  return outline.graph.waysFrom(id).length > 1 ? say.andThen : ''
}
