import { describe, expect, test } from 'vitest'
import type { Scope } from '#shared/feel/scope.ts'
import { composeLetter } from '#shared/letters/compose.ts'
import { fill, fillTemplate, partsOf } from '#shared/letters/template.ts'
import type { Letter } from '#shared/model/content.ts'
import type { JsonObject } from '#shared/model/json.ts'
import type { Schema } from '#shared/model/schema.ts'

const amount: Schema = { type: 'string', format: 'decimal' }
const scope: Scope = {
  types: {},
  schema: {
    type: 'object',
    properties: {
      person: {
        type: 'object',
        properties: { name: { type: 'string' }, street: { type: 'string' } },
      },
      since: { type: 'string', format: 'date' },
      total: amount,
      reduced: { type: 'boolean' },
      lines: {
        type: 'array',
        items: { type: 'object', properties: { year: { type: 'integer' }, amount } },
      },
    },
  },
}
const data = {
  person: { name: 'Erika Mustermann' },
  since: '2025-11-15',
  total: '153.00',
  reduced: false,
  lines: [
    { year: 2025, amount: '9.00' },
    { year: 2026, amount: '144.00' },
  ],
}
const context = {
  scope,
  data,
  environment: { now: '2026-01-02T00:00:00Z', today: '2026-01-02' },
  language: 'de',
} as const
const nbsp = '\u00a0'

describe('a template', () => {
  test.each([
    ['Guten Tag {{ person.name }},', 'Guten Tag Erika Mustermann,'],
    ['{{ total }} seit {{ since }}', `153,00${nbsp}€ seit 15. November 2025`],
    ['{{person.street}}', ''],
    ['{{ if reduced then "ermäßigt" else "voll" }}', 'voll'],
    ['{{ {a: {b: "}}"}}.a.b }}!', '}}!'],
    ['ohne {{ Ende', 'ohne {{ Ende'],
    ['{{ reduced }}', 'nein'],
  ])('%s becomes %s', (template, expected) => {
    expect(fillTemplate(template, context)).toBe(expected)
  })

  test('names the expression that failed, without any value', () => {
    expect(fill('Vom {{ since + person.name }}.', context)).toEqual({
      text: 'Vom .',
      problems: [expect.stringContaining('{{ since + person.name }}')],
    })
  })

  test('says where its expressions begin', () => {
    expect(partsOf('a {{ b }} c')).toEqual([
      { isExpression: false, text: 'a ', from: 0 },
      { isExpression: true, text: ' b ', from: 4 },
      { isExpression: false, text: ' c', from: 9 },
    ])
  })
})

const letter: Letter = {
  kind: 'Bescheid',
  title: { de: 'Bescheid', en: 'Assessment' },
  addressee: { de: '{{ person.name }}\n{{ person.street }}\n12345 Musterstadt' },
  subject: { de: 'Steuer ab {{ since }}', en: 'Tax from {{ since }}' },
  salutation: { de: 'Guten Tag {{ person.name }},', en: 'Dear {{ person.name }},' },
  blocks: [
    {
      id: 'decision',
      block: 'decision',
      heading: { de: 'Entscheidung', en: 'Decision' },
      text: { de: 'Erster Absatz.\n\nZweiter: {{ total }}.', en: 'First.\n\nSecond: {{ total }}.' },
    },
    {
      id: 'lines',
      block: 'calculation',
      each: 'lines',
      text: {
        de: 'Jahr {{ item.year }} | {{ item.amount }}',
        en: 'Year {{ item.year }} | {{ item.amount }}',
      },
    },
    { id: 'half', block: 'reasons', when: 'reduced', text: { de: 'Die Hälfte.', en: 'Half.' } },
    { id: 'full', block: 'reasons', when: 'not(reduced)', text: { de: 'Alles.', en: 'All.' } },
  ],
  notice: { subject: { de: 'Ein Brief' }, text: { de: 'Ein Brief liegt bereit.' } },
}

describe('a letter', () => {
  test('holds its blocks with paragraphs and rows, and none whose condition does not hold', () => {
    expect(composeLetter(letter, context)).toEqual({
      kind: 'Bescheid',
      language: 'de',
      title: 'Bescheid',
      addressee: ['Erika Mustermann', '12345 Musterstadt'],
      subject: 'Steuer ab 15. November 2025',
      salutation: 'Guten Tag Erika Mustermann,',
      blocks: [
        {
          id: 'decision',
          block: 'decision',
          heading: 'Entscheidung',
          paragraphs: ['Erster Absatz.', `Zweiter: 153,00${nbsp}€.`],
        },
        {
          id: 'lines',
          block: 'calculation',
          paragraphs: [],
          rows: [
            ['Jahr 2025', `9,00${nbsp}€`],
            ['Jahr 2026', `144,00${nbsp}€`],
          ],
        },
        { id: 'full', block: 'reasons', paragraphs: ['Alles.'] },
      ],
      problems: [],
    })
  })

  test('says how a deadline was computed, and is not sent while its start is unknown', () => {
    const block = {
      id: 'term',
      block: 'calculation',
      text: { de: 'Frist:' },
      deadline: 'reply',
    } as const
    const derivations = { reply: { de: 'Sie dauert 1 Monat.', en: 'It lasts 1 month.', steps: [] } }
    const composed = (data: JsonObject) =>
      composeLetter({ ...letter, blocks: [block] }, { ...context, data })

    expect(composed({ ...data, derivations })).toMatchObject({
      blocks: [{ paragraphs: ['Frist:', 'Sie dauert 1 Monat.'] }],
      problems: [],
    })
    expect(composed({ ...data, derivations: { reply: null } }).problems).toEqual([
      'derivations.reply',
    ])
  })

  test('is in one language: German unless all of it is translated', () => {
    const half = { ...letter, salutation: { de: 'Guten Tag,' } }

    expect(composeLetter(letter, { ...context, language: 'en' })).toMatchObject({
      language: 'en',
      subject: 'Tax from 15 November 2025',
    })
    expect(composeLetter(half, { ...context, language: 'en' })).toMatchObject({
      language: 'de',
      subject: 'Steuer ab 15. November 2025',
    })
  })

  test('reports what could not be filled in', () => {
    const broken = { ...letter, subject: { de: '{{ persn.name }}' } }

    expect(composeLetter(broken, context).problems).toHaveLength(1)
  })
})
