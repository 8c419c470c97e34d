import { describe, expect, test } from 'vitest'
import { lint } from '#shared/lint/lint.ts'
import type { Json } from '#shared/model/json.ts'
import { question } from './cases.ts'
import { sampleWith } from './sample.ts'
import { sampleCatalogue } from './sampleCatalogue.ts'

type Edits = Readonly<Record<string, Json | undefined>>
type Row = readonly [what: string, edits: Edits, found: readonly string[]]

const details = '/forms/details/questions'
const field = (label: string, more: Record<string, Json> = {}) => ({
  type: 'string',
  label: { de: label },
  ...more,
})
/** The applicant is asked for a field of their record. */
const asks = (label: string, more: Record<string, Json> = {}): Edits => ({
  '/data/person/properties/asked': field(label, more),
  [details]: [question('person.asked')],
})

const found = (edits: Edits) =>
  lint(sampleWith(edits), sampleCatalogue)
    .filter(({ rule }) => rule === 'registerKnows')
    .map(({ id, element, severity, remedy }) => {
      const answers = remedy?.act === 'askRegister' ? Object.values(remedy.answers) : []
      return [severity, id.split(' ')[1], element, ...answers].filter(Boolean).join(' ')
    })

describe('a register knows what is asked', () => {
  test.each<Row>([
    [
      'by its FIM id, whatever it is called',
      asks('Wann geboren?', { format: 'date', fimId: 'G60000083' }),
      ['warning registerKnows details birthDate'],
    ],
    ['by its name', asks('Geburtsname'), ['warning registerKnows details birthName']],
    [
      'inside of what it answers',
      {
        '/data/person/properties/home': {
          ...field('Anschrift', { type: 'object' }),
          properties: { town: field('Ort') },
        },
        [details]: [question('person.home.town')],
      },
      ['warning registerKnows details address.town'],
    ],
    [
      'of who applies, in a field of the case itself',
      { '/data/birthName': field('Geburtsname'), [details]: [question('birthName')] },
      ['warning registerKnows details birthName'],
    ],
    [
      'as the line system does that the service works with',
      { ...asks('Stelle'), '/connectors/register/host': 'personal.example' },
      ['warning registerKnows details unit'],
    ],
    ['and will be asked one day', asks('Steuernummer'), ['info registerWillKnow details']],
    [
      'though it is a source already, that nobody asks for this',
      {
        ...asks('Geburtsname'),
        '/connectors/register/host': 'einwohner.example',
        '/sources/person/operation': 'getPerson',
      },
      ['warning registerKnows details birthName'],
    ],
  ])('%s', (_what, edits, expected) => {
    expect(found(edits)).toEqual(expected)
  })

  test.each<Row>([
    ['of somebody else', asks('Telefon'), []],
    [
      'of another record',
      { '/data/car/properties/name': field('Geburtsname'), [details]: [question('car.name')] },
      [],
    ],
    ['several times', asks('Farbe'), []],
    ['by what only the answer could tell', asks('Fahrgestellnummer'), []],
    [
      'in a step of the office',
      {
        '/data/person/properties/asked': field('Geburtsname'),
        '/forms/check/questions': [question('person.asked')],
      },
      [],
    ],
    [
      'and is asked for it on another way',
      {
        ...asks('Geburtsname'),
        '/mappings/personResult/rows/person.asked': { value: 'result.street' },
      },
      [],
    ],
    ['under that name, but something else', asks('Geburtsdatum', { type: 'boolean' }), []],
    ['in another part of what it answers', asks('Ort'), []],
    ['but a system of another department does', asks('Stelle'), []],
    ['or not at all', asks('Lieblingsfarbe'), []],
  ])('but not %s', (_what, edits, expected) => {
    expect(found(edits)).toEqual(expected)
  })

  test('is said only where the registers are known', () => {
    expect(lint(sampleWith(asks('Geburtsname'))).map(({ rule }) => rule)).not.toContain(
      'registerKnows',
    )
  })

  test('says together what one lookup answers', () => {
    const [finding, ...others] = lint(
      sampleWith({
        '/data/person/properties/asked': field('Geburtsname'),
        '/data/person/properties/born': field('Geburtsdatum', { format: 'date' }),
        [details]: [question('person.asked'), question('person.born', { id: 'born' })],
      }),
      sampleCatalogue,
    ).filter(({ rule }) => rule === 'registerKnows')

    expect(others).toEqual([])
    expect(finding).toMatchObject({
      pointer: '/forms/details',
      title: { de: 'Das Einwohnerregister kennt 2 dieser Angaben schon.' },
    })
    expect(
      Object.values(finding?.remedy?.act === 'askRegister' ? finding.remedy.answers : {}),
    ).toEqual(['birthName', 'birthDate'])
  })

  test('at the question, with its basis and a way out', () => {
    const [finding] = lint(sampleWith(asks('Geburtsname')), sampleCatalogue).filter(
      ({ rule }) => rule === 'registerKnows',
    )

    expect(finding).toMatchObject({
      pointer: '/forms/details/questions/0',
      text: { de: expect.stringContaining('§ 5 EGovG') },
      remedy: {
        label: { de: 'Aus dem Einwohnerregister holen …' },
        form: 'details',
        register: 'einwohner',
        operation: 'getPerson',
      },
    })
  })
})
