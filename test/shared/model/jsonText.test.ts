import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '#shared/model/json.ts'
import { readJson, writeJson } from '#shared/model/jsonText.ts'
import { isLongNumber, longNumber } from '#shared/model/longNumber.ts'

describe('a number in a JSON text', () => {
  test.each([
    ['9007199254740993'],
    ['-9007199254740993'],
    ['12345678901234567890'],
    ['123456789012345678901234567890123456789'],
    ['0.1234567890123456789'],
    ['1.00000000000000000001'],
    ['1e400'],
    ['-1.5E-400'],
    ['1e-324'],
  ])('%s is kept by its digits', (digits) => {
    expect(readJson(digits)).toBe(longNumber(digits))
    expect(writeJson(readJson(`{"a":[${digits}, "x"]}`))).toBe(`{"a":[${digits},"x"]}`)
  })

  test.each([
    ['0', 0],
    ['-30.70', -30.7],
    ['9007199254740991', 9007199254740991],
    ['9007199254740994', 9007199254740994],
    ['0.30000000000000004', 0.30000000000000004],
    ['1.000000000000000000', 1],
    ['0.0000000000000000000000', 0],
    ['1e300', 1e300],
    ['100000000000000000000000', 1e23],
  ])('%s is the double it becomes', (text, double) => {
    expect(readJson(text)).toBe(double)
  })

  test.each([
    ['{"a":"12345678901234567890"}'],
    ['{"12345678901234567890":1}'],
    [String.raw`["\\", "\"12345678901234567890", "1e400"]`],
    [String.raw`{"__proto__":"12345678901234567890"}`],
  ])('%s holds none', (text) => {
    expect(readJson(text)).toEqual(JSON.parse(text))
  })

  test.each([
    ['012345678901234567890'],
    ['{12345678901234567890:1}'],
    ['[12345678901234567890'],
    ['1e4000.5'],
  ])('%s is no JSON', (text) => {
    expect(() => readJson(text)).toThrow(SyntaxError)
  })
})

/** Texts that look like what stands for a long number as well. */
const leaf = fc.oneof(
  fc.string(),
  fc
    .constantFrom('\uFDD01', '"\uFDD01', '\uFDD01"', '\\"\uFDD01', '\uFDD0', '\uFDD0x')
    .filter((text) => text !== '\uFDD01'),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, noInteger: true }),
  fc.boolean(),
  fc.constant(null),
  fc
    .tuple(fc.bigInt({ min: 10n ** 17n, max: 10n ** 40n }), fc.nat(30))
    .map(([digits, places]) => readJson(`${digits}e-${places}`)),
)
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constant('\uFDD01')), tie('json'), { maxKeys: 4 }),
  ),
}))

test('what is written is read as the same, and is JSON to everybody', () => {
  fc.assert(
    fc.property(json, fc.constantFrom(undefined, 2), (value, indent) => {
      const text = writeJson(value, indent)

      expect(() => JSON.parse(text)).not.toThrow()
      expect(readJson(text)).toEqual(value)
    }),
  )
})

test('a text of many digits takes no time to read', () => {
  const digits = `${'0'.repeat(500_000)}1`
  const text = `[0.${digits}, 1${digits}, "${'\\"1'.repeat(500_000)}"]`

  expect(readJson(text)[0]).toSatisfy(isLongNumber)
})
