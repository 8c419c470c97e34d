import { describe, expect, test } from 'vitest'
import { found } from '#designer/commands/search.ts'

const items = [
  { label: 'Steuerbescheid', note: 'Schreiben' },
  { label: 'Hund anmelden' },
  { label: 'Grundsteuer' },
  { label: 'Höhe der Steuer', note: 'Hund' },
  { label: 'Straße', note: 'Anschrift' },
]

describe('found', () => {
  test.each([
    ['nothing typed finds everything as it stands', '', items.map(({ label }) => label)],
    [
      'the beginning of a label first, then of a word, then the middle',
      'steuer',
      ['Steuerbescheid', 'Höhe der Steuer', 'Grundsteuer'],
    ],
    ['the note last', 'hund', ['Hund anmelden', 'Höhe der Steuer']],
    ['all words have to occur, in whatever order', 'hund höhe', ['Höhe der Steuer']],
    ['accents do not matter', 'hohe', ['Höhe der Steuer']],
    ['ß is ss', 'STRASSE', ['Straße']],
    ['what is not there', 'Katze', []],
  ])('%s', (_, typed, labels) => {
    expect(found(items, typed).map(({ label }) => label)).toEqual(labels)
  })
})
