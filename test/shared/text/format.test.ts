import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '#shared/model/json.ts'
import { longNumber } from '#shared/model/longNumber.ts'
import type { Schema } from '#shared/model/schema.ts'
import { formatValue } from '#shared/text/format.ts'

const amount: Schema = { type: 'string', format: 'decimal' }
const types = { Amount: amount }
const breed: Schema = { type: 'string', enumLabels: { first: { de: 'Ersthund', en: 'First dog' } } }
const nbsp = '\u00a0'

describe('a value is written as people write it', () => {
  const rows: readonly (readonly [Json, Schema, string, string])[] = [
    ['30.70', amount, `30,70${nbsp}€`, '€30.70'],
    ['1234567.5', { $ref: 'Amount' }, `1.234.567,5${nbsp}€`, '€1,234,567.5'],
    [144, amount, `144,00${nbsp}€`, '€144.00'],
    ['0.125', { ...amount, scale: 3 }, '0,125', '0.125'],
    [12345.5, { type: 'number' }, '12.345,5', '12,345.5'],
    [2026, { type: 'integer' }, '2026', '2026'],
    [1e21, { type: 'number' }, '1.000.000.000.000.000.000.000', '1,000,000,000,000,000,000,000'],
    [-1.5e-7, { type: 'number' }, '-0,00000015', '-0.00000015'],
    [1.005, amount, `1,00${nbsp}€`, '€1.00'],
    [1.015, amount, `1,02${nbsp}€`, '€1.02'],
    [
      longNumber('12345678901234567890.5'),
      {},
      '12.345.678.901.234.567.890,5',
      '12,345,678,901,234,567,890.5',
    ],
    [
      longNumber('9007199254740993.125'),
      amount,
      `9.007.199.254.740.993,12${nbsp}€`,
      '€9,007,199,254,740,993.12',
    ],
    [
      longNumber('0.1234567890123456789'),
      { type: 'number' },
      '0,1234567890123456789',
      '0.1234567890123456789',
    ],
    ['2025-11-15', { type: 'string', format: 'date' }, '15. November 2025', '15 November 2025'],
    ['2024-03', { type: 'string', format: 'partial-date' }, 'März 2024', 'March 2024'],
    ['2024', { type: 'string', format: 'partial-date' }, '2024', '2024'],
    [
      '2026-01-12T23:30:00Z',
      { type: 'string', format: 'date-time' },
      '13. Januar 2026, 00:30 Uhr',
      '13 January 2026, 00:30',
    ],
    [true, { type: 'boolean' }, 'ja', 'yes'],
    [false, { type: 'boolean' }, 'nein', 'no'],
    ['first', breed, 'Ersthund', 'First dog'],
    ['other', breed, 'other', 'other'],
    [
      ['first', 'first'],
      { type: 'array', items: breed },
      'Ersthund, Ersthund',
      'First dog, First dog',
    ],
    [
      { tax: '9.00', note: null },
      { type: 'object', properties: { tax: amount } },
      `9,00${nbsp}€`,
      '€9.00',
    ],
    [null, amount, '', ''],
  ]
  test.each(rows)('%j by %j: %s', (...[value, schema, de, en]) => {
    const formatting = { types, timeZone: 'Europe/Berlin' }

    expect(formatValue(value, schema, { ...formatting, language: 'de' })).toBe(de)
    expect(formatValue(value, schema, { ...formatting, language: 'en' })).toBe(en)
  })

  test.each([
    ['2026-01-01', '1.1.2026', '1/1/2026'],
    ['2026-11', '11.2026', '11/2026'],
  ])('%s in short: %s', (date, de, en) => {
    const short = { types, timeZone: 'Europe/Berlin', dates: 'short' } as const

    expect(
      formatValue(date, { type: 'string', format: 'date' }, { ...short, language: 'de' }),
    ).toBe(de)
    expect(
      formatValue(date, { type: 'string', format: 'date' }, { ...short, language: 'en' }),
    ).toBe(en)
  })
})

test('an amount keeps every digit', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 30n }),
      fc.integer({ min: 0, max: 99 }),
      (euros, cents) => {
        const text = `${euros}.${String(cents).padStart(2, '0')}`
        const written = formatValue(text, amount, {
          types,
          language: 'de',
          timeZone: 'Europe/Berlin',
        })

        expect(written.replaceAll('.', '').replace(',', '.').replace(`${nbsp}€`, '')).toBe(text)
      },
    ),
  )
})
