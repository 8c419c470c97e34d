import { describe, expect, test } from 'vitest'
import { valueInWords } from '#shared/decisions/inWords.ts'
import { longNumber } from '#shared/model/longNumber.ts'

describe('a value in words', () => {
  test.each([
    ['0.30', '0,30 €'],
    ['90071992547409.93', '90.071.992.547.409,93 €'],
    ['9007199254740993.125', '9.007.199.254.740.993,125 €'],
  ])('the amount %s is %s', (value, words) => {
    const said = valueInWords(value, { type: 'string', format: 'decimal' }, 'de')

    expect(said.replaceAll('\u00A0', ' ')).toBe(words)
  })

  test('a number with more digits than a double holds is written with all of them', () => {
    const value = longNumber('15.41666666666666666666666666666667')

    expect(valueInWords(value, { type: 'number' }, 'de')).toBe(
      '15,41666666666666666666666666666667',
    )
  })
})
