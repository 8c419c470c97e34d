import { expect, test } from 'vitest'
import { everyYearFrom } from '#shared/decisions/everyYear.ts'
import { compile } from '#shared/feel/compile.ts'

const scope = {
  schema: { type: 'object', properties: { begin: { type: 'string', format: 'date' } } },
  types: {},
} as const

test.each([
  ['2024-11-15', '2026-03-02', ['2024-01-01', '2025-01-01', '2026-01-01']],
  ['2026-03-02', '2026-03-02', ['2026-01-01']],
  ['2027-02-01', '2026-12-20', ['2027-01-01']],
])('from %s until %s a table counts on %j', (begin, today, days) => {
  const { evaluate } = compile(everyYearFrom('begin'), { kind: 'expression', scope })

  expect(evaluate({ begin }, { now: `${today}T10:00:00Z`, today }).value).toEqual(days)
})
