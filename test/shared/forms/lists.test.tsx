import { describe, expect, test } from 'vitest'
import { checkAnswer } from '#shared/forms/checkAnswer.ts'
import { sentenceOf } from '#shared/forms/entries.ts'
import { withEntry } from '#shared/forms/entryFields.ts'
import { Field } from '#shared/forms/Field.tsx'
import { parseAnswer } from '#shared/forms/parseAnswer.ts'
import type { Answer, Fields } from '#shared/forms/question.ts'
import { fieldsOf, showAnswer } from '#shared/forms/showValue.ts'
import type { Entries, Question } from '#shared/model/content.ts'
import type { Schema } from '#shared/model/schema.ts'
import { formContext, question } from '../../support/formContext.ts'
import { render, textOf } from '../../support/page.ts'

const kinds = [
  { value: 'fare', label: { de: 'Fahrkarte', en: 'Ticket' } },
  { value: 'other', label: { de: 'Nebenkosten', en: 'Incidental costs' } },
]
const entries: Entries = {
  name: { de: 'Beleg', en: 'Receipt' },
  questions: [
    { ...asked('kind'), widget: 'radio', options: kinds },
    { ...asked('day'), widget: 'date' },
    {
      ...asked('amount'),
      widget: 'amount',
      check: { condition: 'answer > 0', message: { de: 'Der Betrag ist größer als 0.' } },
    },
    { ...asked('text'), widget: 'text', required: false },
  ],
}
const schema: Schema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      kind: { type: 'string' },
      day: { type: 'string', format: 'date' },
      amount: { type: 'string', format: 'decimal' },
      text: { type: 'string', maxLength: 20 },
    },
  },
}

function asked(name: string) {
  return { id: name, path: `receipts.${name}`, question: { de: `${name}?` }, required: true }
}

function list(more: Partial<Question> = {}, bounds: Partial<Entries> = {}): Question {
  return question('list', 'receipts', { entries: { ...entries, ...bounds }, ...more })
}

function contextOf(asks: Question, data: Schema = schema) {
  return formContext({ questions: [asks], data: { receipts: data } })
}

function parsed(asks: Question, fields: Fields) {
  return said(parseAnswer(asks, fields, contextOf(asks)))
}

function said(answer: Answer) {
  return 'problems' in answer ? answer.problems.map(sentenceOf) : answer.value
}

const ticket: Fields = {
  'receipts-0-kind': 'fare',
  'receipts-0-day-day': '2',
  'receipts-0-day-month': '3',
  'receipts-0-day-year': '2026',
  'receipts-0-amount': '30,70',
}
const parking: Fields = {
  'receipts-1-kind': 'other',
  'receipts-1-day-day': '3',
  'receipts-1-day-month': '3',
  'receipts-1-day-year': '2026',
  'receipts-1-amount': '4',
  'receipts-1-text': 'Parken',
}
const both: Fields = { receipts: '2', ...ticket, ...parking }
const value = [
  { kind: 'fare', day: '2026-03-02', amount: '30.70' },
  { kind: 'other', day: '2026-03-03', amount: '4.00', text: 'Parken' },
]

describe('a list of entries', () => {
  test('is what each entry says', () => {
    expect(parsed(list(), both)).toEqual(value)
  })

  test('names the entry and the control of everything that is wrong', () => {
    const asks = list()
    const fields = { ...both, 'receipts-1-amount': '0', 'receipts-1-day-month': '13' }

    const answer = parseAnswer(asks, fields, contextOf(asks))

    const problems = 'problems' in answer ? answer.problems : []
    expect(problems.map(sentenceOf)).toEqual([
      'Beleg 2: Den Monat 13 gibt es nicht. Ein Jahr hat 12 Monate.',
      'Beleg 2: Der Betrag ist größer als 0.',
    ])
    expect(problems.map(({ control }) => control)).toEqual([
      'receipts-1-day-month',
      'receipts-1-amount',
    ])
  })

  test('leaves out an entry in which nothing was written', () => {
    expect(parsed(list(), { ...both, receipts: '3', 'receipts-2-text': ' ' })).toEqual(value)
  })

  test('of which one is needed says what is missing in it', () => {
    expect(parsed(list(), { receipts: '1' })).toEqual([
      'Beleg 1: Bitte wählen Sie eine Antwort aus.',
      'Beleg 1: Bitte geben Sie das Datum an.',
      'Beleg 1: Bitte geben Sie den Betrag an.',
    ])
    expect(parsed(list(), { receipts: '0' })).toEqual(['Bitte machen Sie mindestens eine Angabe.'])
  })

  test('of which none is needed may be empty', () => {
    expect(parsed(list({ required: false }), { receipts: '0' })).toBeUndefined()
    expect(parsed(list({ required: false }), { receipts: '1' })).toBeUndefined()
  })

  test.each([
    ['too few', { fewest: 3 }, 'Bitte machen Sie mindestens 3 Angaben.'],
    ['too many', { most: 1 }, 'Bitte machen Sie nur eine Angabe.'],
  ])('has %s', (_name, bounds, sentence) => {
    const asks = list({}, bounds)

    expect(said(checkAnswer(asks, value, contextOf(asks)))).toEqual([sentence])
  })

  test('is bounded by its data field and never taken beyond', () => {
    const asks = list()
    const bounded = contextOf(asks, { ...schema, maxItems: 1 })

    expect(said(checkAnswer(asks, value, bounded))).toEqual(['Bitte machen Sie nur eine Angabe.'])
    expect(parseAnswer(asks, { ...both, receipts: '99999999' }, bounded)).toEqual({
      value: value.slice(0, 1),
    })
  })

  test('that was stored is checked entry by entry', () => {
    const asks = list()
    const wrong = [{ ...value[0], kind: 'bribe' }, { kind: 'other', day: '2026-03-03' }, 'text']

    expect(said(checkAnswer(asks, wrong, contextOf(asks)))).toEqual([
      'Beleg 1: Bitte wählen Sie eine Antwort aus.',
      'Beleg 2: Bitte geben Sie den Betrag an.',
      'Beleg 3: Bitte wählen Sie eine Antwort aus.',
      'Beleg 3: Bitte geben Sie das Datum an.',
      'Beleg 3: Bitte geben Sie den Betrag an.',
    ])
  })

  test('shows what was answered before, in its fields and in words', () => {
    const asks = list()

    const again = parseAnswer(asks, fieldsOf(asks, value), contextOf(asks))

    expect(again).toEqual({ value })
    expect(showAnswer(asks, value, contextOf(asks))).toEqual([
      'Fahrkarte, 2. März 2026, 30,70\u00a0€',
      'Nebenkosten, 3. März 2026, 4,00\u00a0€, Parken',
    ])
  })
})

describe('the buttons of a list', () => {
  const asks = list()
  const press = (action: string) => withEntry(asks, { fields: both, action }, contextOf(asks))

  test('add an entry and keep what was typed', () => {
    expect(press('add')).toEqual({ ...both, receipts: '3' })
  })

  test('remove an entry; those after it move up', () => {
    const left = press('remove-0')

    expect(left['receipts']).toBe('1')
    expect(left['receipts-0-text']).toBe('Parken')
    expect(parsed(asks, left)).toEqual(value.slice(1))
  })

  test.each(['remove-7', 'remove-x', 'remove--1', ''])('do nothing for %j', (action) => {
    expect(press(action)).toEqual(both)
  })
})

describe('the fields of a list', () => {
  function page(more: Partial<Parameters<typeof Field>[0]> = {}) {
    const asks = list()
    return render(
      <Field question={asks} context={contextOf(asks)} fields={{}} layout="page" {...more} />,
    )
  }

  test('start with the one entry that is needed', () => {
    expect(page().querySelectorAll('.fw-entry')).toHaveLength(1)
    expect(textOf(page(), '#receipts-0 > legend')).toBe('Beleg 1')
    expect(textOf(page(), '#receipts-add')).toBe('Weitere Angabe hinzufügen')
  })

  test('say an error at the control of its entry', () => {
    const asks = list()
    const answer = parseAnswer(asks, { ...both, 'receipts-1-amount': '' }, contextOf(asks))
    const problems = 'problems' in answer ? answer.problems : []

    const document = page({ fields: both, problems })

    expect(document.querySelector('[aria-invalid]')?.id).toBe('receipts-1-amount')
    expect(textOf(document, '#receipts-1-amount-error')).toBe(
      'Fehler: Bitte geben Sie den Betrag an.',
    )
  })

  test('that is full offers no further entry', () => {
    const asks = list({}, { most: 2 })

    const document = page({ question: asks, fields: both })

    expect(document.querySelector('#receipts-add')).toBeNull()
  })
})
