import { describe, expect, it } from 'vitest'
import { operatorsFor, parseCondition, writeCondition } from '#designer/properties/condition.ts'
import { parseDuration, spellDuration, writeDuration } from '#designer/properties/duration.ts'

describe('a condition in a sentence', () => {
  it.each([
    ['dog.listed = true', { path: 'dog.listed', operator: '=', value: true }, { type: 'boolean' }],
    [
      'dog.shelter = "here"',
      { path: 'dog.shelter', operator: '=', value: 'here' },
      { type: 'string' },
    ],
    ['count >= 2.5', { path: 'count', operator: '>=', value: 2.5 }, { type: 'number' }],
    ['remark != null', { path: 'remark', operator: '!=', value: null }, { type: 'string' }],
    [
      'since < date("2026-01-01")',
      { path: 'since', operator: '<', value: '2026-01-01' },
      { type: 'string', format: 'date' },
    ],
  ] as const)('%s is read and written back', (text, condition, schema) => {
    const parsed = parseCondition(text)

    expect(parsed).toEqual(condition)
    expect(parsed && writeCondition(parsed, schema)).toBe(text)
  })

  it.each(['a = 1 and b = 2', 'count(dogs) > 1', 'dog.listed', 'a = b'])(
    '%s needs more than a sentence',
    (text) => {
      expect(parseCondition(text)).toBeUndefined()
    },
  )

  it('compares by size only what has an order', () => {
    expect(operatorsFor({ type: 'boolean' })).toEqual(['=', '!='])
    expect(operatorsFor({ type: 'string', format: 'date' })).toContain('<=')
  })
})

describe('a period in words', () => {
  const units = [
    ['Jahr', 'Jahre'],
    ['Monat', 'Monate'],
    ['Woche', 'Wochen'],
    ['Tag', 'Tage'],
    ['Stunde', 'Stunden'],
  ] as const

  it.each([
    ['P14D', '14 Tage'],
    ['P1M', '1 Monat'],
    ['P1Y6M', '1 Jahr, 6 Monate'],
    ['PT1H', '1 Stunde'],
  ])('%s is %s', (iso, words) => {
    expect(spellDuration(iso, units)).toBe(words)
    expect(parseDuration(writeDuration(iso))).toBe(iso)
  })

  it('is unknown when it is computed', () => {
    expect(parseDuration('deadlines.objection')).toBeUndefined()
  })
})
