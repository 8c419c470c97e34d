import { describe, expect, it } from 'vitest'
import {
  readTest,
  readValue,
  writeTest,
  writeResult,
  type CellFormat,
} from '#shared/decisions/cellWords.ts'
import { periodsOf } from '#designer/decisions/validity.ts'
import { dayBefore } from '#shared/decisions/validity.ts'
import { addPeriod } from '#designer/editing/commands/decisionRows.ts'
import { contentTexts } from '#shared/text/content.ts'
import { sampleService } from '../support/sampleService.ts'

const words = contentTexts.de.decisions
const spell = (value: string): string =>
  ({ first: 'erster Hund', further: 'weiterer Hund' })[value] ?? value
const format = (schema: CellFormat['schema']): CellFormat => ({ schema, words, spell })
const amount = format({ type: 'string', format: 'decimal', scale: 2 })
const number = format({ type: 'number' })
const yesNo = format({ type: 'boolean' })
const kind = format({ type: 'string', enum: ['first', 'further'] })
const breed = format({ type: 'string' })
const date = format({ type: 'string', format: 'date' })

describe('a condition of a decision table', () => {
  it.each([
    ['true', 'ja', yesNo],
    ['>= 2', 'ab 2', number],
    ['<= 5', 'bis 5', number],
    ['> 1.5', 'über 1,5', number],
    ['[1..5]', '1 bis 5', number],
    ['"first"', 'erster Hund', kind],
    ['"first", "further"', 'erster Hund oder weiterer Hund', kind],
    ['not("first")', 'nicht erster Hund', kind],
    ['contains(?, "kangal")', 'enthält kangal', breed],
    ['starts with(?, "bull")', 'beginnt mit bull', breed],
    ['>= date("2026-01-01")', 'ab 1.1.2026', date],
  ])('%s reads "%s" and is written back', (test, read, its) => {
    expect(readTest(test, its)).toBe(read)
    expect(writeTest(read, its)).toBe(test)
  })

  it('matches everything when it is empty', () => {
    expect(readTest(undefined, number)).toBe('beliebig')
    expect(writeTest('beliebig', number)).toBe('')
  })

  it.each(['? in holidays', 'dog.born + duration("P1Y")'])(
    '%s says more than a cell can',
    (test) => {
      expect(readTest(test, number)).toBeUndefined()
    },
  )

  it.each([
    ['"bus", "first"', 'Bus oder Bahn oder erster Hund'],
    ['not("first", "bus")', 'nicht erster Hund oder Bus oder Bahn'],
  ])('%s is written back although a name holds the word between values', (test, read) => {
    const means = { ...kind, schema: { type: 'string', enum: ['first', 'bus'] } } as const
    const named = {
      ...means,
      spell: (one: string) => (one === 'bus' ? 'Bus oder Bahn' : spell(one)),
    }

    expect(readTest(test, named)).toBe(read)
    expect(writeTest(read, named)).toBe(test)
  })

  it('is not taken when the list does not know the value', () => {
    expect(writeTest('dritter Hund', kind)).toBeUndefined()
  })
})

describe('a result of a decision table', () => {
  it.each([
    ['144', '144,00 €', '144.00'],
    ['1440.5', '1.440,50 €', '1440.50'],
  ])('%s reads %s', (value, read, written) => {
    expect(readValue(value, amount)).toBe(read)
    expect(writeResult(read, amount)).toBe(written)
  })

  it('is not taken when it is no amount', () => {
    expect(writeResult('viel', amount)).toBeUndefined()
  })
})

describe('a result with more places than its column keeps', () => {
  const rate = format({ type: 'string', format: 'decimal', scale: 3 })
  const whole = format({ type: 'integer' })

  it.each([
    ['0,125', amount, undefined],
    ['0,120', amount, '0.120'],
    ['0,125', rate, '0.125'],
    ['1,5', whole, undefined],
    ['1.440', whole, '1440'],
    ['1,5', number, '1.5'],
  ])('%s is taken only where nothing is rounded away', (typed, its, written) => {
    expect(writeResult(typed, its)).toBe(written)
  })
})

it('a part of a text may stand in quotation marks', () => {
  expect(writeTest('enthält "kangal"', breed)).toBe('contains(?, "kangal")')
})

describe('a new wording of the law', () => {
  it('ends the open rows the day before and begins copies of them', () => {
    const decision = sampleService().decisions['tax']
    if (decision === undefined) throw new Error('table missing')

    const changed = addPeriod(decision, {
      from: '2027-01-01',
      dayBefore: dayBefore('2027-01-01'),
      rows: ['zeile2', 'zeile3'],
    })

    expect(periodsOf(changed).map(({ from, to, rows }) => [from, to, rows])).toEqual([
      [undefined, '2025-12-31', ['zeile']],
      ['2026-01-01', '2026-12-31', ['zeile2', 'zeile3']],
      ['2027-01-01', undefined, ['zeile4', 'zeile5']],
    ])
  })
})
