import { expect, test } from 'vitest'
import { calculationIn, columnsOf, expectedIn, inWords } from '#designer/decisions/columns.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import json from '../../../examples/personalamt/dienstreise/definition.json' with { type: 'json' }

const trip = definitionSchema.parse(json)
const { mileage } = trip.decisions
if (mileage === undefined) throw new Error('expected the table of rates')
const columns = columnsOf(mileage, { definition: trip, decision: mileage, language: 'de' })
const column = columns.find(({ id }) => id === 'perKilometre')

test.each([
  ['settlement.total', 'Zusammen'],
  ['0 - settlement.total', '0 minus Zusammen'],
  ['sum(claim.receipts.amount)', 'Summe von Betrag'],
])('the result %s reads "%s"', (feel, words) => {
  if (column === undefined) throw new Error('expected the column')

  expect(inWords(feel, column)).toBeUndefined()
  expect(calculationIn(feel, column)).toBe(words)
})

test('a cell of a short list says which values it expects', () => {
  const means = columns.find(({ id }) => id === 'means')

  expect(means && expectedIn(means)).toContain(
    'einer dieser Werte: „eigenes Auto“, „eigenes Auto, erhebliches dienstliches Interesse“, „Fahrrad“, „Bahn, Bus oder Mitfahrt“.',
  )
})
