import { describe, expect, test } from 'vitest'
import { mappingViews } from '#shared/lint/mappingViews.ts'
import { subjectOf } from '#shared/lint/subject.ts'
import { verdictOf } from '#shared/mappings/check.ts'
import { shippedServices } from '../../support/shippedServices.ts'

const wrong = new Set(['gone', 'missing', 'broken', 'mismatch'])

describe.each(shippedServices)('the mappings of %s', (_, definition) => {
  const views = mappingViews(subjectOf(definition))

  test('fit in every row', () => {
    const found = views.flatMap(({ id, rows }) =>
      rows.flatMap((row) => {
        const { kind } = verdictOf({ ...row, ...row.row }, () => false)
        return wrong.has(kind) ? [`${id} ${row.key}: ${kind}`] : []
      }),
    )

    expect(found).toEqual([])
  })
})

test('what a form asks for each entry of a list stands inside of the list', () => {
  const [, trip] = shippedServices.find(([id]) => id.endsWith('dienstreise')) ?? []
  if (trip === undefined) throw new Error('expected the service')
  const claim = mappingViews(subjectOf(trip)).find(({ id }) => id === 'form:claim')

  const amount = claim?.rows.find(({ key }) => key.endsWith('/amount'))

  expect(amount).toMatchObject({
    depth: 1,
    row: { value: 'item.amount' },
    each: { text: 'claim.receipts' },
  })
})
