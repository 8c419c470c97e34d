import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTable, type TableProblem } from '#shared/decisions/checkTable.ts'
import { evaluateDecision } from '#shared/decisions/evaluate.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Json } from '#shared/model/json.ts'
import type { Schema } from '#shared/model/schema.ts'
import { lawRuns } from '../support/lawRuns.ts'

const environment = { now: '2026-01-02T00:00:00Z', today: '2026-01-02' }

interface Kind {
  readonly schema: Schema
  /** Conditions as people write them. */
  readonly tests: readonly string[]
  /** A value of every part that the conditions can tell apart. */
  readonly values: readonly Json[]
}

const dates = ['2025-12-31', '2026-01-01', '2026-01-02', '2026-06-30', '2026-12-31', '2027-01-01']
const day = (date: string) => `date("${date}")`
const moment = (written: string) => `date and time("${written}")`

const kinds: readonly Kind[] = [
  {
    schema: { type: 'boolean' },
    tests: ['-', 'true', 'false', 'not(true)', '? = false', 'true, false'],
    values: [true, false],
  },
  {
    schema: { type: 'boolean', nullable: true },
    tests: ['-', 'true', 'not(true)', 'null', 'not(null)', 'false, null', '? != true'],
    values: [true, false, null],
  },
  {
    schema: { type: 'string', enum: ['a', 'b', 'c'] },
    tests: ['', '"a"', '"b"', '"a", "c"', 'not("a")', 'not("a", "b")', '["b", "c"]', '"d"'],
    values: ['a', 'b', 'c'],
  },
  {
    schema: { type: 'integer', minimum: 0, maximum: 6 },
    tests: ['-', '0', '>= 3', '< 3', '[1..4]', '(1..4)', '> 4', '<= 1, 5', 'not(2)', '[3..6]', '9'],
    values: [0, 1, 2, 3, 4, 5, 6],
  },
  {
    schema: { type: 'number' },
    tests: [
      '-',
      '< 1',
      '1',
      '> 1',
      '>= 1.5',
      '(1..1.5)',
      '? > 1 and ? < 2',
      'not(>= 1)',
      '[1..2], 7',
    ],
    values: [0, 1, 1.25, 1.5, 1.75, 2, 3, 7, 8],
  },
  {
    schema: { type: 'number', nullable: true },
    tests: ['-', '< 1', '>= 1', 'null', 'not(< 1)', '? < 1', '? <= 1 or ? > 1', 'not(null)'],
    values: [0, 1, 2, null],
  },
  {
    schema: { type: 'string', format: 'decimal', scale: 2 },
    tests: ['-', '<= 10', '> 10', '>= 10.01', '[10.01..20]', '10.005', '< 30.70', '>= 30.70'],
    values: ['9.99', '10.00', '10.01', '15.00', '20.00', '20.01', '30.69', '30.70', '40.00'],
  },
  {
    schema: { type: 'string', format: 'date' },
    tests: [
      '-',
      `< ${day('2026-01-01')}`,
      `>= ${day('2026-01-01')}`,
      `[${day('2026-01-01')}..${day('2026-12-31')}]`,
      `> @"2025-12-31"`,
      `not(${day('2026-01-01')})`,
      `<= ${day('2026-06-30')}`,
      `>= ${day('2027-01-01')}`,
    ],
    values: dates,
  },
  {
    schema: { type: 'string', format: 'date', nullable: true },
    tests: [
      `>= ${day('0001-01-01')}`,
      `? <= ${day('9999-12-31')}`,
      `< ${day('2024-02-29')}`,
      `not(${day('2024-02-29')})`,
      `(${day('2024-02-28')}..${day('2024-03-01')})`,
      'null',
      '? != null',
      '? < null',
      ...['', '? = ', '? != ', '>= ', '? < '].map((test) => test + day('2024-02-30')),
      `not(${day('2024-02-30')})`,
      `[${day('2024-02-28')}..${day('2024-02-30')}]`,
      `not([${day('2024-02-28')}..${day('2024-02-30')}])`,
    ],
    values: ['0001-01-01', '2024-02-28', '2024-02-29', '2024-03-01', '9999-12-31', null],
  },
  {
    schema: { type: 'string', format: 'date-time' },
    tests: [
      '-',
      `< ${moment('1969-12-31T23:59:59.5Z')}`,
      `>= ${moment('1969-12-31T23:59:59.7Z')}`,
      `<= ${moment('1969-12-31T23:59:59.5Z')}`,
      moment('1970-01-01T00:59:59.7+01:00'),
      `not(${moment('1969-12-31T23:59:59.5Z')})`,
    ],
    values: [
      '1969-12-31T23:59:59Z',
      '1969-12-31T23:59:59.5Z',
      '1969-12-31T23:59:59.6Z',
      '1969-12-31T23:59:59.7Z',
      '1970-01-01T00:00:00Z',
    ],
  },
  {
    schema: { type: 'string' },
    tests: ['-', '"x"', '"y"', '"x", "y"', 'not("x")', 'not("x", "y")', 'contains(?, "x")'],
    values: ['x', 'y', 'z', 'zx'],
  },
]

const policies = ['unique', 'any', 'first', 'priority', 'ruleOrder', 'collect'] as const
const results = ['"low"', '"high"', '"none"']

interface Table {
  readonly kinds: readonly Kind[]
  readonly decision: Decision
}

const tables = (hitPolicy: fc.Arbitrary<Decision['hitPolicy']>): fc.Arbitrary<Table> =>
  fc
    .tuple(hitPolicy, fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 }))
    .chain(([policy, chosen]) =>
      fc
        .array(
          fc.tuple(
            fc.tuple(...chosen.map(({ tests }) => fc.constantFrom(...tests))),
            fc.constantFrom(...results),
          ),
          { maxLength: 6 },
        )
        .map((rows) => ({ kinds: chosen, decision: tableOf(policy, chosen, rows) })),
    )

function tableOf(
  hitPolicy: Decision['hitPolicy'],
  chosen: readonly Kind[],
  rows: readonly (readonly [readonly string[], string])[],
): Decision {
  return {
    title: { de: 'Tabelle' },
    hitPolicy,
    inputs: chosen.map(({ schema }, index) => ({
      id: `c${index}`,
      label: { de: `Spalte ${index}` },
      expression: `c${index}`,
      schema,
    })),
    outputs: [
      {
        id: 'level',
        label: { de: 'Stufe' },
        schema: { type: 'string', enum: ['none', 'high', 'low'] },
      },
    ],
    rows: rows.map(([tests, level], index) => ({
      id: `r${index}`,
      when: Object.fromEntries(tests.map((text, column) => [`c${column}`, text])),
      then: { level },
    })),
  }
}

type Case = Readonly<Record<string, Json>>

function casesOf({ kinds: chosen }: Table): readonly Case[] {
  return chosen.reduce<Case[]>(
    (cases, { values }, column) =>
      cases.flatMap((one) => values.map((value) => ({ ...one, [`c${column}`]: value }))),
    [{}],
  )
}

function scopeOf({ kinds: chosen }: Table) {
  const names = chosen.map(({ schema }, column) => [`c${column}`, schema] as const)
  return { types: {}, schema: { type: 'object', properties: Object.fromEntries(names) } } as const
}

/** By the evaluator: the rows that apply, and what the table yields. */
function looking(table: Table) {
  const scope = scopeOf(table)
  const decide = (decision: Decision, data: Case) =>
    evaluateDecision(decision, { scope, data, environment })
  const all: Decision = { ...table.decision, hitPolicy: 'collect' }
  return {
    applying: (data: Case): readonly string[] => {
      const decided = decide(all, data)
      return 'rows' in decided ? decided.rows.map(({ row }) => row) : []
    },
    decide,
  }
}

function check({ decision }: Pick<Table, 'decision'>): readonly TableProblem[] {
  return checkTable(decision, { schemas: {}, types: {} })
}

function only<K extends TableProblem['kind']>(problems: readonly TableProblem[], kind: K) {
  return problems.filter((one): one is TableProblem & { kind: K } => one.kind === kind)
}

const isReadable = ({ decision }: Table): boolean =>
  decision.rows.every(({ when }) => Object.values(when).every((text) => !text.includes('contains')))

/** The rows that the check proposes, with ids of their own. */
function closed({ decision, kinds: chosen }: Table): Table {
  const gaps = only(check({ decision }), 'gap')
  const rows = gaps.map(({ when }, index) => ({
    id: `new${decision.rows.length + index}`,
    when,
    then: { level: '"none"' },
  }))
  return { kinds: chosen, decision: { ...decision, rows: [...decision.rows, ...rows] } }
}

const options = lawRuns(400)

describe('the check of decision tables against every case', () => {
  test('a gap is a real one, and none is missed', () => {
    fc.assert(
      fc.property(tables(fc.constantFrom('unique', 'first')), (table) => {
        const { applying } = looking(table)
        const gaps = only(check(table), 'gap')

        for (const { example } of gaps) expect(applying(example)).toEqual([])
        const uncovered = casesOf(table).filter((one) => applying(one).length === 0)
        expect(gaps.length > 0 || !isReadable(table)).toBe(
          uncovered.length > 0 || !isReadable(table),
        )
      }),
      options,
    )
  })

  test('the rows it proposes close the gaps and overlap nothing', () => {
    fc.assert(
      fc.property(tables(fc.constant('unique')).filter(isReadable), (table) => {
        let filled = table
        for (let round = 0; round < 40; round += 1) {
          const next = closed(filled)
          if (next.decision.rows.length === filled.decision.rows.length) break
          filled = next
        }
        const { applying } = looking(filled)
        const before = looking(table).applying

        for (const one of casesOf(table)) {
          const rows = before(one)
          expect(applying(one).length).toBe(rows.length === 0 ? 1 : rows.length)
        }
      }),
      options,
    )
  })

  test('an overlap is a real one, and none is missed', () => {
    fc.assert(
      fc.property(tables(fc.constant('unique')).filter(isReadable), (table) => {
        const { applying } = looking(table)
        const problems = check(table)
        const found = [...only(problems, 'overlap'), ...only(problems, 'contradiction')]

        for (const { rows, example } of found)
          expect(applying(example)).toEqual(expect.arrayContaining(rows.map((row) => `r${row}`)))
        const several = casesOf(table).some((one) => applying(one).length > 1)
        expect(found.length > 0).toBe(several)
      }),
      options,
    )
  })

  test('any is only blamed for different results, and always then', () => {
    fc.assert(
      fc.property(tables(fc.constant('any')).filter(isReadable), (table) => {
        const { decide } = looking(table)
        const problems = check(table)
        const found = [...only(problems, 'overlap'), ...only(problems, 'contradiction')]
        const clashes = casesOf(table).some((one) => {
          const decided = decide(table.decision, one)
          return 'failure' in decided && decided.failure.code === 'contradiction'
        })

        expect(found.length > 0).toBe(clashes)
      }),
      options,
    )
  })

  test('an unreachable row never decides, and every row that never decides is found', () => {
    fc.assert(
      fc.property(tables(fc.constant('first')).filter(isReadable), (table) => {
        const { decide } = looking(table)
        const problems = check(table)
        const found = [...only(problems, 'unreachable'), ...only(problems, 'neverApplies')]
        const deciding = new Set(
          casesOf(table).flatMap((one) => {
            const decided = decide(table.decision, one)
            return 'rows' in decided ? decided.rows.map(({ row }) => row) : []
          }),
        )
        const idle = table.decision.rows.flatMap(({ id }, index) => (deciding.has(id) ? [] : index))

        expect([...new Set(found.map(({ row }) => row))].toSorted((a, b) => a - b)).toEqual(idle)
      }),
      options,
    )
  })

  test('a row that more important ones hide never changes the result', () => {
    fc.assert(
      fc.property(tables(fc.constant('priority')), (table) => {
        const { decide } = looking(table)
        const hidden = new Set(only(check(table), 'unreachable').map(({ row }) => row))
        const rows = table.decision.rows.filter((_, index) => !hidden.has(index))

        for (const one of casesOf(table))
          expect(decide({ ...table.decision, rows }, one)).toMatchObject(
            'value' in decide(table.decision, one)
              ? { value: valueOf(decide(table.decision, one)) }
              : { failure: {} },
          )
      }),
      options,
    )
  })

  test('merging keeps every result', () => {
    fc.assert(
      fc.property(tables(fc.constantFrom(...policies)), (table) => {
        const { decide } = looking(table)
        const merged = only(check(table), 'mergeable').reduce((now, problem) => {
          const [first, ...more] = problem.rows.map((row) => `r${row}`)
          const rows = now.rows
            .filter(({ id }) => !more.includes(id))
            .map((row) =>
              row.id === first
                ? { ...row, when: { ...row.when, [problem.column]: problem.text } }
                : row,
            )
          return { ...now, rows }
        }, table.decision)

        for (const one of casesOf(table))
          expect(valueOf(decide(merged, one))).toEqual(valueOf(decide(table.decision, one)))
      }),
      options,
    )
  })
})

function valueOf(decided: ReturnType<typeof evaluateDecision>): Json {
  return 'value' in decided ? decided.value : decided.failure.code
}
