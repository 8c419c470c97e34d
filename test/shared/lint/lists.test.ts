import { describe, expect, test } from 'vitest'
import { lint } from '#shared/lint/lint.ts'
import { usesOf } from '#shared/lint/usesOf.ts'
import type { Entries, Question } from '#shared/model/content.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import json from '../../../examples/personalamt/dienstreise/definition.json' with { type: 'json' }

const trip = definitionSchema.parse(json)

/** Dienstreise with its list of receipts changed. */
function withReceipts(update: (list: Question, entries: Entries) => Question): Definition {
  const { claim } = trip.forms
  if (claim === undefined) throw new Error('expected the form of the claim')
  const questions = claim.questions.map((question) =>
    question.entries === undefined ? question : update(question, question.entries),
  )
  return { ...trip, forms: { ...trip.forms, claim: { ...claim, questions } } }
}

function found(definition: Definition): readonly string[] {
  return lint(definition)
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, rule, pointer, title }) => `${severity} ${rule} ${pointer}: ${title.de}`)
}

const place = '/forms/claim/questions/4'

describe('a list in a form', () => {
  test('is sound in the example', () => {
    expect(found(trip)).toEqual([])
  })

  test('says what it asks for each entry', () => {
    const empty = withReceipts((list, entries) => ({
      ...list,
      entries: { ...entries, questions: [] },
    }))

    expect(found(empty)).toContain(
      `error questionPath ${place}: Bei „Welche Belege haben Sie?“ ist nicht gesagt, was je Eintrag gefragt wird.`,
    )
  })

  test('asks for nothing but its own entries', () => {
    const elsewhere = withReceipts((list, entries) => ({
      ...list,
      entries: {
        ...entries,
        questions: entries.questions.map((one) =>
          one.id === 'text' ? { ...one, path: 'claim.reasons' } : one,
        ),
      },
    }))

    expect(found(elsewhere)).toContain(
      `error questionPath ${place}: Eine Antwort zu „Welche Belege haben Sie?“ gehört nicht zur Liste.`,
    )
  })

  test('does not need more entries than it allows', () => {
    const bounded = withReceipts((list, entries) => ({
      ...list,
      entries: { ...entries, fewest: 31 },
    }))

    expect(found(bounded)).toEqual([
      `error questionPath ${place}: Bei „Welche Belege haben Sie?“ sind mehr Einträge nötig als möglich.`,
    ])
  })

  test('holds each question of an entry to its field, and to a sound condition', () => {
    const wrong = withReceipts((list, entries) => ({
      ...list,
      entries: {
        ...entries,
        questions: entries.questions.map((one) => {
          if (one.id === 'date') return { ...one, widget: 'text' as const }
          if (one.id !== 'amount') return one
          return {
            ...one,
            check: { condition: 'answer > trip.destination', message: { de: 'Nein.' } },
          }
        }),
      },
    }))

    expect(found(wrong)).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`error questionPath ${place}/entries/questions/1`),
        expect.stringContaining(`${place}/entries/questions/3/check/condition`),
      ]),
    )
  })

  test('is asked instead of another field', () => {
    const text = withReceipts((list) => ({ ...list, path: 'claim.reasons' }))

    expect(found(text)).toContainEqual(expect.stringContaining(`error questionPath ${place}`))
  })

  test('uses the fields of its entries', () => {
    expect(usesOf(trip, 'claim.receipts.text')).toContainEqual(
      expect.objectContaining({ kind: 'asks', pointer: `${place}/entries/questions/2` }),
    )
  })
})
