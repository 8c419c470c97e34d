import { expect, test } from 'vitest'
import { reasonFields } from '#designer/decisions/reasonFields.ts'
import { compile } from '#shared/feel/compile.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const example = exampleDefinition()

test('a letter may say the reasons of every table that a step decides by', () => {
  expect(reasonFields(example).map(({ path, label }) => [path, label.de])).toEqual([
    ['reasons.breed', 'Begründung aus „Gelistete Rassen“'],
    ['reasons.category', 'Begründung aus „Art und Ermäßigung“'],
    ['reasons.rate', 'Begründung aus „Hundesteuer“'],
  ])
})

test('they are values that an expression of a letter knows', () => {
  for (const { path } of reasonFields(example)) {
    const { diagnostics } = compile(path, { kind: 'expression', scope: caseScope(example) })
    expect(diagnostics).toEqual([])
  }
})

test('a table that nothing decides by, or whose rows say nothing, has none', () => {
  expect(reasonFields({ ...example, processes: {} })).toEqual([])
  const { rate } = example.decisions
  if (rate === undefined) throw new Error('expected the table to be there')
  const rows = rate.rows.map(({ reason: _reason, ...row }) => row)
  const silent = { ...example, decisions: { rate: { ...rate, rows } } }
  expect(reasonFields(silent)).toEqual([])
})
