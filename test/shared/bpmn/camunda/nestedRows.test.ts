import { describe, expect, test } from 'vitest'
import { nestedRows } from '#shared/bpmn/camunda/nestedRows.ts'
import { compile } from '#shared/feel/compile.ts'
import type { JsonObject } from '#shared/model/json.ts'

describe('rows by plain names', () => {
  test('of an input are new values', () => {
    const rows = nestedRows(
      {
        id: 'order.id',
        'payment.sum': 'total',
        'payment.card.number': 'card',
        'payment.currency': '"EUR"',
      },
      () => undefined,
    )

    expect(rows).toEqual({
      id: 'order.id',
      payment: '{sum: total, card: {number: card}, currency: "EUR"}',
    })
  })

  test('may set a whole and then a part of it', () => {
    const { a = '' } = nestedRows({ a: 'b', 'a.c': '1' }, () => undefined)

    expect(a).toBe('context put(if b = null then {} else b, "c", 1)')
  })

  test.each<readonly [JsonObject, JsonObject]>([
    [{}, { state: 'paid', bill: { number: 7 } }],
    [
      { order: { id: 1, state: 'new', bill: { date: 'today', number: 6 } } },
      { id: 1, state: 'paid', bill: { date: 'today', number: 7 } },
    ],
  ])('of an output change %j to %j', (data, expected) => {
    const rows = nestedRows({ 'order.state': '"paid"', 'order.bill.number': '7' }, (name) => name)

    const scope = { schema: { type: 'object' }, types: {} } as const
    const environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }
    const { value } = compile(rows['order'] ?? '', { kind: 'expression', scope }).evaluate(
      data,
      environment,
    )
    expect(Object.keys(rows)).toEqual(['order'])
    expect(value).toEqual(expected)
  })
})
