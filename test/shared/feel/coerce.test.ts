import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toSchema } from '#shared/feel/coerce.ts'
import type { Json } from '#shared/model/json.ts'
import { longNumber } from '#shared/model/longNumber.ts'
import type { Schema } from '#shared/model/schema.ts'

const types: Readonly<Record<string, Schema>> = {
  Line: {
    type: 'object',
    properties: { amount: { type: 'string', format: 'decimal' }, note: { type: 'string' } },
    required: ['amount'],
  },
}
const amount: Schema = { type: 'string', format: 'decimal' }
const text: Schema = { type: 'string' }

describe('a result becomes what its target wants', () => {
  const rows: readonly (readonly [Json, Schema, Json])[] = [
    [144, amount, '144.00'],
    ['144', amount, '144.00'],
    [0.005, amount, '0.00'],
    [0.015, amount, '0.02'],
    [2.345, amount, '2.34'],
    [1.005, { ...amount, scale: 3 }, '1.005'],
    [1 / 3, { ...amount, scale: 0 }, '0'],
    [-9, amount, '-9.00'],
    [-0.001, amount, '0.00'],
    ['Bello', text, 'Bello'],
    ['2026-02-28', { type: 'string', format: 'date' }, '2026-02-28'],
    ['2026-02', { type: 'string', format: 'partial-date' }, '2026-02'],
    ['P1M', { type: 'string', format: 'duration' }, 'P1M'],
    [3, { type: 'integer', minimum: 1, maximum: 12 }, 3],
    [false, { type: 'boolean' }, false],
    ['1234567890123456789012345678901234.00000', amount, '1234567890123456789012345678901234.00'],
    [longNumber('12345678901234567890.125'), amount, '12345678901234567890.12'],
    [longNumber('12345678901234567890'), { type: 'integer' }, longNumber('12345678901234567890')],
    [longNumber('0.3333333333333333333'), { type: 'number' }, longNumber('0.3333333333333333333')],
    ['9007199254740993.00', { ...amount, maximum: 9007199254740992 + 2 }, '9007199254740993.00'],
    [null, { ...text, nullable: true }, null],
    [null, {}, null],
    ['x', {}, 'x'],
    [[1, 2], { type: 'array', items: amount }, ['1.00', '2.00']],
    [{ amount: 9, note: null, more: true }, { $ref: 'Line' }, { amount: '9.00' }],
  ]
  test.each(rows)('%j by %j: %j', (value, schema, expected) => {
    expect(toSchema(value, schema, types)).toEqual({ value: expected })
  })
})

describe('a result that does not fit says why', () => {
  const rows: readonly (readonly [Json, Schema, string])[] = [
    [null, text, 'fehlt'],
    [1, text, 'Erwartet wird ein Text'],
    ['x', amount, 'Erwartet wird eine Zahl'],
    [longNumber('12345678901234567890'), text, 'Erwartet wird ein Text'],
    [longNumber('0.3333333333333333333'), { type: 'integer' }, 'ganze Zahl'],
    [longNumber('12345678901234567890'), { type: 'integer', maximum: 9 }, 'zu klein oder zu groß'],
    [longNumber('1e7000'), { type: 'number' }, 'Erwartet wird eine Zahl'],
    [longNumber('12345678901234567890123456789012345'), { type: 'number' }, 'mehr als 34 Stellen'],
    ['9007199254740993.00', { ...amount, maximum: 9007199254740992 }, 'zu klein oder zu groß'],
    ['12345678901234567890123456789012345', amount, 'mehr als 34 Stellen'],
    ['0.12500000000000000000000000000000001', amount, 'mehr als 34 Stellen'],
    ['1', { type: 'number' }, 'Erwartet wird eine Zahl'],
    [1.5, { type: 'integer' }, 'ganze Zahl'],
    ['ja', { type: 'boolean' }, 'Ja oder Nein'],
    ['1983', { type: 'string', format: 'date' }, 'erwartete Form'],
    ['', { ...text, minLength: 1 }, 'fehlt'],
    ['lang', { ...text, maxLength: 3 }, 'zu lang'],
    ['1234', { ...text, pattern: '^[0-9]{5}$' }, 'Form'],
    ['x', { ...text, pattern: '(' }, 'Form'],
    ['nobody', { ...text, format: 'email' }, 'Form'],
    ['9.999', { ...amount, maximum: 9 }, 'zu klein oder zu groß'],
    ['c', { ...text, enum: ['a', 'b'] }, 'nicht vorgesehen'],
    [13, { type: 'integer', maximum: 12 }, 'zu klein oder zu groß'],
    [-1, { ...amount, minimum: 0 }, 'zu klein oder zu groß'],
    [{}, { type: 'array' }, 'eine Liste'],
    [[], { type: 'object' }, 'mehrere Angaben'],
    [[1, 2], { type: 'array', maxItems: 1 }, 'zu lang'],
    [{ note: 'x' }, { $ref: 'Line' }, '„amount“: Der Wert fehlt'],
    [{ amount: 'x' }, { $ref: 'Line' }, '„amount“: Erwartet wird eine Zahl'],
  ]
  test.each(rows)('%j by %j: %s', (value, schema, expected) => {
    expect(toSchema(value, schema, types)).toEqual({
      problem: { de: expect.stringContaining(expected), en: expect.any(String) },
    })
  })
})

test('an amount of cents stays the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
      const sign = cents < 0 ? '-' : ''
      const digits = String(Math.abs(cents)).padStart(3, '0')
      const written = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`

      expect(toSchema(Number(written), amount, types)).toEqual({
        value: cents === 0 ? '0.00' : written,
      })
    }),
  )
})

test('what has been coerced stays as it is when coerced again', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      const once = toSchema(value, amount, types)

      expect('value' in once && toSchema(once.value, amount, types)).toEqual(once)
    }),
  )
})
