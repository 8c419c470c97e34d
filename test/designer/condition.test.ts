import { describe, expect, it } from 'vitest'
import { parseDuration, spellDuration, writeDuration } from '#designer/properties/duration.ts'
import { readDay, readNumber } from '#designer/editing/germanValues.ts'
import { isAbout, pathOf, verbOf, verbsFor, withVerb } from '#designer/properties/verbs.ts'
import type { Field } from '#designer/editing/fields.ts'
import type { Scope } from '#shared/feel/scope.ts'
import type { Schema } from '#shared/model/schema.ts'
import { isGroup } from '#shared/phrases/condition.ts'
import { conditionOf } from '#shared/phrases/conditionOf.ts'
import { feelOfCondition } from '#shared/phrases/feelOfCondition.ts'

const label = { de: 'Angabe' }
const night: Schema = {
  type: 'object',
  properties: { price: { type: 'string', format: 'decimal' } },
}
const schemas: Readonly<Record<string, Schema>> = {
  listed: { type: 'boolean' },
  shelter: { type: 'string', enum: ['here', 'no'] },
  count: { type: 'number' },
  remark: { type: 'string' },
  since: { type: 'string', format: 'date' },
  nights: { type: 'array', items: night },
}
const fields = Object.entries(schemas).map(([path, schema]): Field => ({
  path,
  schema,
  label,
  group: label,
}))
const scope: Scope = { schema: { type: 'object', properties: schemas }, types: {} }
const named = (path: string): Field => {
  const field = fields.find((one) => one.path === path)
  if (field === undefined) throw new Error(`no field ${path}`)
  return field
}

describe('a condition in a sentence', () => {
  it.each([
    ['listed = true', 'listed', '='],
    ['shelter = "here"', 'shelter', '='],
    ['count >= 2.5', 'count', '>='],
    ['remark != null', 'remark', 'filled'],
    ['since < date("2026-01-01")', 'since', '<'],
    ['count(nights) > 1', 'nights', 'count>'],
    ['since > today() - duration("P1M")', 'since', '>'],
    ['some n in nights satisfies (n.price > 100)', 'nights', 'some'],
    ['shelter in ("here", "no")', 'shelter', 'oneOf'],
  ] as const)('%s is about %s, says %s, and is written back', (text, path, verb) => {
    const parsed = conditionOf(text, scope)
    if (parsed === undefined || isGroup(parsed)) throw new Error('expected one test')

    expect(pathOf(parsed)).toBe(path)
    expect(verbOf(parsed)).toBe(verb)
    expect(isAbout(parsed, fields, {})).toBe(true)
    expect(feelOfCondition(parsed)).toBe(text)
  })

  it.each(['count + 1 > 2', 'other = 1', 'remark < "a"', 'some n in nights satisfies n.cost > 1'])(
    '%s needs more than a sentence',
    (text) => {
      const parsed = conditionOf(text, scope)

      expect(parsed !== undefined && isAbout(parsed, fields, {})).toBe(false)
    },
  )

  it('compares by size only what has an order', () => {
    expect(verbsFor({ type: 'boolean' })).not.toContain('<=')
    expect(verbsFor({ type: 'string', format: 'date' })).toContain('<=')
  })

  it.each(
    fields.flatMap(({ path, schema }) => verbsFor(schema).map((verb) => [path, verb] as const)),
  )('begins on %s with %s as FEEL that reads as the same', (path, verb) => {
    const test = withVerb(named(path), verb)

    expect(verbOf(test)).toBe(verb)
    expect(pathOf(test)).toBe(path)
    expect(conditionOf(feelOfCondition(test), scope)).toEqual(test)
  })

  it('keeps the value under another verb', () => {
    const before = withVerb(named('count'), '>')
    const changed = { ...before, right: { kind: 'number', digits: '7' } } as typeof before // reason: a test of numbers

    expect(feelOfCondition(withVerb(named('count'), '<=', changed))).toBe('count <= 7')
    expect(feelOfCondition(withVerb(named('count'), 'between', changed))).toBe(
      'count between 7 and 7',
    )
  })
})

describe('values as people write them', () => {
  it.each([
    ['30,70 €', '30.7'],
    ['1.234,50', '1234.5'],
    ['100', '100'],
    ['-5', '-5'],
    ['30.70', '30.7'],
    ['1.000', '1000'],
    ['dreißig', undefined],
    ['', undefined],
  ])('%s is the number %s', (typed, digits) => {
    expect(readNumber(typed)).toBe(digits)
  })

  it.each([
    ['1.1.2026', '2026-01-01'],
    [' 29.02.2028 ', '2028-02-29'],
    ['31.2.2026', undefined],
    ['2026-01-01', undefined],
  ])('%s is the day %s', (typed, day) => {
    expect(readDay(typed)).toBe(day)
  })
})

describe('a period in words', () => {
  const units = [
    ['Jahr', 'Jahre'],
    ['Monat', 'Monate'],
    ['Woche', 'Wochen'],
    ['Tag', 'Tage'],
    ['Stunde', 'Stunden'],
  ] as const

  it.each([
    ['P14D', '14 Tage'],
    ['P1M', '1 Monat'],
    ['P1Y6M', '1 Jahr, 6 Monate'],
    ['PT1H', '1 Stunde'],
  ])('%s is %s', (iso, words) => {
    expect(spellDuration(iso, units)).toBe(words)
    expect(parseDuration(writeDuration(iso))).toBe(iso)
  })

  it('is unknown when it is computed', () => {
    expect(parseDuration('deadlines.objection')).toBeUndefined()
  })
})
