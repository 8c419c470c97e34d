import { unaryTest } from 'feelin'
import { evaluateDecision } from '#shared/decisions/evaluate.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Schema } from '#shared/model/schema.ts'

const number: Schema = { type: 'number' }
const inputs = ['a', 'b', 'c', 'd']

/** A table of 50 rows with 4 inputs each, of which the last applies, beside 20 fields of case data. */
const decision: Decision = {
  title: { de: 'Stufe' },
  hitPolicy: 'unique',
  inputs: inputs.map((id) => ({ id, label: { de: id }, expression: id, schema: number })),
  outputs: [{ id: 'level', label: { de: 'Stufe' }, schema: number }],
  rows: Array.from({ length: 50 }, (_, index) => ({
    id: `row-${index}`,
    when: { a: '>= 0', b: '[1..9]', c: '< 100', d: String(index) },
    then: { level: String(index) },
  })),
}

const fields = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [`field${index}`, index]),
)
const data = { ...fields, a: 1, b: 2, c: 3, d: 49 }
const names = Object.keys(data).map((name) => [name, number] as const)
const context = {
  scope: { types: {}, schema: { type: 'object', properties: Object.fromEntries(names) } },
  data,
  environment: { now: '2026-01-15T08:00:00Z', today: '2026-01-15' },
} as const

export const tableExpected = { level: 49 }

export function decideByUs(): unknown {
  const decided = evaluateDecision(decision, context)
  return 'value' in decided ? decided.value : decided.failure
}

/** As our table does: every row, up to its first cell that does not apply. */
export function decideByPeer(): unknown {
  const hits = decision.rows.filter(({ when }) =>
    inputs.every((id) => {
      const input = Object.entries(data).find(([name]) => name === id)?.[1]
      return unaryTest(when[id] ?? '-', { ...data, '?': input }).value === true
    }),
  )
  return { level: Number(hits[0]?.then['level']) }
}
