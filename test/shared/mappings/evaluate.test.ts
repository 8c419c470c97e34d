import { describe, expect, test } from 'vitest'
import type { Scope } from '#shared/feel/scope.ts'
import { compileMapping, evaluateMapping } from '#shared/mappings/evaluate.ts'
import { schemaAt, type Schema } from '#shared/model/schema.ts'

const scope: Scope = {
  types: {},
  schema: {
    type: 'object',
    properties: {
      result: {
        type: 'object',
        properties: {
          fee: { type: 'number' },
          name: { type: 'string' },
          born: { type: 'string', format: 'date' },
          exact: { type: 'string', format: 'decimal', scale: 2 },
        },
      },
    },
  },
}
const targets: Schema = {
  type: 'object',
  properties: {
    bill: {
      type: 'object',
      properties: {
        amount: { type: 'string', format: 'decimal' },
        rate: { type: 'string', format: 'decimal', scale: 3 },
      },
    },
    name: { type: 'string' },
    note: { type: 'string', nullable: true },
    born: { type: 'string', format: 'date' },
  },
}

function map(rows: Record<string, string>, result: Record<string, string | number> = {}) {
  const mapping = {
    title: { de: 'Ergebnis' },
    rows: Object.fromEntries(Object.entries(rows).map(([path, value]) => [path, { value }])),
  }
  const target = (path: string) => schemaAt(targets, path, {})
  return evaluateMapping(compileMapping(mapping, { scope, target }), {
    data: { result },
    environment: { now: '2026-01-02T00:00:00Z', today: '2026-01-02' },
    types: scope.types,
  })
}

describe('a mapping', () => {
  test.each([
    ['result.name', { name: '12345678901234567890123456789012345' }],
    ['result.exact', { exact: '123456789012345678901234567890123.45' }],
  ])('tells of an amount that %s has too many digits, instead of rounding it', (value, result) => {
    expect(map({ 'bill.amount': value }, result)).toEqual({
      failure: { target: 'bill.amount', message: 'Die Zahl hat mehr als 34 Stellen.' },
    })
  })

  test('gives each target the value in the form the target wants', () => {
    const mapped = map(
      {
        'bill.amount': 'result.fee',
        'bill.rate': 'result.fee / 3',
        name: 'result.name',
        born: 'result.born',
      },
      { fee: 144, name: 'Bello', born: '2025-11-15' },
    )

    expect(mapped).toEqual({
      values: { 'bill.amount': '144.00', 'bill.rate': '48.000', name: 'Bello', born: '2025-11-15' },
    })
  })

  test('leaves out what is not there, unless the target knows null', () => {
    expect(map({ name: 'result.name', note: 'result.name' })).toEqual({ values: { note: null } })
  })

  test.each([
    [{ unknown: '1' }, 'unknown', 'gibt es im Ziel nicht'],
    [{ name: 'result.fee' }, 'name', 'Erwartet wird ein Text'],
    [{ name: 'result.surname' }, 'name', 'kein „surname“'],
    [{ 'bill.amount': 'result.fee / 0' }, 'bill.amount', 'durch null geteilt'],
  ])('that cannot work says at which target: %j', (rows, target, message) => {
    expect(map(rows, { fee: 1 })).toEqual({
      failure: { target, message: expect.stringContaining(message) },
    })
  })
})
