import { describe, expect, test } from 'vitest'
import { setCodes } from '#designer/editing/commands/codeList.ts'
import { removeField } from '#designer/editing/commands/dataFields.ts'
import { addQuestion } from '#designer/editing/commands/formQuestions.ts'
import { entryFieldsOf, fieldsOf } from '#designer/editing/fields.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { renameField } from '#shared/renaming/renameField.ts'
import json from '../../../examples/personalamt/dienstreise/definition.json' with { type: 'json' }

const trip = definitionSchema.parse(json)

function receiptsOf({ forms }: Definition) {
  const list = forms['claim']?.questions.find(({ id }) => id === 'receipts')
  if (list?.entries === undefined) throw new Error('expected the list of receipts')
  return { list, questions: list.entries.questions }
}

describe('a question for a list', () => {
  test('asks for every value of an entry, each by the input that fits it', () => {
    const { claim } = trip.forms
    const field = fieldsOf(trip).find(({ path }) => path === 'claim.receipts')
    if (claim === undefined || field === undefined) throw new Error('expected form and field')

    const { questions } = addQuestion(
      { ...claim, questions: [] },
      {
        path: field.path,
        question: field.label,
        schema: field.schema,
        entryFields: entryFieldsOf(trip, field.path),
      },
    )

    expect(questions).toMatchObject([
      {
        widget: 'list',
        path: 'claim.receipts',
        entries: {
          name: { de: 'Belege' },
          questions: [
            { path: 'claim.receipts.kind', widget: 'radio' },
            { path: 'claim.receipts.date', widget: 'date' },
            { path: 'claim.receipts.text', widget: 'text' },
            { path: 'claim.receipts.amount', widget: 'amount' },
          ],
        },
      },
    ])
    expect(
      definitionSchema.safeParse({ ...trip, forms: { claim: { ...claim, questions } } }).success,
    ).toBe(true)
  })

  test('offers what the code list of an entry says', () => {
    const codes = [{ value: 'fare', label: { de: 'Fahrschein' } }, { value: 'meal' }]

    const after = setCodes(trip, '#Receipt.kind', codes)

    expect(receiptsOf(after).questions[0]?.options).toEqual([
      { value: 'fare', label: { de: 'Fahrschein' } },
      { value: 'meal', label: { de: 'meal' } },
    ])
  })

  test('follows a field of its entries to another name', () => {
    const renamed = renameField(trip, 'claim.receipts.amount', 'claim.receipts.sum')

    if (!('definition' in renamed)) throw new Error('expected to rename')
    expect(receiptsOf(renamed.definition).questions[3]?.path).toBe('claim.receipts.sum')
  })

  test('no longer asks for a field that is gone', () => {
    const after = removeField(trip, '#Receipt.text')

    expect(receiptsOf(after).questions.map(({ id }) => id)).toEqual(['kind', 'date', 'amount'])
  })
})
