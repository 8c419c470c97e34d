import { describe, expect, test } from 'vitest'
import { checkForm, parseForm } from '#shared/forms/parseForm.ts'
import { visibleQuestions } from '#shared/forms/visibleQuestions.ts'
import { formContext, question } from '../../support/formContext.ts'

const options = ['here', 'no'].map((value) => ({ value, label: { de: value } }))
const shelter = question('radio', 'shelter', { options })
const proof = question('text', 'proof', { visible: 'shelter = "here"' })
const context = formContext({
  questions: [shelter, proof],
  data: { shelter: { type: 'string' }, proof: { type: 'string' }, remark: { type: 'string' } },
  form: { remark: { path: 'remark', question: { de: 'Noch etwas?' } } },
})

describe('a form', () => {
  test('asks only what applies with the answers so far', () => {
    const shown = (shelter: string) =>
      visibleQuestions({ ...context, data: { shelter } }).map(({ id }) => id)

    expect(shown('no')).toEqual(['shelter'])
    expect(shown('here')).toEqual(['shelter', 'proof'])
  })

  test('lets an answer above decide what is needed below', () => {
    expect(parseForm({ shelter: 'no' }, context)).toEqual({
      values: { shelter: 'no' },
      problems: [],
    })
    expect(parseForm({ shelter: 'here' }, context).problems).toMatchObject([{ question: 'proof' }])
  })

  test('drops an answer to a question that no longer applies', () => {
    const { values, problems } = checkForm({ shelter: 'no', proof: 'Vertrag' }, context)

    expect(problems).toEqual([])
    expect(values).toEqual({ shelter: 'no' })
  })

  test('passes the remark on and leaves an empty one out', () => {
    expect(parseForm({ shelter: 'no', remark: ' Er bellt. ' }, context).values).toEqual({
      shelter: 'no',
      remark: 'Er bellt.',
    })
    expect(parseForm({ shelter: 'no', remark: '  ' }, context).values).toEqual({ shelter: 'no' })
    expect(parseForm({ shelter: 'no', remark: '\u200b \u2060' }, context).values).toEqual({
      shelter: 'no',
    })
  })

  test('takes nothing that it did not ask', () => {
    expect(checkForm({ shelter: 'no', 'tax.amount': '0.00' }, context).values).toEqual({
      shelter: 'no',
    })
  })

  test('names what is missing at the first control of its question', () => {
    expect(checkForm({}, context).problems).toEqual([
      { question: 'shelter', control: 'shelter-0', message: 'Bitte wählen Sie eine Antwort aus.' },
    ])
  })
})
