import { describe, expect, test } from 'vitest'
import type { Schema } from '#shared/model/schema.ts'
import { readAnswer } from '#runtime/connectors/http/answer.ts'

const amount: Schema = { type: 'string', format: 'decimal' }
const answer = (value: unknown, schema: Schema) =>
  readAnswer({ value }, { type: 'object', properties: { value: schema }, required: ['value'] }, {})

describe('a value of a register', () => {
  test.each<[value: unknown, schema: Schema]>([
    ['9.00', { ...amount, minimum: 9, maximum: 9 }],
    ['AB-12', { type: 'string', pattern: '^[A-Z]{2}-' }],
    ['2026-02', { type: 'string', format: 'partial-date' }],
    [null, { type: 'string', nullable: true, pattern: '^x$' }],
    ['erika@musterstadt.example', { type: 'string', format: 'email' }],
    [12, { type: 'integer', maximum: 12 }],
    [{ any: 1 }, {}],
  ])('%j fits %j', (value, schema) => {
    expect(answer(value, schema)).toEqual({ output: { value } })
  })

  test.each<[value: unknown, schema: Schema]>([
    ['9.01', { ...amount, maximum: 9 }],
    ['-0.01', { ...amount, minimum: 0 }],
    ['12-AB', { type: 'string', pattern: '^[A-Z]{2}-' }],
    ['2026-13', { type: 'string', format: 'partial-date' }],
    ['12,5', { ...amount, pattern: ',' }],
    ['abcd', { type: 'string', maxLength: 3 }],
    [13, { type: 'integer', maximum: 12 }],
    ['rot', { type: 'string', enum: ['blau'] }],
    ['nobody', { type: 'string', format: 'email' }],
    [['a', 'b'], { type: 'array', maxItems: 1 }],
    [['a', 'bb'], { type: 'array', items: { type: 'string', maxLength: 1 } }],
  ])('%j does not fit %j', (value, schema) => {
    expect(answer(value, schema)).toHaveProperty('unfit')
  })
})

test('a pattern that would take for ever takes no time', () => {
  const pattern = '^(a+)+$'

  expect(answer(`${'a'.repeat(40)}!`, { type: 'string', pattern })).toEqual({ unfit: 'value' })
})

test('a record keeps the order in which the register gives it', () => {
  const text: Schema = { type: 'string' }
  const address: Schema = {
    type: 'object',
    properties: { city: text, postcode: text, street: text },
  }
  const given = { street: 'Lindenweg', floor: '2', postcode: '12345', city: 'Musterstadt' }
  const read = readAnswer([given], { type: 'array', items: address }, {})

  expect(JSON.stringify(read)).toBe(
    JSON.stringify({
      output: [{ street: 'Lindenweg', postcode: '12345', city: 'Musterstadt' }],
    }),
  )
})
