import { expect, test } from 'vitest'
import { ideasOf } from '#shared/mappings/words.ts'

test.each([
  ['Miete', 'rent'],
  ['Mieten', 'Miete'],
  ['Rente', 'pension'],
])('%s and %s mean the same', (one, other) => {
  expect(ideasOf(one)).toEqual(ideasOf(other))
})

test('rent is no pension', () => {
  expect(ideasOf('rent')).not.toEqual(ideasOf('Rente'))
})
