/* oxlint-disable unicorn/no-thenable -- the outputs of a row of a decision table are called "then" */
import { expect, test } from 'vitest'
import { paired } from '#shared/comparing/sequence.ts'
import { compareTables } from '#shared/comparing/table.ts'
import type { Decision } from '#shared/model/content.ts'

const one = (name: string) => ({ id: name.charAt(0), name })
const pairs = (before: readonly string[], after: readonly string[]): string =>
  paired(before.map(one), after.map(one))
    .map(({ id, effect }) => `${id}${effect === undefined ? '' : ` ${effect}`}`)
    .join(', ')

test.each([
  ['nothing', ['a', 'b'], ['a', 'b'], 'a, b'],
  ['what came where it stands', ['a', 'b'], ['a', 'n', 'b'], 'a, n added, b'],
  ['what went behind its neighbour', ['a', 'x', 'b'], ['a', 'b'], 'a, x removed, b'],
  ['what went from the beginning', ['x', 'a'], ['a'], 'x removed, a'],
  ['another content', ['a', 'b'], ['a', 'b!'], 'a, b changed'],
  ['the one that moved, not those it passed', ['a', 'b', 'c'], ['c', 'a', 'b'], 'c moved, a, b'],
  ['all of another list', ['a'], ['b'], 'a removed, b added'],
])('two lists show %s', (_, before, after, expected) => {
  expect(pairs(before, after)).toBe(expected)
})

const schema = { type: 'string' } as const
const table: Decision = {
  title: { de: 'Satz' },
  hitPolicy: 'first',
  validFrom: '2026-01-01',
  inputs: [{ id: 'dogs', label: { de: 'Hunde' }, expression: 'dogs', schema }],
  outputs: [{ id: 'amount', label: { de: 'Betrag' }, schema }],
  rows: [{ id: 'r1', when: { dogs: '1' }, then: { amount: '1' } }],
}

test('a table for each time, told apart by its first day', () => {
  const { validFrom: _, ...old } = { ...table, validTo: '2026-12-31' }
  const after = { ...table, validFrom: '2027-01-01', rows: [], versions: [table] }

  const [next, same, ...more] = compareTables({ ...table, versions: [old] }, after)

  expect(same).toMatchObject({ id: '2026-01-01', rows: [{ id: 'r1', effect: undefined }] })
  expect(next).toMatchObject({ from: undefined, to: { validFrom: '2027-01-01' } })
  expect(more).toMatchObject([{ id: '', to: undefined, rows: [{ id: 'r1', effect: 'removed' }] }])
})

test('columns that came and went', () => {
  const [whole] = compareTables(table, {
    ...table,
    inputs: [{ id: 'breed', label: { de: 'Rasse' }, expression: 'breed', schema }],
  })

  expect(whole?.inputs.map(({ id, effect }) => [id, effect])).toEqual([
    ['dogs', 'removed'],
    ['breed', 'added'],
  ])
})
