import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '#shared/feel/compile.ts'
import type { Scope } from '#shared/feel/scope.ts'
import type { Schema } from '#shared/model/schema.ts'
import { schemaAt } from '#shared/model/schema.ts'
import { comparisons, quantities, type Condition } from '#shared/phrases/condition.ts'
import { conditionOf } from '#shared/phrases/conditionOf.ts'
import { conditionSentence } from '#shared/phrases/conditionSentence.ts'
import { feelOfCondition } from '#shared/phrases/feelOfCondition.ts'
import type { Phrase } from '#shared/phrases/phrase.ts'
import { lawRuns } from '../../support/lawRuns.ts'

const schema: Schema = {
  type: 'object',
  properties: {
    kind: {
      type: 'string',
      enum: ['car', 'truck'],
      enumLabels: { car: { de: 'Auto' }, truck: { de: 'Lastwagen' } },
      label: { de: 'Art' },
    },
    remark: { type: 'string', label: { de: 'Mitteilung' } },
    fee: { type: 'string', format: 'decimal', label: { de: 'Gebühr' } },
    since: { type: 'string', format: 'date', label: { de: 'Seit' } },
    approved: { type: 'boolean', label: { de: 'Genehmigt' } },
    days: { type: 'integer', label: { de: 'Tage' } },
    nights: {
      type: 'array',
      label: { de: 'Nächte' },
      items: {
        type: 'object',
        properties: {
          price: { type: 'string', format: 'decimal', label: { de: 'Preis' } },
          breakfast: { type: 'boolean', label: { de: 'Frühstück' } },
        },
      },
    },
  },
}
const scope: Scope = { schema, types: {} }
const environment = { now: '2026-01-31T10:00:00Z', today: '2026-01-31' }
const data = {
  kind: 'car',
  remark: '',
  fee: '30.70',
  since: '2025-12-31',
  approved: true,
  days: 3,
  nights: [
    { price: '80.00', breakfast: true },
    { price: '120.00', breakfast: false },
  ],
}
const naming = { schema: (path: string) => schemaAt(schema, path, {}) }

const rows: readonly (readonly [feel: string, sentence: string])[] = [
  ['kind = "car"', 'Art ist Auto'],
  ['approved = true', 'Genehmigt ist ja'],
  ['approved', 'Genehmigt ist ja'],
  ['fee > 30.70', 'Gebühr ist größer als 30,70 €'],
  ['since < date("2026-01-01")', 'Seit liegt vor dem 1.1.2026'],
  ['since >= today() - duration("P1Y")', 'Seit liegt frühestens am Tag 1 Jahr vor heute'],
  ['days between 2 and 5', 'Tage liegt zwischen 2 und 5'],
  ['days in [2..5]', 'Tage liegt zwischen 2 und 5'],
  ['remark = null', 'Mitteilung ist leer'],
  ['remark != null and remark != ""', 'Mitteilung ist ausgefüllt'],
  ['kind in ("car", "truck")', 'Art ist eines von: Auto, Lastwagen'],
  ['not(kind in ("car"))', 'Art ist keines von: Auto'],
  ['contains(remark, "eilig")', 'Mitteilung enthält „eilig“'],
  ['count(nights) > 1', 'Anzahl von Nächte ist größer als 1'],
  [
    'days > 2 and (fee < 10 or approved)',
    'Tage ist größer als 2 und (Gebühr ist kleiner als 10,00 € oder Genehmigt ist ja)',
  ],
  [
    'some n in nights satisfies n.price > 100 and n.breakfast',
    'mindestens ein Eintrag von Nächte erfüllt: Preis ist größer als 100,00 € und Frühstück ist ja',
  ],
  [
    'every n in nights satisfies n.price > 100',
    'jeder Eintrag von Nächte erfüllt: Preis ist größer als 100,00 €',
  ],
  [
    'not(some n in nights satisfies n.price > 100)',
    'kein Eintrag von Nächte erfüllt: Preis ist größer als 100,00 €',
  ],
]

describe('a condition as a sentence', () => {
  test.each(rows)('%s: %s', (feel, sentence) => {
    const condition = conditionOf(feel, scope)
    if (condition === undefined) throw new Error('no sentence')

    expect(conditionSentence(condition, 'de', naming).replaceAll('\u00a0', ' ')).toBe(sentence)
    expect(evaluate(feelOfCondition(condition))).toEqual(evaluate(feel))
  })

  test('of the demo needs no FEEL', () => {
    const dog: Scope = {
      schema: {
        properties: {
          dog: {
            type: 'object',
            properties: {
              listed: { type: 'string' },
              shelter: { type: 'string' },
              shelterConfirmed: { type: 'boolean' },
            },
          },
          remark: { type: 'string' },
        },
      },
      types: {},
    }
    const feel =
      'dog.listed != "yes" and (dog.listed = "unknown" or (remark != null and remark != "") or (dog.shelter = "here" and dog.shelterConfirmed != true))'

    const condition = conditionOf(feel, dog)

    expect(condition && feelOfCondition(condition)).toBe(feel)
  })

  test.each([
    'dog + 1',
    'for n in nights return n.price > 1',
    'not(days > 2 and approved)',
    'days in (> 3)',
    'some a in nights, b in nights satisfies a.price = b.price',
    'approved and',
  ])('%s says more than a sentence can', (feel) => {
    expect(conditionOf(feel, scope)).toBeUndefined()
  })
})

function evaluate(feel: string) {
  return compile(feel, { kind: 'expression', scope }).evaluate(data, environment)
}

const field = (path: string): Phrase => ({ kind: 'field', path })
const number = fc
  .integer({ min: 0, max: 500 })
  .map((one): Phrase => ({ kind: 'number', digits: String(one) }))
const text = fc.string({ maxLength: 6 }).map((one): Phrase => ({ kind: 'text', text: one }))
const day: fc.Arbitrary<Phrase> = fc.oneof(
  fc.constant<Phrase>({ kind: 'today' }),
  fc.constant<Phrase>({ kind: 'date', date: '2026-02-28' }),
  fc.record({
    kind: fc.constant('shifted' as const),
    of: fc.constant<Phrase>({ kind: 'today' }),
    sign: fc.constantFrom('+' as const, '-' as const),
    period: fc.constantFrom('P1M', 'P14D'),
  }),
)
const compare = (left: Phrase, right: fc.Arbitrary<Phrase>) =>
  fc.record({
    kind: fc.constant('compare' as const),
    left: fc.constant(left),
    operator: fc.constantFrom(...comparisons),
    right,
  })
const count: Phrase = { kind: 'converted', by: 'count', of: field('nights') }

const simple: fc.Arbitrary<Condition> = fc.oneof(
  compare(field('fee'), number),
  compare(count, number),
  compare(field('since'), day),
  compare(
    field('remark'),
    text.filter((one) => one.kind !== 'text' || one.text !== ''),
  ),
  fc.record({
    kind: fc.constant('empty' as const),
    of: fc.constantFrom(field('remark'), field('since')),
    isNegated: fc.boolean(),
    withBlank: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('oneOf' as const),
    of: fc.constant(field('kind')),
    values: fc.array(text, { minLength: 1, maxLength: 3 }),
    isNegated: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('between' as const),
    of: fc.constant(field('days')),
    low: number,
    high: number,
  }),
  fc.record({ kind: fc.constant('contains' as const), of: fc.constant(field('remark')), text }),
)

const { condition } = fc.letrec<{ condition: Condition; group: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    simple,
    tie('group'),
    fc.record({
      kind: fc.constant('entries' as const),
      how: fc.constantFrom(...quantities),
      list: fc.constant(field('nights')),
      item: fc.constant('entry'),
      where: compare(field('entry.price'), number),
    }),
  ),
  group: fc
    .record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      parts: fc.array(tie('condition'), { minLength: 2, maxLength: 4 }),
    })
    .filter(({ kind, parts }) => parts.every((part) => part.kind !== kind)),
}))

describe('laws of conditions', () => {
  test('what is written is read back, and yields yes or no', () => {
    fc.assert(
      fc.property(condition, (one) => {
        const feel = feelOfCondition(one)

        expect(conditionOf(feel, scope)).toEqual(one)
        expect(compile(feel, { kind: 'expression', scope }).schema?.type).toBe('boolean')
        expect(conditionSentence(one, 'de', naming)).not.toBe('')
        expect(conditionSentence(one, 'en', naming)).not.toBe('')
      }),
      lawRuns(600),
    )
  })
})
