import { expect, test } from 'vitest'
import { isAlike } from '#shared/mappings/alike.ts'
import type { Schema } from '#shared/model/schema.ts'

const text: Schema = { type: 'string' }
const record = (...names: readonly string[]): Schema => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, text])),
})

test.each([
  {
    of: 'the same names',
    from: record('street', 'city'),
    to: record('street', 'city'),
    whole: true,
  },
  { of: 'some of them', from: record('street', 'city'), to: record('city', 'zone'), whole: true },
  { of: 'none of them', from: record('street', 'city'), to: record('ort', 'plz'), whole: false },
  { of: 'a record that wants nothing', from: record('street'), to: record(), whole: true },
  { of: 'values that are no records', from: text, to: text, whole: true },
])('$of: could be taken over whole is $whole', ({ from, to, whole }) => {
  expect(isAlike(from, to, {})).toBe(whole)
})
