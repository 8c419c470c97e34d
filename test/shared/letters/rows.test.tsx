import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { printSample } from '#runtime/connectors/sampleLetter.ts'
import type { ComposedLetter } from '#shared/letters/compose.ts'
import { Letter } from '#shared/letters/Letter.tsx'
import type { Row } from '#shared/letters/row.ts'
import { citySchema } from '#shared/model/city.ts'
import cityJson from '../../../examples/city.json' with { type: 'json' }
import { readPdf } from '../../support/readPdf.ts'

const amounts: readonly Row[] = [
  ['Jahr 2025', '9,00\u00a0€'],
  ['Jahr 2026', '144,00\u00a0€'],
]

const letterWith = (rows: readonly Row[], language: 'de' | 'en'): ComposedLetter => ({
  kind: 'Bescheid',
  language,
  title: 'Bescheid',
  addressee: ['Erika Mustermann'],
  subject: 'Entscheidung',
  salutation: 'Guten Tag',
  blocks: [{ id: 'decision', block: 'decision', paragraphs: [], rows }],
  problems: [],
})

const head = {
  sender: 'Stadt Musterstadt',
  office: 'Stadtkämmerei',
  address: 'Markt 1',
  phone: '1',
  number: 'A-1',
  date: '2026-01-12',
  day: '12. Januar 2026',
}

describe('rows of a letter', () => {
  test.each<[string, readonly Row[], 'de' | 'en', readonly string[]]>([
    ['amounts', amounts, 'de', ['Posten', 'Betrag']],
    ['amounts in English', [['Year 2025', '€9.00']], 'en', ['Item', 'Amount']],
    ['amounts, some of them none', [...amounts, ['Jahr 2027', '']], 'de', ['Posten', 'Betrag']],
    [
      'other values',
      [
        ['Rasse', 'Akita'],
        ['Satz', '144,00 €'],
      ],
      'de',
      ['Angabe', 'Inhalt'],
    ],
    [
      'nothing beside the labels',
      [
        ['Bello', ''],
        ['Rex', ''],
      ],
      'de',
      [],
    ],
  ])('are headed by what they hold: %s', async (...[, rows, language, headings]) => {
    const letter = letterWith(rows, language)
    const page = renderToStaticMarkup(<Letter letter={letter} head={head} mark={null} />)
    const paper = await readPdf(
      await printSample(letter, {
        city: citySchema.parse(cityJson),
        department: 'kaemmerei',
        number: 'A-1',
        today: '2026-01-12',
      }),
    )

    const onPage = [...page.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(([, text]) => text)
    expect(onPage).toEqual(headings)
    const known = ['Posten', 'Betrag', 'Item', 'Amount', 'Angabe', 'Inhalt']
    expect(known.filter((word) => paper.includes(word))).toEqual(headings)
    for (const [label] of rows) expect(paper).toContain(label)
  })
})
