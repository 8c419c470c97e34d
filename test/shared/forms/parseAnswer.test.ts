import { describe, expect, test } from 'vitest'
import { parseAmount } from '#shared/forms/parseAmount.ts'
import { parseAnswer } from '#shared/forms/parseAnswer.ts'
import type { Question } from '#shared/model/content.ts'
import { longNumber } from '#shared/model/longNumber.ts'
import type { Schema } from '#shared/model/schema.ts'
import { formContext, question } from '../../support/formContext.ts'

function answer(
  asked: Question,
  fields: Record<string, string>,
  schema: Schema = { type: 'string' },
) {
  const context = formContext({ questions: [asked], data: { [asked.path]: schema } })
  const parsed = parseAnswer(asked, fields, context)
  return 'problems' in parsed ? parsed.problems[0].message : parsed.value
}

const breeds = question('suggest', 'breed', {
  options: [
    { value: 'mischling', label: { de: 'Mischling', en: 'Mixed breed' } },
    { value: 'schaeferhund', label: { de: 'Deutscher Schäferhund', en: 'German shepherd' } },
  ],
})
const shelter = question('radio', 'shelter', {
  options: [
    { value: true, label: { de: 'Ja', en: 'Yes' } },
    { value: false, label: { de: 'Nein', en: 'No' } },
  ],
})

const number: Schema = { type: 'number' }

describe('an amount', () => {
  test.each([
    ['144', 2, '144.00'],
    ['144,5', 2, '144.50'],
    ['1.234,56', 2, '1234.56'],
    ['1.234', 2, '1234.00'],
    ['12.50', 2, '12.50'],
    ['30,70 €', 2, '30.70'],
    ['-3,00', 2, '-3.00'],
    ['007', 0, '7'],
    ['0,05', 2, '0.05'],
    ['9999999999999999,99', 2, '9999999999999999.99'],
  ])('%s with %i places is %s', (written, scale, amount) => {
    expect(parseAmount(written, scale)).toEqual({ amount })
  })

  test.each([
    ['abc', 2, 'noAmount'],
    ['1,2,3', 2, 'noAmount'],
    ['1.23.456', 2, 'noAmount'],
    ['1,234', 2, 'tooManyPlaces'],
    ['1,5', 0, 'tooManyPlaces'],
  ])('%s with %i places: %s', (written, scale, problem) => {
    expect(parseAmount(written, scale)).toEqual({ problem })
  })
})

describe('an answer', () => {
  const text = question('text', 'name')

  test.each<[Question, Record<string, string>, unknown, Schema?]>([
    [text, { name: '  Ayşe  ' }, 'Ayşe'],
    [text, { name: 'Mu\u0308ller' }, 'Müller'],
    [text, { name: '3' }, 3, { type: 'integer' }],
    [text, { name: '9007199254740993' }, longNumber('9007199254740993'), { type: 'integer' }],
    [text, { name: '0,1234567890123456789' }, longNumber('0.1234567890123456789'), number],
    [text, { name: '0,50' }, 0.5, number],
    [text, { name: 'Eri\u0000ka\u0007\u009f' }, 'Erika'],
    [text, { name: '\u202eErika\u202c \u2066M\u2069' }, 'Erika M'],
    [text, { name: '\ufeffEri\u200bka' }, 'Erika'],
    [text, { name: 'Erika\ud83d \udc15M' }, 'Erika M'],
    [text, { name: 'Bello 🐕 רון' }, 'Bello 🐕 רון'],
    [text, { name: 'Mu\u200b\u0308ller' }, 'Müller'],
    [text, { name: '\u200b3\u200b' }, 3, { type: 'integer' }],
    [question('textarea', 'name'), { name: 'eins\tzwei\r\ndrei\n' }, 'eins\tzwei\ndrei'],
    [question('text', 'name', { required: false }), { name: '\u200b \u2060\u200d' }, undefined],
    [text, { name: '1.000' }, 1000, { type: 'integer' }],
    [question('amount', 'name'), { name: '12,5' }, '12.50', { type: 'string', format: 'decimal' }],
    [question('textarea', 'name'), { name: 'eins\r\nzwei' }, 'eins\nzwei'],
    [breeds, { breed: 'MISCHLING' }, 'mischling'],
    [breeds, { breed: 'german shepherd' }, 'schaeferhund'],
    [breeds, { breed: 'Bearded Collie' }, 'Bearded Collie'],
    [shelter, { shelter: 'true' }, true, { type: 'boolean' }],
    [shelter, { shelter: 'false' }, false, { type: 'boolean' }],
    [question('checkbox', 'agreed'), { agreed: 'true' }, true, { type: 'boolean' }],
    [question('text', 'name', { required: false }), { name: ' ' }, undefined],
  ])('%#: is read as the case data want it', (...[asked, fields, value, schema]) => {
    expect(answer(asked, fields, schema)).toEqual(value)
  })

  test.each<[Question, Record<string, string>, string, Schema?]>([
    [text, { name: ' ' }, 'Bitte beantworten Sie diese Frage.'],
    [shelter, {}, 'Bitte wählen Sie eine Antwort aus.'],
    [shelter, { shelter: 'perhaps' }, 'Bitte wählen Sie eine Antwort aus.'],
    [question('date', 'since'), {}, 'Bitte geben Sie das Datum an.'],
    [question('checkbox', 'agreed'), {}, 'Bitte bestätigen Sie das, bevor Sie weitergehen.'],
    [
      question('date', 'since', {
        missing: { de: 'Bitte geben Sie an, seit wann der Hund bei Ihnen ist.' },
      }),
      {},
      'Bitte geben Sie an, seit wann der Hund bei Ihnen ist.',
    ],
    [
      text,
      { name: 'drei' },
      'Bitte schreiben Sie eine ganze Zahl, zum Beispiel 3.',
      { type: 'integer' },
    ],
    [
      text,
      { name: '0' },
      'Die Zahl ist zu klein. Sie muss mindestens 1 sein.',
      { type: 'integer', minimum: 1 },
    ],
    [
      text,
      { name: 'zu lang' },
      'Das ist zu lang. Bitte schreiben Sie höchstens 3 Zeichen, es sind 7.',
      { type: 'string', maxLength: 3 },
    ],
    [
      text,
      { name: '1234' },
      'So können wir die Angabe nicht lesen. Bitte prüfen Sie die Schreibweise.',
      { type: 'string', pattern: '^\\d{5}$' },
    ],
    [
      text,
      { name: 'erika' },
      'Das ist keine E-Mail-Adresse. Sie sieht so aus: name@beispiel.de',
      { type: 'string', format: 'email' },
    ],
    [
      breeds,
      { breed: 'Drache' },
      'Diese Antwort kennen wir nicht. Bitte wählen Sie einen Vorschlag aus der Liste.',
      { type: 'string', enum: ['mischling', 'schaeferhund'] },
    ],
  ])('%#: says what is needed', (...[asked, fields, message, schema]) => {
    expect(answer(asked, fields, schema)).toBe(message)
  })

  test.each([
    ['2026-01-12', undefined],
    ['2026-01-13', 'Das Datum liegt in der Zukunft.'],
  ])('%s is held to the condition of its question', (date, message) => {
    const [year = '', month = '', day = ''] = date.split('-')
    const asked = question('date', 'since', {
      check: { condition: 'answer <= today()', message: { de: 'Das Datum liegt in der Zukunft.' } },
    })
    const fields = { 'since-day': day, 'since-month': month, 'since-year': year }

    expect(answer(asked, fields, { type: 'string', format: 'date' })).toBe(message ?? date)
  })

  test('can be chosen from what the case holds', () => {
    const asked = question('radio', 'chosen', {
      optionsFrom: 'for d in dogs return { value: d.id, label: d.breed }',
    })
    const data: Record<string, Schema> = {
      chosen: { type: 'string' },
      dogs: {
        type: 'array',
        items: {
          type: 'object',
          properties: { id: { type: 'string' }, breed: { type: 'string' } },
        },
      },
    }
    const values = { dogs: [{ id: 'HD-1', breed: 'Dackel' }] }
    const context = formContext({ questions: [asked], data, values })

    expect(parseAnswer(asked, { chosen: 'HD-1' }, context)).toEqual({ value: 'HD-1' })
    expect(parseAnswer(asked, { chosen: 'HD-2' }, context)).toHaveProperty('problems')
  })
})
