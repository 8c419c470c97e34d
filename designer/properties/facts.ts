import type { Definition } from '#shared/model/definition.ts'
import { isActivity } from '#shared/model/elementKinds.ts'
import type { Element, EventDefinition } from '#shared/model/elements.ts'
import type { Timer } from '#shared/model/events.ts'
import type { OtherExpression } from '#shared/model/expression.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import type { Loop } from '#shared/model/loops.ts'
import { referred } from '#shared/model/referred.ts'
import { wordsForEvent } from '#shared/text/elementWords.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { elementAt, type ElementPlace } from '../editing/process.ts'

/** What a step holds and nobody can change here yet. */
export interface Fact {
  readonly label: string
  readonly value: string
  /** For the technical view only. */
  readonly technical?: true
}

interface Known {
  readonly definition: Definition
  readonly place: ElementPlace
  readonly language: Language
}

export function factsOf(element: Element, known: Known): readonly Fact[] {
  const facts = [
    ...ofActivity(element, known.language),
    ...ofGateway(element, known.language),
    ...('event' in element ? ofEvent(element, known) : []),
    ...ofLoop('loop' in element ? element.loop : undefined, known),
  ]
  return facts.flatMap(({ value, ...fact }) => (value === undefined ? [] : [{ ...fact, value }]))
}

type Perhaps = Omit<Fact, 'value'> & { readonly value: string | undefined }

function ofActivity(element: Element, language: Language): readonly Perhaps[] {
  if (!isActivity(element)) return []
  const { facts } = propertyTexts[language]
  const { startQuantity, completionQuantity } = element
  const times = (count: number | undefined) =>
    count === undefined ? undefined : facts.times(count)
  return [
    { label: facts.startQuantity, value: times(startQuantity) },
    { label: facts.completionQuantity, value: times(completionQuantity) },
    ...(element.type === 'adHocSubProcess' ? ofFreeOrder(element, language) : []),
    ...(element.type === 'scriptTask' ? other(element.otherScript, language) : []),
  ]
}

function ofFreeOrder(
  {
    sequential,
    cancelRemaining,
    completionCondition,
    first,
  }: Extract<Element, { type: 'adHocSubProcess' }>,
  language: Language,
): readonly Perhaps[] {
  const { facts } = propertyTexts[language]
  return [
    { label: facts.order, value: sequential ? facts.oneAtATime : facts.atOnce },
    { label: facts.rest, value: cancelRemaining ? facts.cancelled : facts.finished },
    { label: facts.until, value: completionCondition, technical: true },
    { label: facts.first, value: first, technical: true },
  ]
}

function ofGateway(element: Element, language: Language): readonly Perhaps[] {
  if (element.type !== 'complexGateway') return []
  const { activation } = propertyTexts[language].facts
  return [{ label: activation, value: element.activationCondition, technical: true }]
}

type EventElement = Extract<Element, { event: object }>

function ofEvent(element: EventElement, known: Known): readonly Perhaps[] {
  const { language } = known
  const { facts } = propertyTexts[language]
  const { event } = element
  if (event.type === 'link') return [{ label: facts.jump, value: event.link }]
  if (event.type === 'conditional') return other(event.otherCondition, language)
  if (event.type === 'timer') return ofTimer(event.timer, language)
  if (event.type === 'compensation') return ofUndoing(element, event, known)
  return event.type === 'multiple'
    ? [{ label: facts.events, value: eventsOf(element, event, language) }]
    : []
}

function ofUndoing(
  element: EventElement,
  { activity }: Extract<EventDefinition, { type: 'compensation' }>,
  known: Known,
): readonly Perhaps[] {
  const { facts } = propertyTexts[known.language]
  if (element.type === 'boundaryEvent') {
    return [{ label: facts.handler, value: element.handler && nameOf(element.handler, known) }]
  }
  if (element.type === 'startEvent') return []
  const value = activity === undefined ? facts.everything : nameOf(activity, known)
  return [{ label: facts.undone, value }]
}

function eventsOf(
  element: EventElement,
  { events }: Extract<EventDefinition, { type: 'multiple' }>,
  language: Language,
): string {
  return events.map((event) => wordsForEvent(element, event, language).name).join(', ')
}

function ofTimer(timer: Timer, language: Language): readonly Perhaps[] {
  if (!('cycle' in timer)) return []
  const { facts } = propertyTexts[language]
  const { catchUp, workingDays, zone } = timer
  return [
    { label: facts.catchUp, value: catchUp && facts.catchUps[catchUp] },
    { label: facts.workingDays, value: workingDays && facts.nextWorkingDay },
    { label: facts.zone, value: zone, technical: true },
  ]
}

function ofLoop(loop: Loop | undefined, { definition, language }: Known): readonly Perhaps[] {
  if (loop === undefined) return []
  const { facts } = propertyTexts[language]
  if (loop.type === 'standard') {
    const { maximum, condition } = loop
    return [
      { label: facts.maximum, value: maximum === undefined ? undefined : facts.times(maximum) },
      { label: facts.while, value: condition, technical: true },
    ]
  }
  const { cardinality, collection, item, completionCondition, output, behavior } = loop
  const thrown = behavior?.type === 'complex' ? behavior.events : behavior && [behavior]
  const signals = thrown?.map(({ event }) => {
    const title = referred(definition.signals, event)?.title
    return title === undefined ? event : inLanguage(title, language)
  })
  return [
    { label: facts.signals, value: signals?.join(', ') },
    { label: facts.count, value: cardinality, technical: true },
    { label: facts.list, value: collection, technical: true },
    { label: facts.item, value: item, technical: true },
    { label: facts.until, value: completionCondition, technical: true },
    { label: facts.result, value: output?.element, technical: true },
    { label: facts.collected, value: output?.collection, technical: true },
  ]
}

export function other(
  expression: OtherExpression | undefined,
  language: Language,
): readonly Fact[] {
  if (expression === undefined) return []
  const label = propertyTexts[language].facts.other(expression.language)
  return [{ label, value: expression.text, technical: true }]
}

function nameOf(element: string, { definition, place, language }: Known): string {
  const found = elementAt(definition, { process: place.process, element })
  return found === undefined ? element : inLanguage(found.name, language)
}
