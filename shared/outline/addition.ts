import type { Definition } from '../model/definition.ts'
import { isActivity, type Activity } from '../model/elementKinds.ts'
import type { Element, EventDefinition } from '../model/elements.ts'
import { inLanguage, type Language } from '../model/localised.ts'
import type { Loop } from '../model/loops.ts'
import { referred } from '../model/referred.ts'
import { schemaAt } from '../model/schema.ts'
import { timerExpression } from '../model/timerExpression.ts'
import { caseScope } from '../feel/scope.ts'
import { spellPeriod } from '../text/period.ts'
import type { Wording } from './clause.ts'
import { conditionWords } from './conditionWords.ts'

/** What belongs to a step and is no part of its name: whom it asks, by when, how often, which message. */
export function additionTo(element: Element, called: string, wording: Wording): string {
  if ('event' in element) return ofEvent(element.event, called, wording)
  if (!isActivity(element)) return ''
  return [
    ofContent(element, wording),
    ofPeriod(element, wording),
    ofLoop(element.loop, wording),
  ].join('')
}

function ofContent(element: Activity, { definition, say, language }: Wording): string {
  if (element.type === 'serviceTask') {
    const source = referred(definition.sources, element.source ?? '')
    const system = source && (referred(definition.connectors, source.connector) ?? source)
    return system === undefined ? '' : say.source(inLanguage(system.title, language))
  }
  const title = worksWith(element, definition)?.title
  const name = title === undefined ? '' : inLanguage(title, language)
  return name === '' ? '' : say.detail(say.quoted(name))
}

function worksWith(element: Activity, definition: Definition) {
  const { decisions, letters, messages, processes } = definition
  if ('decision' in element) return referred(decisions, element.decision ?? '')
  if ('letter' in element) return referred(letters, element.letter ?? '')
  if ('message' in element) return referred(messages, element.message ?? '')
  return 'process' in element ? referred(processes, element.process ?? '') : undefined
}

function ofPeriod(element: Element, { definition, say, language }: Wording): string {
  if (element.type !== 'userTask') return ''
  const deadline = referred(definition.deadlines, element.deadline ?? '')
  if (deadline !== undefined) return say.deadline(inLanguage(deadline.title, language))
  const period = element.due === undefined ? '' : spellPeriod(element.due, language)
  return period === '' ? '' : say.within(period)
}

/** Not where the name of the event says the same. */
function ofEvent(event: EventDefinition, called: string, wording: Wording): string {
  const words = eventWords(event, wording)
  return words === undefined || words === '' || called === words ? '' : wording.say.of(words)
}

function eventWords(event: EventDefinition, wording: Wording): string | undefined {
  const { definition, language } = wording
  if (event.type === 'timer') return periodOf(timerExpression(event.timer)?.text ?? '', language)
  if (event.type === 'conditional') {
    const { condition } = event
    return condition && conditionWords(condition, definition, language)
  }
  const found = carried(event, definition)
  return found && wording.say.quoted(inLanguage(found.title, language))
}

/** What it waits for or gives, by its name. */
function carried(event: EventDefinition, definition: Definition) {
  const { messages, signals, errors, escalations } = definition
  if (event.type === 'message') return referred(messages, event.message ?? '')
  if (event.type === 'signal') return referred(signals, event.signal ?? '')
  if (event.type === 'error') return referred(errors, event.error ?? '')
  return event.type === 'escalation' ? referred(escalations, event.escalation ?? '') : undefined
}

/** `duration("P30D")` → "30 Tage"; undefined where it is computed or shorter than a day. */
function periodOf(text: string, language: Language): string | undefined {
  const [, period] = /^(?:duration\()?"(P[\dYMWD]+)"\)?$/.exec(text) ?? []
  return period === undefined ? undefined : spellPeriod(period, language)
}

function ofLoop(loop: Loop | undefined, { definition, say, language }: Wording): string {
  if (loop === undefined) return ''
  if (loop.type === 'standard') {
    const { condition } = loop
    return say.loop.while(condition && conditionWords(condition, definition, language))
  }
  const scope = caseScope(definition)
  const list = loop.collection && schemaAt(scope.schema, loop.collection, scope.types)?.label
  return say.loop.each(list && inLanguage(list, language), loop.sequential)
}
