import { describe, expect, test } from 'vitest'
import { blockOf, conversionsOf, textOf, type Block } from '#shared/mappings/blocks.ts'

const value = (as: Extract<Block, { kind: 'value' }>['as']): Block => ({
  kind: 'value',
  path: 'a.b',
  as,
})

describe('an expression in parts', () => {
  test.each<[string, Block]>([
    ['a.b', value('asIs')],
    ['round half up(a.b, 2)', value('cents')],
    ['count(a.b)', value('count')],
    ['a.b[-1]', value('last')],
    ['string join(a.b, ", ")', value('listed')],
    ['not(a.b)', value('opposite')],
    ['string join([a, b.c], " ")', { kind: 'joined', paths: ['a', 'b.c'], between: ' ' }],
    ['"Frau"', { kind: 'constant', value: 'Frau' }],
    ['30.7', { kind: 'constant', value: 30.7 }],
    ['true', { kind: 'constant', value: true }],
  ])('%s is read and written as it was', (text, block) => {
    expect(blockOf(text)).toEqual(block)
    expect(textOf(block)).toBe(text)
  })

  test('that adds texts is a row of values', () => {
    expect(blockOf('given + " " + family')).toEqual({
      kind: 'joined',
      paths: ['given', 'family'],
      between: ' ',
    })
  })

  test.each([
    'a + b',
    'if a then b else c',
    'a + "x" + b + "y" + c',
    'null',
    'a[1].b',
    '"\\u{1F600}"',
    '1.10',
    'for i in a return i',
  ])('is a formula when it says more: %s', (text) => {
    expect(blockOf(text)).toBeUndefined()
  })
})

test('what can be made of a value depends on its kind', () => {
  expect(conversionsOf({ type: 'string', format: 'decimal' }, {})).toEqual([
    'asIs',
    'cents',
    'whole',
  ])
  expect(conversionsOf({ $ref: 'Lines' }, { Lines: { type: 'array' } })).toContain('sum')
  expect(conversionsOf({ type: 'object' }, {})).toEqual(['asIs'])
})
