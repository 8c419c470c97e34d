import { describe, expect, test } from 'vitest'
import { chosenOf, pickedOf, writtenChoice, writtenFrom } from '#designer/decisions/grid/picked.ts'
import { cellFormat } from '#shared/decisions/inWords.ts'
import { readCondition } from '#shared/decisions/condition.ts'

const amount = cellFormat({ type: 'string', format: 'decimal', scale: 2 }, 'de')
const date = cellFormat({ type: 'string', format: 'date' }, 'de')
const text = cellFormat({ type: 'string' }, 'de')

describe('a condition that is chosen', () => {
  test.each([
    ['', amount, { kind: 'any' }],
    ['30.70', amount, { kind: 'is', low: '30,70 €' }],
    ['not(30.70)', amount, { kind: 'not', low: '30,70 €' }],
    ['>= 10', amount, { kind: 'atLeast', low: '10,00 €' }],
    [
      '(10..1440.5]',
      amount,
      { kind: 'between', low: '10,00 €', high: '1.440,50 €', lowHeld: false },
    ],
    ['< date("2026-01-01")', date, { kind: 'lessThan', low: '1.1.2026' }],
    ['contains(?, "kangal")', text, { kind: 'contains', low: 'kangal' }],
  ])('%s is shown as %o and written back', (feel, format, picked) => {
    const read = pickedOf(feel, format)

    expect(read).toMatchObject(picked)
    const written = read && writtenFrom(read, format)
    expect(readCondition(written ?? 'nothing(')).toEqual(readCondition(feel))
  })

  test.each(['1, 2', '? > 1 and ? < 5', 'x + 1'])('%s is more than one choice', (feel) => {
    expect(pickedOf(feel, amount)).toBeUndefined()
  })

  test('is not complete without its value', () => {
    const half = { kind: 'between', low: '1', high: '', lowHeld: true, highHeld: true } as const

    expect(writtenFrom(half, amount)).toBeUndefined()
    expect(writtenFrom({ ...half, high: 'viel' }, amount)).toBeUndefined()
  })
})

describe('values of a list', () => {
  const values = ['a', 'b', 'c'].map((value) => ({ type: 'text', value }) as const)

  test.each([
    ['"a", "c"', ['a', 'c'], false],
    ['not("b")', ['b'], true],
    ['-', [], false],
  ])('%s', (feel, chosen, allBut) => {
    const read = chosenOf(feel, values)

    expect(read?.chosen).toEqual(values.filter(({ value }) => chosen.includes(value)))
    expect(read?.allBut).toBe(allBut)
    expect(readCondition(writtenChoice(read?.chosen ?? [], allBut))).toEqual(readCondition(feel))
  })
})
