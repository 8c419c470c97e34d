import { describe, expect, test } from 'vitest'
import { pageCounter, pageOf, pagesOf } from '#shared/forms/pages.ts'
import { parseQuestions } from '#shared/forms/parseForm.ts'
import type { FormContext } from '#shared/forms/question.ts'
import type { Form, Question } from '#shared/model/content.ts'

const asked = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  path: id,
  question: { de: `${id}?` },
  widget: 'text',
  required: true,
  ...more,
})

const questions = [
  asked('name'),
  asked('street', { group: 'home' }),
  asked('town', { group: 'home' }),
  asked('floor', { group: 'home', visible: 'town = "Musterstadt"', required: false }),
  asked('dogs', {
    group: 'home',
    widget: 'list',
    entries: { name: { de: 'Hund' }, questions: [] },
  }),
  asked('since'),
]

function contextOf(groups: NonNullable<Form['groups']>, data = {}): FormContext {
  const text = { type: 'string' } as const
  const properties = Object.fromEntries(questions.map(({ path }) => [path, text]))
  return {
    form: { title: { de: '' }, known: [], submit: { de: '' }, questions, groups },
    scope: { schema: { type: 'object', properties }, types: {} },
    data,
    environment: { now: '2026-03-01T10:00:00Z', today: '2026-03-01' },
    language: 'de',
    timeZone: 'Europe/Berlin',
  }
}

const home = { title: { de: 'Wo Sie wohnen' } }
const idsOf = (context: FormContext) =>
  pagesOf(context).map((page) => page.questions.map(({ id }) => id).join(' '))

describe('pages of a form', () => {
  test('ask one question each, also within a group', () => {
    const context = contextOf({ home })

    expect(idsOf(context)).toEqual(['name', 'street', 'town', 'dogs', 'since'])
    expect(pageOf(context, 'town')?.group).toEqual(home)
    expect(pageCounter(pagesOf(context), 1, 'de')).toBe('Frage 2 von 5')
  })

  test('ask those of a group together where it says so, but a list alone', () => {
    const context = contextOf({ home: { ...home, together: true } }, { town: 'Musterstadt' })

    expect(idsOf(context)).toEqual(['name', 'street town floor', 'dogs', 'since'])
    expect(pageCounter(pagesOf(context), 1, 'en')).toBe('Page 2 of 4')
  })

  test('name every answer that is missing on them, and no other', () => {
    const context = contextOf({ home: { ...home, together: true } })
    const page = pageOf(context, 'street')

    const { values, problems } = parseQuestions(page?.questions ?? [], { town: 'Ulm' }, context)

    expect(values).toEqual({ town: 'Ulm' })
    expect(problems.map(({ question }) => question)).toEqual(['street'])
  })
})
