import { jobRemark } from '../jobs.ts'
import {
  kindOf,
  attribute,
  extension,
  said,
  type Fragment,
  type Place,
  type Rule,
} from '../place.ts'
import type { Remark } from '../remarks/remark.ts'
import { childOf, localOf, textOf, valueOf } from '../xml.ts'
import { juelValue } from './values.ts'

const ways = ['class', 'delegateExpression', 'expression', 'topic', 'type'] as const

/** Steps that a program does: named by its class, an expression, or the topic it takes work from. */
export const jobRule: Rule = (place) => {
  const words = said(place, [...ways, 'connector', 'field'])
  const job = jobRemark(place, callsOf(place).join(', '))
  if (words.length === 0 || job === undefined) return undefined
  const expression = attribute(place, 'expression')
  const computed = expression === undefined ? undefined : computedBy(expression)
  const called = job.what === '' ? [] : [job]
  return { words, remarks: [...(computed ?? called), ...givenRemarks(place)] }
}

function callsOf(place: Place): readonly string[] {
  const connector = childOf(extension(place, 'connector'), 'connectorId')
  return [
    ...ways.flatMap((way) => {
      const value = attribute(place, way)
      return value === undefined || (way === 'type' && value === 'external')
        ? []
        : [`${way} ${value}`]
    }),
    ...(connector === undefined ? [] : [`connector ${textOf(connector)}`]),
  ]
}

/** An expression without a call only computes. */
function computedBy(expression: string): readonly Remark[] | undefined {
  const value = juelValue(expression)
  return 'feel' in value ? [{ code: 'computed', what: expression, more: value.feel }] : undefined
}

/** Fields of a class, and what a connector is given and gives back. */
function givenRemarks(place: Place): readonly Remark[] {
  const fields = place.words.flatMap(({ name, xml }) =>
    name === 'field' && xml !== undefined ? [xml] : [],
  )
  const mapping = childOf(extension(place, 'connector'), 'inputOutput')
  const values = [...fields, ...(mapping?.children ?? [])].map((xml) => {
    const inner = (xml.children ?? []).map((child) => textOf(child) || localOf(child)).join(', ')
    const value = valueOf(xml, 'stringValue') ?? (textOf(xml) || inner)
    return `${valueOf(xml, 'name') ?? ''} = ${value}`
  })
  return values.length === 0 ? [] : [{ code: 'jobData', what: values.join(', ') }]
}

/** Errors that depend on the answer of an external task. */
export const errorRuleRule: Rule = (place): Fragment | undefined => {
  const rules = place.words.flatMap(({ name, xml }) =>
    name === 'errorEventDefinition' && xml !== undefined ? [xml] : [],
  )
  if (rules.length === 0 || kindOf(place) !== 'serviceTask') return undefined
  const what = rules
    .map((xml) => `${valueOf(xml, 'errorRef') ?? ''}: ${valueOf(xml, 'expression') ?? ''}`)
    .join(', ')
  return { words: ['errorEventDefinition'], remarks: [{ code: 'errorRule', what }] }
}
