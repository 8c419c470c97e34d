import { describe, expect, it } from 'vitest'
import { placeInWords } from '#designer/editing/usePlace.ts'
import { usesOf } from '#shared/lint/usesOf.ts'
import { exampleDefinition } from '../support/exampleDefinition.ts'

const definition = exampleDefinition()

describe('a use in words', () => {
  it.each<[pointer: string, title: string, note: string, view: string, item?: string]>([
    [
      '/forms/details/questions/2',
      'Welche Rasse hat der Hund?',
      'Formular „Hund anmelden“',
      'forms',
      'details',
    ],
    [
      '/mappings/bookingRequest/rows/lines/value',
      'Zeiträume',
      'Zuordnung „Buchung im Hundesteuerkonto“',
      'mappings',
      'bookingRequest',
    ],
    [
      '/decisions/breed/inputs/0/expression',
      'Spalte „Rasse“',
      'Entscheidung „Gelistete Rassen“',
      'decisions',
      'breed',
    ],
    ['/types/Person/properties/address', 'Anschrift', 'Typ „Person“', 'fields', '#Person.address'],
    ['/sources/person/response', 'Melderegister', 'Datenquelle', 'sources', 'source:person'],
    ['/nowhere/x', 'x', 'Angabe', 'fields'],
  ])('%s', (...[pointer, title, note, view, item]) => {
    expect(placeInWords({ pointer }, { definition, language: 'de' })).toEqual({
      title,
      note,
      view,
      ...(item === undefined ? {} : { item }),
    })
  })

  it('speaks no language of machines', () => {
    const paths = ['applicant', 'registeredDogs', 'dog', 'remark', 'review', 'tax', 'booking']
    const titles = paths
      .flatMap((path) => usesOf(definition, path))
      .map((use) => placeInWords(use, { definition, language: 'de' }).title)

    expect(titles.filter((title) => /[{}]|\w\.\w|^$/.test(title))).toEqual([])
  })
})
