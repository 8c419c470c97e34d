import { describe, expect, test } from 'vitest'
import { compile } from '#shared/feel/compile.ts'
import type { Scope } from '#shared/feel/scope.ts'
import type { HolidayPlace } from '#shared/model/city.ts'
import type { Json } from '#shared/model/json.ts'

const scope: Scope = {
  types: {},
  schema: { type: 'object', properties: { d: { type: 'string', format: 'date' } } },
}
const bw: HolidayPlace = { state: 'DE-BW' }

function evaluate(text: string, holidays?: HolidayPlace) {
  const environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }
  return compile(text, { kind: 'expression', scope }).evaluate(
    { d: '2026-06-04' },
    holidays === undefined ? environment : { ...environment, holidays },
  )
}

describe('the functions on legal time', () => {
  test.each<[string, Json]>([
    ['is holiday(@"2026-12-25")', true],
    ['is holiday(@"2026-06-04", "DE-BW")', true],
    ['is holiday(@"2026-06-04", "DE-BE")', false],
    ['is holiday(@"2026-06-04", "BW")', true],
    ['is holiday(date and time("2026-12-25T10:00:00Z"))', true],
    ['holiday name(d, "DE-BW")', 'Fronleichnam'],
    ['holiday name(d, "DE-BE")', null],
    ['count(holidays(2026, "DE-BW"))', 12],
    ['holidays(2026)[1].date = @"2026-01-01"', true],
    ['holidays(2026)[name = "Ostermontag"][1].date', '2026-04-06'],
    ['is working day(@"2026-06-04")', true],
    ['is working day(@"2026-06-06")', false],
    ['next working day(@"2026-06-04")', '2026-06-04'],
    ['next working day(@"2026-06-04", "DE-BW")', '2026-06-05'],
    ['next working day(date: @"2026-06-06", state: "DE-BW")', '2026-06-08'],
    ['previous working day(@"2026-06-07", "DE-BW")', '2026-06-05'],
    ['add working days(@"2026-06-03", 1)', '2026-06-04'],
    ['add working days(date: @"2026-06-03", days: 1, state: "DE-BW")', '2026-06-05'],
    ['add working days(@"2026-06-05", 1)', '2026-06-08'],
    ['add working days(@"2026-06-05", 1, true)', '2026-06-06'],
    ['add working days(@"2026-06-08", -1)', '2026-06-05'],
    ['count working days(@"2026-06-03", @"2026-06-08")', 3],
    ['count working days(@"2026-06-03", @"2026-06-08", true, "DE-BW")', 3],
    ['count working days(@"2026-06-08", @"2026-06-03")', -3],
    ['period end(@"2026-01-31", @"P1M")', '2026-03-02'],
    ['period end(@"2026-01-31", @"P1M", false, false)', '2026-02-28'],
    ['period end(@"2026-01-01", "P3M", true)', '2026-03-31'],
    ['period end(start: @"2026-03-06", period: "P2W", start counts: true)', '2026-03-19'],
    ['period end(@"2026-03-06", @"P14D")', '2026-03-20'],
    ['period end(@"2026-05-04", @"P1M", false, true, "DE-BW")', '2026-06-05'],
    ['last day before(@"2026-06-17", "P1W")', '2026-06-09'],
    ['deemed delivery(@"2026-01-01")', '2026-01-05'],
    ['deemed delivery(@"2024-12-31")', '2025-01-03'],
    ['deemed delivery(@"2026-03-04", "AO")', '2026-03-09'],
    ['deemed delivery(@"2026-03-04", "VwVfG")', '2026-03-08'],
    ['deemed delivery(@"2026-03-04", "VwVfG", "post", true)', '2026-03-09'],
    ['deemed delivery(sent: @"2026-03-02", law: "AO", way: "abroad")', '2026-04-02'],
    ['days of period(@"P1Y1M")', 395],
    ['beginning of month(d)', '2026-06-01'],
    ['middle of month(d)', '2026-06-15'],
    ['end of month(@"2028-02-03")', '2028-02-29'],
    ['easter sunday(2026)', '2026-04-05'],
    ['if is holiday(d, "DE-BW") then "frei" else "offen"', 'frei'],
    ['period end(today(), @"P1M") > today()', true],
  ])('%s is %s', (text, value) => {
    expect(evaluate(text)).toEqual({ value, diagnostics: [] })
  })

  test.each<[string, Json]>([
    ['is holiday(d)', true],
    ['is holiday(d, "DE-BE")', false],
    ['next working day(d)', '2026-06-05'],
    ['period end(@"2026-05-04", @"P1M")', '2026-06-05'],
    ['count working days(@"2026-06-03", @"2026-06-08")', 2],
  ])('%s is %s in Baden-Württemberg, without naming it', (text, value) => {
    expect(evaluate(text, bw)).toEqual({ value, diagnostics: [] })
  })

  test('know what the settings add', () => {
    const augsburg: HolidayPlace = { state: 'DE-BY', municipal: ['augsburgPeaceFestival'] }

    expect(evaluate('holiday name(@"2026-08-08")', augsburg).value).toBe('Augsburger Friedensfest')
  })

  test.each([
    'is holiday(d, "XX")',
    'is holiday("2026-01-01")',
    'holidays(1990)',
    'period end(d, @"PT5H")',
    'period end(d, "P")',
    'period end(d, @"-P1M")',
    'deemed delivery(d, "StGB")',
    'deemed delivery(d, "VwVfG", "abroad")',
    'easter sunday(1400)',
  ])('%s is refused', (text) => {
    expect(evaluate(text)).toMatchObject({
      value: undefined,
      diagnostics: [{ code: 'invalidArguments' }],
    })
  })

  test('cannot be made to count for ever', () => {
    expect(evaluate('add working days(d, 100000000)').diagnostics).toMatchObject([
      { code: 'limitExceeded' },
    ])
  })

  test.each([
    ['next working day(d)', { type: 'string', format: 'date' }],
    ['is holiday(d)', { type: 'boolean' }],
    ['count working days(d, d)', { type: 'integer' }],
  ])('%s has the type %o', (text, schema) => {
    expect(compile(text, { kind: 'expression', scope }).schema).toEqual(schema)
  })
})
