import { describe, expect, it } from 'vitest'
import { deadlineFields } from '#designer/deadlines/deadlineFields.ts'
import { fieldsOf } from '#designer/editing/fields.ts'
import { fromWords, toWords, withInserted, type Vocabulary } from '#designer/letters/words.ts'
import { sampleService } from '../support/sampleService.ts'

const vocabulary: Vocabulary = {
  fields: fieldsOf(sampleService()),
  language: 'de',
  computed: (number) => `berechnete Angabe ${number}`,
}

describe('a letter in the words of the department', () => {
  it.each([
    ['Ihr Hund {{ dog.name }}.', 'Ihr Hund [Rufname].'],
    ['{{ applicant.givenNames }} {{ applicant.familyName }}', '[Vornamen] [Familienname]'],
    ['{{ if dog.listed then "a" else "b" }}', '[berechnete Angabe 1]'],
    ['ohne Angaben', 'ohne Angaben'],
  ])('%s reads %s and is written back', (template, text) => {
    const worded = toWords(template, vocabulary)

    expect(worded.text).toBe(text)
    expect(fromWords(text, worded, vocabulary)).toEqual({ template })
  })

  it('names a formula by what it says, unless that is the name of another', () => {
    const saying: Vocabulary = {
      ...vocabulary,
      say: (feel) =>
        ({ 'upper case(dog.name)': 'Rufname in Großbuchstaben', a: 'Rufname', b: '[x]' })[feel],
    }
    const template = '{{ upper case(dog.name) }}, {{ a }}, {{ b }}, {{ upper case(dog.name) }}'

    const worded = toWords(template, saying)

    expect(worded.text).toBe(
      '[Rufname in Großbuchstaben], [berechnete Angabe 1], [berechnete Angabe 2], [Rufname in Großbuchstaben]',
    )
    expect(fromWords(worded.text, worded, saying)).toEqual({ template })
  })

  it('names the last day of a deadline', () => {
    const title = { de: 'Frist zur Äußerung' }
    const deadline = { title, legalBasis: '§ 28 VwVfG', start: 'today()', period: 'P2W' }
    const service = { ...sampleService(), deadlines: { reply: deadline } }
    const named = { ...vocabulary, fields: [...vocabulary.fields, ...deadlineFields(service)] }
    const worded = toWords('Bis zum {{ deadlines.reply }}.', named)

    expect(worded.text).toBe('Bis zum [Frist zur Äußerung].')
    expect(fromWords('Spätestens [Frist zur Äußerung].', worded, named)).toEqual({
      template: 'Spätestens {{ deadlines.reply }}.',
    })
  })

  it('takes a field that was not there before', () => {
    const worded = toWords('Guten Tag', vocabulary)

    expect(fromWords('Guten Tag [Familienname]', worded, vocabulary)).toEqual({
      template: 'Guten Tag {{ applicant.familyName }}',
    })
  })

  it('names the field nobody knows', () => {
    expect(fromWords('[Haarfarbe]', toWords('', vocabulary), vocabulary)).toEqual({
      unknown: 'Haarfarbe',
    })
  })

  it.each([
    ['Ihr Hund| heißt so.', 'Ihr Hund {{ a }} heißt so.'],
    ['Ihr |Hund', 'Ihr {{ a }} Hund'],
    ['(|)', '({{ a }})'],
    ['|', '{{ a }}'],
    ['Ende.|', 'Ende. {{ a }}'],
    ['Ihr [Ruf|name]!', 'Ihr {{ dog.name }} {{ a }}!'],
    ['|[Rufname]', '{{ a }} {{ dog.name }}'],
  ])('a value put in at the bar of %s gives %s', (marked, expected) => {
    const caret = marked.indexOf('|')
    const text = marked.replace('|', '')
    const worded = { text, meanings: {} }

    const made = withInserted(text, { expression: 'a', caret }, { worded, vocabulary })

    expect(made).toBe(expected)
  })

  it('nothing is put into a text with a name that nobody knows', () => {
    const worded = { text: '', meanings: {} }
    const at = { expression: 'a', caret: 0 }

    expect(withInserted('[Unbekannt]', at, { worded, vocabulary })).toBeUndefined()
  })
})
