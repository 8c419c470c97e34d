import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSchema } from '#shared/feel/coerce.ts'
import type { Schema } from '#shared/model/schema.ts'
import { madeAnswer } from '#shared/simulation/madeAnswer.ts'

const today = '2026-03-01'

test('a made answer says what it stands for, and takes the first of a list of codes', () => {
  const types = {
    Dog: {
      type: 'object',
      properties: {
        name: { type: 'string', label: { de: 'Rufname' } },
        breed: { enum: ['dachshund', 'poodle'] },
        parents: { type: 'array', items: { $ref: 'Dog' } },
      },
    },
  } satisfies Readonly<Record<string, Schema>>

  expect(madeAnswer({ $ref: 'Dog' }, { types, today })).toMatchObject({
    name: 'Muster-Rufname',
    breed: 'dachshund',
    parents: [{ name: 'Muster-Rufname' }],
  })
})

const plain: fc.Arbitrary<Schema> = fc.oneof(
  fc.constant<Schema>({ type: 'boolean' }),
  fc.record({ type: fc.constant('string' as const), minLength: fc.nat(5) }),
  fc.record({ type: fc.constant('string' as const), maxLength: fc.nat(9) }),
  fc
    .constantFrom('date', 'partial-date', 'date-time', 'time', 'duration', 'email')
    .map((format): Schema => ({ type: 'string', format })),
  fc.nat(4).map((scale): Schema => ({ type: 'string', format: 'decimal', scale })),
  fc.record({ type: fc.constant('integer' as const), minimum: fc.integer({ min: 2, max: 9 }) }),
  fc.record({ type: fc.constant('number' as const), maximum: fc.integer({ min: -3, max: 0 }) }),
)

const any: fc.Arbitrary<Schema> = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    plain,
    tie('schema').map((items): Schema => ({ type: 'array', items })),
    fc
      .dictionary(fc.constantFrom('a', 'b', 'c'), tie('schema'))
      .map((properties): Schema => ({ type: 'object', properties })),
  ),
})).schema

test('a made answer is one that its schema accepts', () => {
  fc.assert(
    fc.property(any, (schema) => {
      const value = madeAnswer(schema, { types: {}, today })

      expect(toSchema(value, schema, {})).toEqual({ value })
    }),
  )
})
