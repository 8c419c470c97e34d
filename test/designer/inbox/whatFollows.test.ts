import { expect, test } from 'vitest'
import { whatFollows } from '#designer/inbox/whatFollows.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const names = (element: string) =>
  whatFollows(exampleDefinition(), element).map(({ kind, name }) => `${kind} ${name.de}`)

test('after a decision the entries and letters up to the end are named', () => {
  expect(names('decideKeeping')).toEqual([
    'entry Steuerkonto bebuchen',
    'entry Hundemarke versenden',
    'letter Bescheid über Hundesteuer',
  ])
})

test('what comes after the next person is not promised', () => {
  expect(names('clarifyPerson')).toEqual(['task Angaben ergänzen'])
})

test('nothing follows the end', () => {
  expect(names('done')).toEqual([])
})
