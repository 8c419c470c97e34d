import { describe, expect, test } from 'vitest'
import { everyDayFrom } from '#shared/decisions/everyDay.ts'
import { compile } from '#shared/feel/compile.ts'

const day = { type: 'string', format: 'date' } as const
const scope = {
  schema: { type: 'object', properties: { from: day, until: day } },
  types: {},
} as const
const environment = { now: '2026-01-12T09:00:00.000Z', today: '2026-01-12' }

describe('every day from one to another', () => {
  test.each([
    ['2026-03-16', '2026-03-16', ['2026-03-16']],
    ['2023-12-31', '2024-01-02', ['2023-12-31', '2024-01-01', '2024-01-02']],
    ['2024-02-28', '2024-03-01', ['2024-02-28', '2024-02-29', '2024-03-01']],
  ])('%s to %s', (from, until, days) => {
    const expression = compile(everyDayFrom('from', 'until'), { kind: 'expression', scope })

    expect(expression.evaluate({ from, until }, environment).value).toEqual(days)
  })
})
