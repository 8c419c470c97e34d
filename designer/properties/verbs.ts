import type { Definition } from '#shared/model/definition.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import {
  comparisons,
  isGroup,
  quantities,
  usualEntry,
  type Comparison,
  type Condition,
  type Quantity,
  type Test,
} from '#shared/phrases/condition.ts'
import type { Phrase } from '#shared/phrases/phrase.ts'
import { recordsIn, type Field } from '../editing/fields.ts'

/** What a test says of a field: how it compares, whether it is empty, how many entries it has. */
export type Verb =
  | Comparison
  | `count${Comparison}`
  | 'empty'
  | 'filled'
  | 'oneOf'
  | 'noneOf'
  | 'between'
  | 'contains'
  | Quantity

const emptiness = ['filled', 'empty'] as const
const counts = comparisons.map((operator) => `count${operator}` as const)

/** What can be said of a field, the usual first. */
export function verbsFor(schema: Schema): readonly Verb[] {
  if (schema.items !== undefined) return [...quantities, ...counts]
  if (schema.enum !== undefined) return ['=', '!=', 'oneOf', 'noneOf', ...emptiness]
  if (schema.type === 'boolean') return ['=', '!=', ...emptiness]
  if (isNumber(schema) || schema.format === 'date') return [...comparisons, 'between', ...emptiness]
  return [...emptiness, '=', '!=', 'contains']
}

export function isNumber({ type, format }: Schema): boolean {
  return type === 'number' || type === 'integer' || format === 'decimal'
}

export function verbOf(test: Test): Verb {
  switch (test.kind) {
    case 'compare':
      return test.left.kind === 'converted' ? `count${test.operator}` : test.operator
    case 'empty':
      return test.isNegated ? 'filled' : 'empty'
    case 'oneOf':
      return test.isNegated ? 'noneOf' : 'oneOf'
    case 'between':
    case 'contains':
      return test.kind
    case 'entries':
      return test.how
  }
}

/** The path of the field a test is about; undefined when it is about more than a field. */
export function pathOf(test: Test): string | undefined {
  const phrase = test.kind === 'compare' ? test.left : test.kind === 'entries' ? test.list : test.of
  if (phrase.kind === 'field') return phrase.path
  const counted = phrase.kind === 'converted' && phrase.by === 'count' ? phrase.of : undefined
  return counted?.kind === 'field' ? counted.path : undefined
}

/** The same said with another verb; a value that still fits stays. */
export function withVerb({ path, schema }: Field, verb: Verb, before?: Test): Test {
  const of: Phrase = { kind: 'field', path }
  const value = (before === undefined ? undefined : valueOf(before)) ?? firstValue(schema)
  const operator = comparisons.find((one) => one === verb)
  if (operator !== undefined) return { kind: 'compare', left: of, operator, right: value }
  const counted = comparisons.find((one) => verb === `count${one}`)
  if (counted !== undefined) return countTest(of, counted, value)
  const how = quantities.find((one) => one === verb)
  if (how !== undefined && before?.kind === 'entries') return { ...before, how }
  if (how !== undefined) {
    return { kind: 'entries', how, list: of, item: usualEntry, where: firstOfEntry(schema) }
  }
  return otherTest(of, verb, { value, schema })
}

function countTest(list: Phrase, operator: Comparison, value: Phrase): Test {
  const left: Phrase = { kind: 'converted', by: 'count', of: list }
  const right: Phrase = value.kind === 'number' ? value : { kind: 'number', digits: '1' }
  return { kind: 'compare', left, operator, right }
}

interface Said {
  readonly value: Phrase
  readonly schema: Schema
}

function otherTest(of: Phrase, verb: Verb, { value, schema }: Said): Test {
  const isNegated = verb === 'noneOf' || verb === 'filled'
  if (verb === 'oneOf' || verb === 'noneOf')
    return { kind: 'oneOf', of, values: [value], isNegated }
  if (verb === 'between') return { kind: 'between', of, low: value, high: value }
  if (verb === 'contains') return { kind: 'contains', of, text: value }
  const { type, format, enum: listed } = schema
  const withBlank = type === 'string' && format === undefined && listed === undefined
  return { kind: 'empty', of, isNegated, withBlank }
}

/** What a new test of a field says. */
export function firstTest(field: Field): Test {
  return withVerb(field, verbsFor(field.schema)[0] ?? '=')
}

function firstOfEntry({ items }: Schema): Test {
  const [name, schema] = Object.entries(items?.properties ?? {})[0] ?? []
  const path = name === undefined ? usualEntry : `${usualEntry}.${name}`
  return firstTest({
    path,
    schema: schema ?? items ?? {},
    label: { de: path },
    group: { de: path },
  })
}

function valueOf(test: Test): Phrase | undefined {
  if (test.kind === 'compare') return test.right
  if (test.kind === 'oneOf') return test.values[0]
  return test.kind === 'between' ? test.low : test.kind === 'contains' ? test.text : undefined
}

/** What a new value begins with. */
export function firstValue(schema: Schema): Phrase {
  const [listed] = schema.enum ?? []
  if (typeof listed === 'string') return { kind: 'text', text: listed }
  if (schema.type === 'boolean') return { kind: 'truth', value: true }
  if (schema.format === 'date') return { kind: 'today' }
  return isNumber(schema)
    ? { kind: 'number', digits: typeof listed === 'number' ? String(listed) : '0' }
    : { kind: 'text', text: '' }
}

/** Whether every test is about one of the fields, and says of it what can be said of such a field. */
export function isAbout(condition: Condition, fields: readonly Field[], types: Types): boolean {
  if (isGroup(condition)) return condition.parts.every((part) => isAbout(part, fields, types))
  const path = pathOf(condition)
  const field = fields.find((one) => one.path === path)
  if (field === undefined || !verbsFor(field.schema).includes(verbOf(condition))) return false
  return (
    condition.kind !== 'entries' ||
    isAbout(condition.where, entryFields(field, condition.item, types), types)
  )
}

type Types = Definition['types']

/** The values of an entry, by the name it has in the condition. */
export function entryFields(
  { schema, label: group }: Field,
  item: string,
  types: Types,
): readonly Field[] {
  const items = schema.items === undefined ? undefined : resolve(schema.items, types)
  if (items?.properties === undefined) {
    return items === undefined ? [] : [{ path: item, label: group, group, schema: items }]
  }
  return recordsIn(items, { types, group, prefix: item }).filter(
    ({ schema: one }) => one.properties === undefined,
  )
}
