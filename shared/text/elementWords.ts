import {
  isActivity,
  isEventSubProcess,
  isInstantiating,
  type Activity,
} from '../model/elementKinds.ts'
import type { Element, EventDefinition } from '../model/elements.ts'
import type { Language } from '../model/localised.ts'
import { elementKindTexts, type KindTexts, type KindWords } from './elementKinds.ts'

/** What people call a step, by its kind and what makes it special, and what it does. */
export function wordsFor(element: Element, language: Language): KindWords {
  const texts = elementKindTexts[language]
  if (isActivity(element)) return ofActivity(element, texts.activity)
  return 'event' in element ? ofEvent(element, texts) : ofGateway(element, texts.gateway)
}

/** What an event waits for or gives, in the words of its place. */
export function wordsForEvent(
  place: Extract<Element, { event: object }>,
  event: EventDefinition,
  language: Language,
): KindWords {
  return ofEvent({ ...place, event } as typeof place, elementKindTexts[language]) // reason: an event of several has a kind that is allowed alone, too
}

function ofActivity(element: Activity, texts: KindTexts['activity']): KindWords {
  if (isEventSubProcess(element)) return texts.eventSubProcess
  if (isInstantiating(element)) return texts.receiveStart
  const isMessage = element.type === 'sendTask' && element.letter === undefined
  return isMessage && element.message !== undefined ? texts.sendMessage : texts[element.type]
}

type Gateway = Extract<Element, { type: `${string}Gateway` }>

function ofGateway(element: Gateway, texts: KindTexts['gateway']): KindWords {
  if (element.type !== 'eventBasedGateway' || !isInstantiating(element)) return texts[element.type]
  return element.parallel === true ? texts.allEventsStart : texts.firstEventStart
}

function ofEvent(element: Extract<Element, { event: object }>, texts: KindTexts): KindWords {
  switch (element.type) {
    case 'startEvent':
      return texts.start[waitsForAll(element.event) ? 'allOf' : element.event.type]
    case 'intermediateCatchEvent':
      return texts.caught[waitsForAll(element.event) ? 'allOf' : element.event.type]
    case 'boundaryEvent':
      return texts.attached[waitsForAll(element.event) ? 'allOf' : element.event.type]
    case 'intermediateThrowEvent':
      return texts.thrown[element.event.type]
    case 'endEvent':
      return texts.end[element.event.type]
  }
}

function waitsForAll(event: EventDefinition): boolean {
  return event.type === 'multiple' && event.parallel === true
}
