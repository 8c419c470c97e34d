import { expect, test } from 'vitest'
import { yamlReader } from '#designer/fields/readYaml.ts'
import { longNumber } from '#shared/model/longNumber.ts'

test.each([
  ['12345678901234567890', longNumber('12345678901234567890')],
  ['0.1234567890123456789', longNumber('0.1234567890123456789')],
  ['30.70', 30.7],
  ['0x1F', 31],
  ['"12345678901234567890"', '12345678901234567890'],
])('%s in YAML keeps its digits', async (written, value) => {
  const read = await yamlReader()

  expect(read(`a: ${written}\nb: [${written}]`)).toEqual({ value: { a: value, b: [value] } })
})
