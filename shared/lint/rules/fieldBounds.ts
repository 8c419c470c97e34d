import { isPattern } from '../../feel/textPattern.ts'
import type { Definition } from '../../model/definition.ts'
import type { Schema } from '../../model/schema.ts'
import type { Finding } from '../lint.ts'
import { pointerTo } from '../../model/pointer.ts'
import { finding, type Rule } from '../rule.ts'

/** Bounds that no value can keep: they would stop every case, and only there. */
export const fieldBounds: Rule = {
  id: 'fieldBounds',
  check: ({ definition }) =>
    described(definition).flatMap(([pointer, name, schema]) =>
      checkField({ pointer, name, schema }),
    ),
}

type Described = readonly [pointer: string, name: string, schema: Schema]

function described({ data, types, sources }: Definition): readonly Described[] {
  return [
    ...Object.entries(data).map(([name, one]): Described => [pointerTo('data', name), name, one]),
    ...Object.entries(types).map(([name, one]): Described => [pointerTo('types', name), name, one]),
    ...Object.entries(sources).flatMap(([id, { request, response }]): readonly Described[] => [
      [pointerTo('sources', id, 'request'), id, request],
      [pointerTo('sources', id, 'response'), id, response],
    ]),
  ]
}

interface Field {
  readonly pointer: string
  readonly name: string
  readonly schema: Schema
}

function checkField({ pointer, name, schema }: Field): readonly Finding[] {
  const { items, properties = {}, label } = schema
  const text = textFor(schema)
  const own =
    text === undefined
      ? []
      : [finding('fieldBounds', { pointer }, { severity: 'error', text, about: [label ?? name] })]
  const inner = Object.entries(properties).flatMap(([part, one]) =>
    checkField({ pointer: pointer + pointerTo('properties', part), name: part, schema: one }),
  )
  const listed =
    items === undefined
      ? []
      : checkField({ pointer: `${pointer}/items`, name, schema: { ...said(label), ...items } })
  return [...own, ...inner, ...listed]
}

/** Entries of a list go by its name. */
function said(label: Schema['label']): Schema {
  return label === undefined ? {} : { label }
}

function textFor({ pattern, enum: codes, ...schema }: Schema) {
  if (pattern !== undefined && !isPattern(pattern)) return 'noPattern'
  if (codes?.length === 0) return 'noCodes'
  const { minLength = 0, maxLength = Infinity, minimum = -Infinity, maximum = Infinity } = schema
  return minLength > maxLength || minimum > maximum ? 'boundsCrossed' : undefined
}
