import { describe, expect, test } from 'vitest'
import { dateFields, parseDate } from '#shared/forms/parseDate.ts'
import { formTexts } from '#shared/text/forms.ts'

function read(written: string, partial = false) {
  const [day = '', month = '', year = ''] = written.split('|')
  const fields = { 'since-day': day, 'since-month': month, 'since-year': year }
  return parseDate('since', fields, { texts: formTexts.de, partial })
}

describe('a date in three fields', () => {
  test.each([
    ['15|11|2025', '2025-11-15'],
    ['1|2|2026', '2026-02-01'],
    [' 01 | 02 | 2026 ', '2026-02-01'],
    ['29|2|2024', '2024-02-29'],
    ['29|2|2000', '2000-02-29'],
    ['31|12|1999', '1999-12-31'],
    ['||', undefined],
  ])('%s is %s', (written, date) => {
    expect(read(written)).toEqual({ date })
  })

  test.each([
    ['31|11|2025', 'day', 'Den 31. November gibt es nicht. Der November hat 30 Tage.'],
    ['29|2|2025', 'day', 'Den 29. Februar 2025 gibt es nicht. Der Februar 2025 hat 28 Tage.'],
    ['29|2|1900', 'day', 'Den 29. Februar 1900 gibt es nicht. Der Februar 1900 hat 28 Tage.'],
    ['32|3|2025', 'day', 'Den 32. März gibt es nicht. Der März hat 31 Tage.'],
    ['0|3|2025', 'day', 'Den 0. März gibt es nicht. Der März hat 31 Tage.'],
    ['15|13|2025', 'month', 'Den Monat 13 gibt es nicht. Ein Jahr hat 12 Monate.'],
    ['15|November|2025', 'month', 'Bitte schreiben Sie den Monat in Ziffern, zum Beispiel 11.'],
    ['15|11|25', 'year', 'Bitte schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 2025.'],
    ['15||2025', 'month', 'Bitte geben Sie auch den Monat an.'],
    ['|11|2025', 'day', 'Bitte geben Sie auch den Tag an.'],
    ['15|11|', 'year', 'Bitte geben Sie auch das Jahr an.'],
    ['-1|11|2025', 'day', 'Bitte schreiben Sie den Tag in Ziffern, zum Beispiel 15.'],
  ])('%s: the %s is wrong', (written, part, message) => {
    expect(read(written)).toEqual({ part, message })
  })

  test('says in English what holds', () => {
    const fields = { 'since-day': '31', 'since-month': '11', 'since-year': '2025' }

    const read = parseDate('since', fields, { texts: formTexts.en, partial: false })

    expect(read).toMatchObject({ message: 'There is no 31 November. November has 30 days.' })
  })
})

describe('a date of which a part may be unknown', () => {
  test.each([
    ['2|3|2024', '2024-03-02'],
    ['|3|2024', '2024-03'],
    ['||2024', '2024'],
    ['||', undefined],
  ])('%s is %s', (written, date) => {
    expect(read(written, true)).toEqual({ date })
  })

  test.each([
    ['2||2024', 'month'],
    ['|3|', 'year'],
    ['|14|2024', 'month'],
  ])('%s: the %s is wrong', (written, part) => {
    expect(read(written, true)).toMatchObject({ part })
  })

  test.each(['2024-03-02', '2024-03', '2024'])('%s is shown again as it was written', (date) => {
    expect(
      parseDate('since', dateFields('since', date), { texts: formTexts.de, partial: true }),
    ).toEqual({
      date,
    })
  })
})
