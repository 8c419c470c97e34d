import { describe, expect, test } from 'vitest'
import { computeDeadline, type Facts, type PeriodRule } from '#shared/deadlines/compute.ts'
import type { HolidayPlace } from '#shared/model/city.ts'
import { sentencesOf } from '#shared/text/derivation.ts'

const bw: HolidayPlace = { state: 'DE-BW' }

describe('how a deadline was computed', () => {
  test('is told from posting to the last day', () => {
    const rule = { law: 'VwVfG', period: 'P1M', delivery: { by: 'post' } } as const

    expect(derivation(rule, { start: '2026-01-01' }, bw)).toEqual([
      'Aufgabe zur Post: Donnerstag, 1. Januar 2026.',
      'Bekanntgabe: Montag, 5. Januar 2026, am 4. Tag danach (§ 41 Abs. 2 Satz 1 VwVfG).',
      'Die Frist beginnt: Dienstag, 6. Januar 2026. Der Tag davor zählt nicht mit (§ 31 Abs. 1 VwVfG, § 187 Abs. 1 BGB).',
      'Sie dauert 1 Monat. Ihr letzter Tag: Donnerstag, 5. Februar 2026 (§ 188 Abs. 2 BGB).',
      'Berücksichtigt sind die gesetzlichen Feiertage in Baden-Württemberg.',
    ])
  })

  test('says why a day moves, with the holiday and the paragraph', () => {
    expect(derivation({ period: 'P1M' }, { start: '2026-05-04' }, bw)).toContain(
      'Das ist ein Feiertag (Fronleichnam). Maßgebend ist deshalb: Freitag, 5. Juni 2026 (§ 193 BGB).',
    )
  })

  test('says why it stays', () => {
    const rule = { law: 'VwVfG', period: 'P1M', rollover: 'benefit' } as const

    expect(derivation(rule, { start: '2026-01-08' })).toContain(
      'Das ist ein Sonntag. Es bleibt bei diesem Tag (§ 31 Abs. 4 VwVfG).',
    )
  })

  test('says that no state is set', () => {
    expect(derivation({ period: 'P1M' }, { start: '2026-01-12' }).at(-1)).toBe(
      'Berücksichtigt sind nur die Feiertage, die in allen Ländern gelten. Ein Land ist nicht eingestellt.',
    )
  })

  test('tells of later receipt, of an extension and of days that are picked', () => {
    const rule = {
      law: 'AO',
      period: 'P5D',
      counted: 'workingDays',
      delivery: { by: 'electronic' },
    } as const
    const facts = { start: '2026-03-02', received: '2026-03-10', extension: 'P2W' }

    expect(derivation(rule, facts, { ...bw, municipal: ['corpusChristi'] })).toEqual([
      'Elektronische Absendung: Montag, 2. März 2026.',
      'Bekanntgabe: Freitag, 6. März 2026, am 4. Tag danach (§ 122 Abs. 2a AO).',
      'Zugegangen ist das Schreiben erst später: Dienstag, 10. März 2026. Dieser Tag zählt (§ 122 Abs. 2 AO).',
      'Die Frist beginnt: Mittwoch, 11. März 2026. Der Tag davor zählt nicht mit (§ 108 Abs. 1 AO, § 187 Abs. 1 BGB).',
      'Sie dauert 5 Arbeitstage. Ihr letzter Tag: Dienstag, 17. März 2026.',
      'Die Frist ist um 2 Wochen verlängert. Ihr letzter Tag: Dienstag, 31. März 2026 (§ 108 Abs. 1 AO, § 190 BGB).',
      'Berücksichtigt sind die gesetzlichen Feiertage in Baden-Württemberg und in der Gemeinde.',
    ])
  })

  test('is told backwards', () => {
    const rule = { period: 'P2W', direction: 'before' } as const

    expect(derivation(rule, { start: '2026-11-30' }).slice(0, 2)).toEqual([
      'Gerechnet wird zurück: von Montag, 30. November 2026. Dieser Tag zählt nicht mit (§§ 187, 188 BGB).',
      'Dazwischen liegen 2 Wochen. Der letzte Tag davor: Sonntag, 15. November 2026.',
    ])
  })

  test('is told in English', () => {
    const rule = { law: 'AO', period: 'P1M', delivery: { by: 'abroad' } } as const
    const steps = computeDeadline(rule, { start: '2026-01-07' }, bw)?.steps ?? []

    expect(sentencesOf(steps).map(({ en }) => en)).toEqual([
      'Posted abroad: Wednesday, 7 January 2026.',
      'Deemed delivered: Saturday, 7 February 2026, one month later (§ 122 Abs. 2 Nr. 2 AO).',
      'That is a Saturday. So this day counts: Monday, 9 February 2026 (§ 108 Abs. 3 AO).',
      'The period begins: Tuesday, 10 February 2026. The day before does not count (§ 108 Abs. 1 AO, § 187 Abs. 1 BGB).',
      'It lasts 1 month. Its last day: Monday, 9 March 2026 (§ 188 Abs. 2 BGB).',
      'The public holidays of Baden-Württemberg are taken into account.',
    ])
  })
})

function derivation(rule: PeriodRule, facts: Facts, place?: HolidayPlace): readonly string[] {
  return sentencesOf(computeDeadline(rule, facts, place)?.steps ?? []).map(({ de }) => de)
}
