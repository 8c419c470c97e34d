import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTable } from '#shared/decisions/checkTable.ts'
import { evaluateDecision } from '#shared/decisions/evaluate.ts'
import { conditionsInWords } from '#shared/decisions/inWords.ts'
import { readCondition } from '#shared/decisions/condition.ts'
import { repair } from '#shared/decisions/repair.ts'
import { requirementsOf } from '#shared/decisions/requirements.ts'
import type { Decision } from '#shared/model/content.ts'
import { lawRuns } from '../../support/lawRuns.ts'
import { largeTable } from '../../support/largeTable.ts'
import { sampleService } from '../../support/sampleService.ts'

const literal = fc.oneof(
  fc.integer().map(String),
  fc.tuple(fc.integer({ min: -99, max: 99 }), fc.nat(999)).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom(
    '"a"',
    '"ä b"',
    '""',
    'true',
    'false',
    'date("2026-02-28")',
    'date("2026-13-01")',
  ),
)
const cell = fc.oneof(
  literal,
  fc.tuple(fc.constantFrom('<', '<=', '> ', '>='), literal).map(([sign, one]) => `${sign}${one}`),
  fc
    .tuple(fc.constantFrom('[', '('), literal, literal, fc.constantFrom(']', ')'))
    .map(([open, low, high, close]) => `${open}${low}..${high}${close}`),
)

describe('reading a condition', () => {
  test('goes the short way as it goes by the grammar', () => {
    fc.assert(
      fc.property(cell, (text) => {
        // a second test takes the text to the grammar
        const [first] = readCondition(`${text}, null`)?.tests ?? []

        expect(readCondition(text)?.tests[0]).toEqual(first)
      }),
      lawRuns(500),
    )
  })

  test.each([
    ['-', { tests: [], negated: false }],
    ['', { tests: [], negated: false }],
    ['1.50', { tests: [{ kind: 'is', value: { type: 'number', digits: '1.5' } }], negated: false }],
    ['-0', { tests: [{ kind: 'is', value: { type: 'number', digits: '0' } }], negated: false }],
    ['not("a")', { tests: [{ kind: 'is', value: { type: 'text', value: 'a' } }], negated: true }],
  ])('%s', (text, condition) => {
    expect(readCondition(text)).toEqual(condition)
  })

  test.each(['today()', 'x + 1', '> y', '12345678901234567', '> ('])(
    '%s is not compared',
    (text) => {
      expect(readCondition(text)).toBeUndefined()
    },
  )
})

describe('the check of large tables', () => {
  const against = { schemas: {}, types: {} }

  test('finds nothing in a complete one, and the one row that is missing', () => {
    const table = largeTable(500, 20)
    const missing = { ...table, rows: table.rows.toSpliced(123, 1) }

    expect(checkTable(table, against)).toEqual([])
    const [gap, ...others] = checkTable(missing, against)
    expect([gap?.kind, others]).toEqual(['gap', []])
    const rows = gap && repair(missing, gap)
    expect(checkTable({ ...missing, rows: rows ?? [] }, against)).toEqual([])
  })

  test('says so when a table is too entangled to be checked to the end', () => {
    // three random conditions each, near the point where such problems are hardest
    let state = 7
    const random = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor(state / 65_536) % below
    }
    const rows = Array.from({ length: 215 }, (_, index) => {
      const when: Record<string, string> = {}
      while (Object.keys(when).length < 3)
        when[`c${random(50)}`] = random(2) === 0 ? 'true' : 'false'
      return { id: `r${index}`, when, then: {} }
    })
    const entangled: Decision = {
      title: { de: 'Knoten' },
      hitPolicy: 'first',
      inputs: Array.from({ length: 50 }, (_, index) => ({
        id: `c${index}`,
        label: { de: '' },
        expression: 'x',
        schema: { type: 'boolean' },
      })),
      outputs: [],
      rows,
    }
    const kinds = checkTable(entangled, against).map(({ kind }) => kind)

    expect(kinds).toContain('unfinished')
  })
})

test('columns may be called as what every object has', () => {
  const column = { label: { de: 'Spalte' }, schema: { type: 'string' } } as const
  const table: Decision = {
    title: { de: 'Tabelle' },
    hitPolicy: 'first',
    inputs: [{ ...column, id: 'toString', expression: '"a"' }],
    outputs: [{ ...column, id: 'constructor' }],
    rows: [{ id: 'r', when: {}, then: {} }],
  }
  const scope = { types: {}, schema: { type: 'object' } } as const
  const environment = { now: '2026-01-02T00:00:00Z', today: '2026-01-02' }

  expect(checkTable(table, { schemas: {}, types: {} })).toEqual([])
  expect(conditionsInWords({}, table, { scope, language: 'de' })).toBe('jeder Fall')
  expect(evaluateDecision(table, { scope, data: {}, environment })).toMatchObject({
    rows: [{ row: 'r' }],
  })
})

describe('what feeds a decision', () => {
  test('is the data that it reads, and goes on to the step that decides by it', () => {
    const service = sampleService()
    const [tax] = requirementsOf(service)

    expect(tax?.id).toBe('tax')
    expect(tax?.data.length).toBeGreaterThan(0)
    expect(tax?.uses).toHaveLength(1)
  })
})
