import { describe, expect, test } from 'vitest'
import { compile } from '#shared/feel/compile.ts'
import { mismatch } from '#shared/feel/misfits.ts'
import type { Scope } from '#shared/feel/scope.ts'
import type { Schema } from '#shared/model/schema.ts'

const text: Schema = { type: 'string' }
const number: Schema = { type: 'number' }
const date: Schema = { type: 'string', format: 'date' }
const partialDate: Schema = { type: 'string', format: 'partial-date' }
const amount: Schema = { type: 'string', format: 'decimal', scale: 2 }
const size: Schema = { type: 'string', enum: ['small', 'large'] }
const short: Schema = { type: 'string', maxLength: 3, minLength: 2 }
const address: Schema = {
  type: 'object',
  required: ['city'],
  properties: { city: text, street: text, since: date },
}
const scope: Scope = {
  types: { Node: { type: 'object', properties: { value: number, next: { $ref: 'Node' } } } },
  schema: {
    type: 'object',
    required: ['n', 's', 'd', 'm', 'b', 'born', 'rate', 'given', 'node', 'whole'],
    properties: {
      n: number,
      whole: { type: 'integer' },
      s: text,
      d: date,
      m: { type: 'string', format: 'date-time' },
      b: { type: 'boolean' },
      born: partialDate,
      rate: { type: 'string', format: 'decimal', scale: 4 },
      fee: { ...amount, nullable: true },
      given: {
        type: 'object',
        required: ['city'],
        properties: { city: text, zip: text, note: text },
      },
      node: { $ref: 'Node' },
    },
  },
}

const list = (items: Schema, maxItems?: number): Schema => ({
  type: 'array',
  items,
  ...(maxItems === undefined ? {} : { maxItems }),
})

describe('an expression against its target', () => {
  test.each<readonly [string, Schema]>([
    ['n', number],
    ['n', amount],
    ['whole', { type: 'integer' }],
    ['count([1])', { type: 'integer' }],
    ['d', text],
    ['d', partialDate],
    ['born', partialDate],
    ['born', text],
    ['"small"', size],
    ['fee', { ...amount, nullable: true }],
    ['given', address],
    ['{city: s}', address],
    ['{city: s, since: if b then d else null}', address],
    ['[{city: s}]', list(address)],
    ['for i in 1..3 return i', list({ type: 'integer' })],
    ['sum([n])', number],
    ['d - d', { type: 'string', format: 'duration' }],
    ['node', { $ref: 'Node' }],
    ['n', {}],
  ])('%s fits %o', (expression, target) => {
    expect(compile(expression, { kind: 'expression', scope, target }).diagnostics).toEqual([])
  })

  test.each<readonly [string, Schema, string, string, number, number]>([
    ['n', text, 'error', 'wrongType', 0, 1],
    ['s', number, 'error', 'wrongType', 0, 1],
    ['s', date, 'warning', 'mayNotFit', 0, 1],
    ['s', amount, 'warning', 'mayNotFit', 0, 1],
    ['born', date, 'warning', 'mayNotFit', 0, 4],
    ['m', date, 'error', 'wrongType', 0, 1],
    ['n', { type: 'integer' }, 'warning', 'notWhole', 0, 1],
    ['1.5', { type: 'integer' }, 'error', 'unfitConstant', 0, 3],
    ['rate', amount, 'warning', 'rounded', 0, 4],
    ['0.125', amount, 'warning', 'rounded', 0, 5],
    ['-0.125', amount, 'warning', 'rounded', 0, 6],
    ['"0.125"', amount, 'warning', 'rounded', 0, 7],
    ['fee', amount, 'warning', 'mayBeAbsent', 0, 3],
    ['null', text, 'error', 'absent', 0, 4],
    ['[1..2]', list(number), 'error', 'wrongType', 0, 6],
    ['"medium"', size, 'error', 'unfitConstant', 0, 8],
    ['"long"', short, 'error', 'unfitConstant', 0, 6],
    ['"a"', short, 'error', 'unfitConstant', 0, 3],
    ['"x"', date, 'error', 'unfitConstant', 0, 3],
    ['if b then "small" else "medium"', size, 'warning', 'unfitConstant', 23, 31],
    ['if b then n else s', number, 'warning', 'wrongType', 17, 18],
    ['if b then "m" else "l"', size, 'error', 'unfitConstant', 10, 13],
    ['{street: s}', address, 'error', 'memberMissing', 0, 11],
    ['{city: s, zip: s}', address, 'error', 'memberUnknown', 15, 16],
    ['{city: n}', address, 'error', 'wrongType', 7, 8],
    ['{city: if b then s else null}', address, 'warning', 'absent', 24, 28],
    ['[s, n]', list(text), 'error', 'wrongType', 4, 5],
    ['[1, 2, 3]', list(number, 2), 'error', 'tooManyItems', 0, 9],
    ['for i in 1..3 return string(i)', list(number), 'error', 'wrongType', 21, 30],
    ['[given]', list({ ...address, required: ['street'] }), 'error', 'memberMissing', 1, 6],
    [
      '{a: {b: n}}',
      { type: 'object', properties: { a: { type: 'object', properties: { b: text } } } },
      'error',
      'wrongType',
      8,
      9,
    ],
  ])('%s for %o: %s %s', (...[expression, target, severity, code, from, to]) => {
    const { diagnostics } = compile(expression, { kind: 'expression', scope, target })

    const [first] = diagnostics
    expect(first).toMatchObject({ severity, code, from, to })
    expect(first?.message.de).toBeTruthy()
    expect(first?.message.en).toBeTruthy()
    expect(new Set(diagnostics.map((one) => one.code))).toEqual(new Set([code]))
  })

  test('says where, and what was expected and found', () => {
    const target = { type: 'object', properties: { home: address } } as const

    const { diagnostics } = compile('{home: {city: n}}', { kind: 'expression', scope, target })

    expect(diagnostics.map(({ message }) => message)).toEqual([
      {
        de: '„home“: „city“: Es kommt eine Zahl, gebraucht wird ein Text.',
        en: '“home”: “city”: It gets a number but needs a text.',
      },
    ])
  })

  test('is evaluated as it would be without a target', () => {
    const environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }
    const given = compile('n', { kind: 'expression', scope, target: text })

    expect(given.evaluate({ n: 5 }, environment).value).toBe(5)
    expect(compile('n', { kind: 'expression', scope }).diagnostics).toEqual([])
  })
})

test('types that refer to themselves are compared once', () => {
  const other: Schema = { type: 'object', properties: { value: text, next: { $ref: 'Other' } } }
  const types = { ...scope.types, Other: other }

  expect(mismatch({ $ref: 'Node' }, { $ref: 'Other' }, types)).toMatchObject({
    en: '“value”: It gets a number but needs a text.',
  })
  expect(mismatch({ $ref: 'Node' }, { $ref: 'Node' }, types)).toBeUndefined()
})

test('types that refer to each other several times are compared in no time', () => {
  const person = (value: Schema): Schema => ({
    type: 'object',
    properties: {
      value,
      mother: { $ref: 'Person' },
      father: { $ref: 'Person' },
      of: { $ref: 'Group' },
    },
  })
  const types: Scope['types'] = {
    Person: person(number),
    Group: {
      type: 'object',
      properties: {
        first: { $ref: 'Person' },
        second: { $ref: 'Person' },
        part: { $ref: 'Group' },
      },
    },
  }
  const schema: Schema = {
    type: 'object',
    properties: { one: { $ref: 'Person' }, group: { $ref: 'Group' } },
  }
  const misfits = (text: string, target: Schema) =>
    compile(text, { kind: 'expression', scope: { schema, types }, target }).diagnostics

  expect(misfits('one', { $ref: 'Person' })).toEqual([])
  expect(misfits('group', { $ref: 'Group' })).toEqual([])
  expect(misfits('if one.value = 1 then group.first else one', { $ref: 'Person' })).toEqual([])
  expect(misfits('group', { type: 'object', properties: { first: person(text) } })).toMatchObject([
    { code: 'wrongType', message: { en: '“first.value”: It gets a number but needs a text.' } },
  ])
})
