import { describe, expect, test } from 'vitest'
import {
  canRemove,
  canSplit,
  moveStart,
  removePeriod,
  setValidity,
  splitRow,
} from '#designer/editing/commands/decisionPeriods.ts'
import { updateDecision } from '#designer/editing/commands/decisionRows.ts'
import { addVersion } from '#designer/editing/commands/decisionVersions.ts'
import { periodsOf } from '#designer/decisions/validity.ts'
import type { Decision } from '#shared/model/content.ts'
import { changed } from '../support/change.ts'
import { sampleService } from '../support/sampleService.ts'

/** 108 until 31.12.2025; from 1.1.2026 on 144, and 816 for listed breeds. */
const service = sampleService()

function table(command: (decision: Decision) => Decision): Decision {
  const { tax } = changed(service, (now) => updateDecision(now, 'tax', command)).decisions
  if (tax === undefined) throw new Error('expected the table to be there')
  return tax
}

const limits = ({ rows }: Decision): readonly string[] =>
  rows.map(({ then, validFrom = '', validTo = '' }) => `${then['amount']} ${validFrom}/${validTo}`)

const tax = table((now) => now)

describe('the days on which rows count', () => {
  test('are set, changed and taken away', () => {
    expect(limits(table((now) => setValidity(now, 'zeile2', { validTo: '2026-06-30' })))).toEqual([
      '108 /2025-12-31',
      '144 /2026-06-30',
      '816 2026-01-01/',
    ])
    expect(limits(table((now) => setValidity(now, 'zeile', {})))[0]).toBe('108 /')
  })

  test('end before a day on which a copy begins', () => {
    const split = table((now) => splitRow(now, 'zeile2', '2027-01-01'))
    expect(limits(split)).toEqual([
      '108 /2025-12-31',
      '144 2026-01-01/2026-12-31',
      '144 2027-01-01/',
      '816 2026-01-01/',
    ])
    expect(new Set(split.rows.map(({ id }) => id)).size).toBe(4)
    const before = table((now) => splitRow(now, 'zeile', '2025-07-01'))
    expect(limits(before).slice(0, 2)).toEqual(['108 /2025-06-30', '108 2025-07-01/2025-12-31'])
  })

  test.each([
    ['2026-01-01', false],
    ['2026-01-02', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('of a row in 2026 are split at %s: %s', (day, expected) => {
    expect(canSplit({ validFrom: '2026-01-01', validTo: '2026-12-31' }, day)).toBe(expected)
  })
})

describe('a wording', () => {
  const begun = { version: 0, from: '2026-01-01', to: undefined }

  test('begins on another day, and the one before ends accordingly', () => {
    expect(limits(table((now) => moveStart(now, begun, '2026-07-01')))).toEqual([
      '108 /2026-06-30',
      '144 2026-07-01/',
      '816 2026-07-01/',
    ])
  })

  test('is taken back, and the one before goes on', () => {
    expect(limits(table((now) => removePeriod(now, begun)))).toEqual(['108 /'])
    expect(canRemove(tax, begun)).toBe(true)
  })

  test('takes along what is left open with it, and nothing else', () => {
    const gap = { when: { listed: 'true' }, reason: { de: 'gibt es nicht' } }
    const leftOpen = [
      { ...gap, validTo: '2025-12-31' },
      { ...gap, validFrom: '2026-01-01' },
    ]
    const left = table((now) => removePeriod({ ...now, leftOpen }, begun))
    expect(left.leftOpen).toEqual([gap])
  })

  test('is not taken back where no row would be left', () => {
    const only = table((now) => ({ ...now, rows: now.rows.slice(1) }))
    expect(canRemove(only, begun)).toBe(false)
  })

  const at = { from: '2027-01-01', dayBefore: '2026-12-31', at: 0 }
  const later = { version: 1, from: '2027-01-01', to: undefined }

  test('of the whole table moves and goes as well', () => {
    const moved = table((now) => moveStart(addVersion(now, at), later, '2027-03-01'))
    expect(moved.validTo).toBe('2027-02-28')
    expect(moved.versions?.[0]?.validFrom).toBe('2027-03-01')
    const gone = table((now) => removePeriod(addVersion(now, at), later))
    expect(gone).toEqual(tax)
    expect(canRemove(addVersion(tax, at), later)).toBe(true)
    expect(canRemove({ ...tax, validFrom: '2026-01-01' }, begun)).toBe(false)
  })

  test('that was split off one row is a period of the time line', () => {
    const split = table((now) => splitRow(now, 'zeile2', '2027-01-01'))
    expect(periodsOf(split).map(({ from = '', to = '' }) => `${from}/${to}`)).toEqual([
      '/2025-12-31',
      '2026-01-01/2026-12-31',
      '2027-01-01/',
    ])
  })
})
