import { describe, expect, test } from 'vitest'
import { overResult, type Owner } from '#shared/bpmn/camunda/overResult.ts'
import { compile } from '#shared/feel/compile.ts'
import type { JsonObject } from '#shared/model/json.ts'

const owners: Readonly<Record<string, Owner>> = { order: 'case', total: 'either' }
const written = (feel: string) =>
  overResult(feel, { ownerOf: (name) => owners[name] ?? 'result', meant: { sum: 'result' } })

describe('an expression over a result', () => {
  test.each([
    ['status', 'result.status'],
    ['response.body', 'result.response.body'],
    ['order.id', 'order.id'],
    ['"fixed"', '"fixed"'],
    ['sum', 'result'],
    ['sum.net', 'result.net'],
    ['total', 'if result.total = null then total else result.total'],
    ['status = "ok"', '{status: result.status, value: status = "ok"}.value'],
    ['value + 1', '{value: result.value, value_: value + 1}.value_'],
    ['list[item > 1]', '{list: result.list, value: list[item > 1]}.value'],
    ['count', 'result.count'],
  ])('%s is written as %s', (feel, expected) => {
    expect(written(feel)).toBe(expected)
  })

  test.each<readonly [string, JsonObject, unknown]>([
    ['total', { result: { total: 2 }, total: 1 }, 2],
    ['total', { result: {}, total: 1 }, 1],
    ['total', { result: null, total: 1 }, 1],
    ['total * 2 + tax', { result: { total: 2, tax: 3 }, total: 1 }, 7],
    ['order.id', { result: { id: 2 }, order: { id: 1 } }, 1],
    ['value + 1', { result: { value: 4 } }, 5],
  ])('%s over %j yields %j', (feel, data, expected) => {
    const scope = { schema: { type: 'object' }, types: {} } as const
    const environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }

    const { value } = compile(written(feel), { kind: 'expression', scope }).evaluate(
      data,
      environment,
    )

    expect(value).toEqual(expected)
  })
})
