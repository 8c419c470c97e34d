import { expect, test } from 'vitest'
import { readLeaf, typedOf } from '#designer/simulation/leaves.ts'

const amount = { type: 'string', format: 'decimal', scale: 2 } as const

test.each(['12.50', '1234.50', '-0.05', '1000000.00'])(
  'the amount %s is offered as it is read',
  (value) => {
    const leaf = { at: [], label: '', schema: amount, value }

    expect(readLeaf(typedOf(leaf), leaf)).toBe(value)
  },
)
