import { expect, test } from 'vitest'
import { labelOf } from '#designer/mappings/rowText.ts'
import { letterRows } from '#shared/lint/contentRows.ts'
import { subjectOf } from '#shared/lint/subject.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const definition = exampleDefinition()
const { assessment } = definition.letters
if (assessment === undefined) throw new Error('expected the letter')
const saying = (text: string): typeof assessment => ({
  ...assessment,
  blocks: [{ id: 'x', block: 'decision', each: 'tax.lines', text: { de: text } }],
})

test.each([
  ['{{ item.label }} | {{ item.amount }}', ['Zeitraum', 'Betrag']],
  ['{{ 1 + 1 }}', ['Wert 1']],
])('the values of %s are called %j', (text, expected) => {
  const rows = letterRows('assessment', saying(text), subjectOf(definition).scope)
  const found = rows.filter(({ key }) => key.startsWith('blocks'))

  expect(found.map((row) => labelOf(row, 'de'))).toEqual(expected)
})
