import { describe, expect, test } from 'vitest'
import { ErrorSummary } from '#shared/forms/ErrorSummary.tsx'
import { Field } from '#shared/forms/Field.tsx'
import { WhyAsked } from '#shared/forms/WhyAsked.tsx'
import { widgets, type Question } from '#shared/model/content.ts'
import { formContext, question } from '../../support/formContext.ts'
import { render, textOf } from '../../support/page.ts'

const options = [
  { value: 'a', label: { de: 'Erstens', en: 'First' } },
  { value: 'b', label: { de: 'Zweitens', en: 'Second' } },
]

function field(asked: Question, more: Partial<Parameters<typeof Field>[0]> = {}) {
  const context = formContext({ questions: [asked], data: { [asked.path]: { type: 'string' } } })
  return render(<Field question={asked} context={context} fields={{}} layout="page" {...more} />)
}

describe.each(['page', 'list'] as const)('a field in a %s', (layout) => {
  test.each(widgets)('of kind %s has a label for every control', (widget) => {
    const document = field(question(widget, 'x', { options }), { layout })

    const controls = [...document.querySelectorAll('input, select, textarea')]
    expect(controls).not.toHaveLength(0)
    for (const control of controls) {
      expect(document.querySelector(`label[for="${control.id}"]`)?.textContent).not.toBe('')
    }
  })

  test.each(widgets)('of kind %s names its hint and its error', (widget) => {
    const asked = question(widget, 'x', { options, hint: { de: 'Ein Hinweis.' } })
    const problem = { question: 'x', control: widget === 'date' ? 'x-day' : 'x', message: 'Bitte!' }

    const document = field(asked, { layout, problems: [problem] })

    const described = [...document.querySelectorAll('[aria-describedby]')]
    const named = described.flatMap((one) => one.getAttribute('aria-describedby')?.split(' ') ?? [])
    expect(new Set(named)).toEqual(new Set(['x-hint', 'x-error']))
    for (const id of named) expect(document.getElementById(id)).not.toBeNull()
    expect(textOf(document, '#x-error')).toBe('Fehler: Bitte!')
  })

  test.each(widgets)('of kind %s has nothing chosen or filled in by itself', (widget) => {
    const document = field(question(widget, 'x', { options }), { layout })

    expect(document.querySelector('[checked]')).toBeNull()
    for (const input of document.querySelectorAll(
      'input:not([type=radio], [type=checkbox], [type=hidden])',
    )) {
      expect(input.getAttribute('value')).toBe('')
    }
  })
})

describe('a field', () => {
  test('on a page of its own is the heading of that page', () => {
    expect(textOf(field(question('text', 'x')), 'h1 label')).toBe('Frage nach x?')
    expect(textOf(field(question('date', 'x')), 'legend h1')).toBe('Frage nach x?')
  })

  test('marks only the wrong part of a date and keeps what was typed', () => {
    const problem = { question: 'x', control: 'x-day', message: 'Den 31. November gibt es nicht.' }
    const fields = { 'x-day': '31', 'x-month': '11', 'x-year': '2025' }

    const document = field(question('date', 'x'), { problems: [problem], fields })

    const invalid = [...document.querySelectorAll('[aria-invalid]')].map(({ id }) => id)
    expect(invalid).toEqual(['x-day'])
    expect(document.querySelector('#x-year')?.getAttribute('value')).toBe('2025')
  })

  test('shows the answer that was given before', () => {
    const document = field(question('radio', 'x', { options }), { fields: { x: 'b' } })

    expect(document.querySelector('[checked]')?.getAttribute('value')).toBe('b')
  })
})

test('an error summary leads to the field and is announced', () => {
  const problems = [{ question: 'x', control: 'x-day', message: 'Bitte geben Sie das Datum an.' }]

  const document = render(<ErrorSummary problems={problems} language="de" />)

  expect(document.querySelector('[role=alert]')).not.toBeNull()
  expect(document.querySelector('a')?.getAttribute('href')).toBe('#x-day')
  expect(textOf(document, 'a')).toBe('Bitte geben Sie das Datum an.')
})

test('purpose and legal basis of the field say why it is asked', () => {
  const asked = question('text', 'x')
  const schema = {
    type: 'string',
    purpose: { de: 'Steuer festsetzen.' },
    legalBasis: '§ 3 Satzung (Beispielwert)',
  } as const
  const context = formContext({ questions: [asked], data: { x: schema } })

  const document = render(<WhyAsked question={asked} context={context} />)

  expect(textOf(document, 'details')).toContain('Steuer festsetzen. (§ 3 Satzung')
  expect(textOf(document, '.fw-example')).toBe('Beispielwert')
})
