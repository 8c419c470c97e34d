import { describe, expect, test } from 'vitest'
import { templateSupport } from '#designer/expressions/support.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const support = templateSupport(caseScope(exampleDefinition()))
const text = 'Guten Tag {{ applicant.nam }},\nIhr Hund {{ dog.breed }} kostet 1 dog.'

describe('a text with expressions', () => {
  test('has colours inside the braces only', () => {
    expect(support.tokens(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'applicant',
      '.',
      'nam',
      'dog',
      '.',
      'breed',
    ])
  })

  test('is put right where it is wrong', () => {
    const [found, ...others] = support.diagnostics(text)
    const [fix] = found?.fixes ?? []

    expect(others).toEqual([])
    expect(text.slice(found?.from, found?.to)).toBe('nam')
    expect(fix && text.slice(0, fix.from) + fix.insert + text.slice(fix.to)).toContain(
      '{{ applicant.name }}',
    )
  })

  // Fields are found by their names in both languages: "Breed on the list".
  test.each([
    ['Guten Tag {{ dog.bre', ['breed', 'listed']],
    ['{{ dog.breed }} und {{ dog.she', ['shelter', 'shelterConfirmed']],
    ['{{ dog.breed }} dog.', []],
    ['dog.', []],
  ])('%s may go on with %j', (written, expected) => {
    const found = support.completions(written, written.length)

    expect(found.map(({ label }) => label)).toEqual(expected)
    for (const { from, to } of found) expect(written.slice(from, to)).toBe(written.slice(-3))
  })
})
