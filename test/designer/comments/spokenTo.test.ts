import { expect, test } from 'vitest'
import { spokenTo } from '#designer/comments/spokenTo.ts'

const people = ['Jonas Web', 'Jonas Weber', 'Miriam Kaya'].map((name) => ({ id: name, name }))

test.each([
  ['@Jonas Weber, bitte prüfen', ['Jonas Weber']],
  ['@Jonas Web und @Jonas Weber', ['Jonas Web', 'Jonas Weber']],
  ['@Miriam Kaya @Miriam Kaya', ['Miriam Kaya']],
  ['Miriam Kaya fragt @niemanden', []],
])('%s speaks to %j', (words, expected) => {
  expect(spokenTo(words, people)).toEqual(expected)
})
