import { describe, expect, test } from 'vitest'
import { lint } from '#shared/lint/lint.ts'
import type { Json } from '#shared/model/json.ts'
import { main } from './cases.ts'
import { sampleWith } from './sample.ts'

type Edits = Readonly<Record<string, Json | undefined>>
type Row = readonly [what: string, edits: Edits, found: readonly string[]]

const found = (rule: string, edits: Edits) =>
  lint(sampleWith(edits))
    .filter((one) => one.rule === rule)
    .map(({ id, element, severity }) => `${severity} ${id.split(' ')[1]} ${element}`)
    .toSorted()

const named = { name: { de: 'Neu' } }
const note = { type: 'string', label: { de: 'Notiz' } }
const noted = (value: string) => ({ title: { de: 'Notiz' }, rows: { note: { value } } })
const script = { ...named, type: 'scriptTask', script: '"x"', output: 'noted' }
/** A step of its own between two others. */
const between = (source: string, target: string, element: Json = script): Edits => ({
  '/data/note': note,
  '/mappings/noted': noted('result'),
  [`${main}/elements/new`]: element,
  [`${main}/flows/new`]: { source: 'new', target },
  [`${main}/flows/f_into`]: { source, target: 'new' },
})
const reading = (text: string) => ({ '/letters/notice/subject': { de: text } })

describe('what a step keeps is used later', () => {
  test.each<Row>([
    [
      'not what nothing reads',
      { ...between('start', 'lookup'), [`${main}/flows/f_start`]: undefined },
      ['info keptUnread new'],
    ],
    [
      'not what is read only before',
      {
        ...between('send', 'done'),
        [`${main}/flows/f_sent`]: undefined,
        '/letters/notice/subject': { de: '{{ note }}' },
      },
      ['info readOnlyBefore new'],
    ],
    [
      'not what is written anew before it is read',
      {
        ...between('start', 'lookup', { ...script, output: 'street' }),
        [`${main}/flows/f_start`]: undefined,
        '/mappings/street': { title: { de: 'S' }, rows: { 'person.street': { value: 'result' } } },
      },
      ['info readOnlyBefore new'],
    ],
    [
      'not an answer that comes after its last reader',
      {
        ...between('send', 'done', { ...named, type: 'userTask', form: 'last', lane: 'office' }),
        [`${main}/flows/f_sent`]: undefined,
        '/letters/notice/subject': { de: '{{ note }}' },
        '/forms/last': {
          title: { de: 'Zuletzt' },
          known: [],
          questions: [
            { id: 'n', path: 'note', question: { de: '?' }, widget: 'text', required: false },
          ],
          submit: { de: 'Fertig' },
        },
      },
      ['info readOnlyBefore new'],
    ],
    [
      'not an answer of a register that nothing reads',
      { '/data/note': note, '/mappings/personResult/rows/note': { value: 'result.street' } },
      ['info keptUnread lookup'],
    ],
    [
      'but what a letter names',
      {
        ...between('book', 'send'),
        [`${main}/flows/f_booked`]: undefined,
        ...reading('{{ note }}'),
      },
      [],
    ],
    [
      'but what a way back leads to again',
      {
        ...between('send', 'check'),
        [`${main}/flows/f_sent`]: undefined,
        [`${main}/flows/f_checked/condition`]: 'note = null',
        [`${main}/flows/f_over`]: { source: 'check', target: 'done', condition: 'note != null' },
      },
      [],
    ],
    ['but the receipt of a booking, for the file', reading('Parkausweis'), []],
    [
      'but what a deadline begins with',
      {
        ...between('book', 'send'),
        [`${main}/flows/f_booked`]: undefined,
        '/data/note': { type: 'string', format: 'date', label: { de: 'Tag' } },
        '/mappings/noted': noted('today()'),
        '/deadlines': {
          d: { title: { de: 'Frist' }, legalBasis: '§ 1', start: 'note', period: 'P1M' },
        },
      },
      [],
    ],
    [
      'but what is written anew on one of two ways only',
      {
        ...between('lookup', 'details', { ...script, output: 'feeResult', script: '{ fee: 1 }' }),
        [`${main}/flows/f_lookup`]: undefined,
        [`${main}/flows/f_plain/target`]: 'book',
      },
      [],
    ],
  ])('%s', (_what, edits, expected) => {
    expect(found('valueUse', edits)).toEqual(expected)
  })
})

const request = '/sources/person/request/properties'
const asked = (path: string) => ({ '/mappings/personRequest/rows/more': { value: path } })
const special = { '/data/remark/sensitivity': 'special' } as const
const text = (de: string) => [
  {
    id: 'decision',
    block: 'decision',
    text: { de: `Gebühr {{ fee }}, Beleg {{ receipt }}. ${de}` },
  },
]

describe('personal data leaves only to who needs it', () => {
  test.each<Row>([
    [
      'not to a register that does not ask for it',
      { [`${request}/more`]: { type: 'string' }, ...asked('car.plate') },
      ['warning sentUnasked lookup'],
    ],
    [
      'not as a whole to where anything is taken',
      { [`${request}/more`]: { type: 'object' }, ...asked('person') },
      ['warning recordLeaves lookup'],
    ],
    [
      'not if it is special and a booking does without it',
      {
        ...special,
        '/sources/booking/request/properties/more': { type: 'string' },
        '/mappings/bookingRequest/rows/more': { value: 'remark' },
      },
      ['warning sentUnasked book'],
    ],
    [
      'not into the subject of a letter, if it is special',
      { ...special, '/letters/notice/subject': { de: '{{ remark }}' } },
      ['warning shownOutside send'],
    ],
    [
      'not into a letter that nothing of it matters for',
      {
        ...special,
        [`${main}/flows/f_remark/condition`]: 'approved = true',
        '/letters/notice/blocks': text('{{ remark }}'),
      },
      ['warning printedUnneeded send'],
    ],
    [
      'but to a register that requires it',
      {
        [`${request}/more`]: { type: 'string' },
        '/sources/person/request/required': ['personId', 'more'],
        ...asked('car.plate'),
      },
      [],
    ],
    [
      'but what is not personal',
      {
        [`${request}/more`]: { type: 'string' },
        '/data/office': { type: 'string', sensitivity: 'none' },
        ...asked('office'),
      },
      [],
    ],
    [
      'but as a whole to where only its parts are taken',
      {
        [`${request}/more`]: { type: 'object', properties: { name: { type: 'string' } } },
        '/sources/person/request/required': ['personId', 'more'],
        ...asked('person'),
      },
      [],
    ],
    [
      'but into a booking that has a place for it',
      {
        '/sources/booking/request/properties/more': { type: 'string' },
        '/mappings/bookingRequest/rows/more': { value: 'person.name' },
      },
      [],
    ],
    [
      'but into the reasons of what depends on it',
      { ...special, '/letters/notice/blocks': text('{{ remark }}') },
      [],
    ],
  ])('%s', (_what, edits, expected) => {
    expect(found('dataLeaves', edits)).toEqual(expected)
  })
})
