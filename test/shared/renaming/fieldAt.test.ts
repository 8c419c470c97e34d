import { describe, expect, test } from 'vitest'
import { caseScope, withNames } from '#shared/feel/scope.ts'
import { fieldAt } from '#shared/renaming/fieldAt.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const definition = exampleDefinition()
const result = { type: 'object', properties: { annual: { type: 'string' } } } as const
const scope = withNames(caseScope(definition), { result })

function found(marked: string) {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const field = fieldAt(definition, { text, kind: 'expression', scope }, offset)
  return field && [field.path, ...field.places.map(({ from, to }) => `${from}-${to}`)]
}

describe('the field that a name means', () => {
  test.each([
    ['rem|ark', ['remark', '0-6']],
    ['dog.bre|ed = "breed" or dog.breed = null', ['#Dog.breed', '4-9', '27-32']],
    ['d|og.breed', ['dog', '0-3']],
    ['sum(tax.lines.am|ount)', ['#TaxLine.amount', '14-20']],
    ['for l in tax.lines return l.amount|', ['#TaxLine.amount', '28-34']],
    ['tax.lines[ann|ual > 3]', ['#TaxLine.annual', '10-16']],
    // neither functions nor names of loops, nor what a step yields, nor what the case knows of itself
    ['s|um(tax.lines.amount)', undefined],
    ['for l in tax.lines return |l.amount', undefined],
    ['result.ann|ual', undefined],
    ['case.num|ber', undefined],
    ['"brea|k"', undefined],
  ])('%s', (marked, expected) => {
    expect(found(marked)).toEqual(expected)
  })
})
