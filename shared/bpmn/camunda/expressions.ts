import type { XmlElement } from '../../model/foreign.ts'
import { bpmnName } from '../names.ts'
import { textOf, valueOf } from './xml.ts'

/** An expression of BPMN itself: a condition, a time, a bound of a loop. */
export interface BpmnExpression {
  readonly place: string
  readonly text: string
  readonly language: string | undefined
}

const places = new Set([
  'conditionExpression',
  'condition',
  'activationCondition',
  'timeDate',
  'timeDuration',
  'timeCycle',
  'loopCardinality',
  'loopCondition',
  'completionCondition',
])

/** Those of the element, its events and its loop. */
export function expressionsAt(xml: XmlElement): readonly BpmnExpression[] {
  return (xml.children ?? []).flatMap((child) => {
    const place = bpmnName(child) ?? ''
    if (places.has(place)) {
      const text = textOf(child)
      return text === '' ? [] : [{ place, text, language: valueOf(child, 'language') }]
    }
    return /(EventDefinition|LoopCharacteristics)$/.test(place) ? expressionsAt(child) : []
  })
}
