import { expect, test } from 'vitest'
import { isAlike } from '#shared/mappings/alike.ts'
import type { Schema } from '#shared/model/schema.ts'

const text: Schema = { type: 'string' }
const record = (...names: readonly string[]): Schema => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, text])),
})

test.each([
  ['the same names', record('street', 'city'), record('street', 'city'), true],
  ['some of them', record('street', 'city'), record('city', 'zone'), true],
  ['none of them', record('street', 'city'), record('strasse', 'ort'), false],
  ['a record that wants nothing', record('street'), record(), true],
  ['values that are no records', text, text, true],
])('%s: could be taken over whole', (_, from, to, whole) => {
  expect(isAlike(from, to, {})).toBe(whole)
})
