import { describe, expect, test } from 'vitest'
import { lint, type Finding } from '#shared/lint/lint.ts'
import { rules } from '#shared/lint/rules.ts'
import { applyChange } from '#shared/model/change.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { jsonObjectSchema } from '#shared/model/json.ts'
import { flowCases } from './paperFlowCases.ts'
import { demandCases } from './paperCases.ts'
import { main, question, reviewing, rows } from './cases.ts'
import { sample, sampleWith } from './sample.ts'
import { sampleCatalogue } from './sampleCatalogue.ts'

const word = ({ id, rule, severity, element }: Finding) => {
  expect(rules.map((one) => one.id)).toContain(rule)
  return [severity, id.split(' ')[1], element].filter((part) => part !== undefined).join(' ')
}

describe('the checker', () => {
  test('finds nothing in a sound definition', () => {
    expect(lint(definitionSchema.parse(sample), sampleCatalogue)).toEqual([])
  })

  test.each(rows)('says about %s', (_what, edits, found) => {
    const findings = lint(sampleWith(edits), sampleCatalogue)

    expect(findings.map(word).toSorted()).toEqual(found.toSorted())
  })

  test('names what a source is asked for in vain as people call it, and where it stands', () => {
    const label = { de: 'Zusatz', en: 'Supplement' }
    const address = {
      type: 'object',
      properties: { addition: { type: 'string', label }, doorCode: { type: 'string' } },
    }
    const edits = { '/sources/person/response/properties/address': address }

    const titles = lint(sampleWith(edits), sampleCatalogue).map(({ title }) => title)

    expect(titles).toMatchObject([
      { de: '„Address › Zusatz“ wird bei „Melderegister“ abgefragt, aber nie verwendet.' },
      { de: '„Address › Door code“ wird bei „Melderegister“ abgefragt, aber nie verwendet.' },
    ])
  })

  test('covers every rule', () => {
    const paperCases = Object.values({ ...demandCases, ...flowCases })
    const broken = [
      ...rows.map(([, edits]) => edits),
      ...paperCases.map((one) => one.true[0] ?? {}),
    ]
    const found = new Set(
      broken.flatMap((edits) => lint(sampleWith(edits), sampleCatalogue).map(({ rule }) => rule)),
    )

    expect([...found].toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
  })

  test('gives every finding an id of its own, words in both languages, and errors first', () => {
    for (const [, edits] of rows) {
      const findings = lint(sampleWith(edits), sampleCatalogue)
      const severities = findings.map(({ severity }) => severity)

      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
      expect(
        findings.flatMap(({ title, text }) => [title.en, text.en]).every((one) => one !== ''),
      ).toBe(true)
      expect(severities).toEqual(severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
    }
  })

  test('says what people understand, in German', () => {
    const [finding] = lint(
      sampleWith({
        '/forms/check': reviewing(),
        '/forms/details/questions': [question('person.name')],
      }),
    )

    expect(finding).toMatchObject({
      title: { de: 'Das wissen wir schon: „Frage?“' },
      text: { de: expect.stringContaining('kommt bereits aus „Melderegister“') },
      pointer: '/forms/details/questions/0',
      fix: { label: { de: 'Frage entfernen', en: 'Remove question' } },
    })
  })
})

const order = ['error', 'warning', 'info']

describe('a quick fix', () => {
  const fixable = rows.flatMap(([what, edits]) =>
    lint(sampleWith(edits), sampleCatalogue).flatMap((finding) =>
      finding.fix === undefined ? [] : [[what, edits, finding] as const],
    ),
  )

  test.each(fixable)(
    'for %s makes its finding go and leaves a definition',
    (_what, edits, finding) => {
      const fixed = applied(sampleWith(edits), finding)

      expect(lint(fixed).map(({ id }) => id)).not.toContain(finding.id)
    },
  )

  test.each([
    ['f_plain', `${main}/elements/hasRemark/default`],
    ['case.number', '/mappings/bookingRequest/rows/caseNumber'],
  ])('adds %s', (value, pointer) => {
    const [finding] = lint(sampleWith({ [pointer]: undefined }), sampleCatalogue)

    expect(JSON.stringify(finding?.fix?.change.added)).toContain(value)
  })

  test('takes no list where one value is wanted', () => {
    const plate = { type: 'string', label: { de: 'Kennzeichen' } }
    const cars = { type: 'array', items: { type: 'object', properties: { plate } } }
    const [finding] = lint(
      sampleWith({
        '/data': { cars, ...sampleWith({}).data },
        '/mappings/bookingRequest/rows/plate': undefined,
      }),
    ).filter(({ rule }) => rule === 'requestComplete')

    expect(JSON.stringify(finding?.fix?.change.added)).toContain('"car.plate"')
  })
})

describe('what was renamed', () => {
  test.each([
    [
      {
        '/mappings/personResult/rows/person.streetName': { value: 'result.street' },
        '/mappings/personResult/rows/person.street': undefined,
      },
      'Ersetzen durch „Straße“',
      ['mappings', 'personResult', 'rows', 'person.street'],
    ],
    [
      { '/mappings/bookingRequest/rows/plate/value': 'car.licensePlate' },
      'Ersetzen durch „Kennzeichen“',
      ['mappings', 'bookingRequest', 'rows', 'plate', 'value'],
    ],
  ])('is replaced by its new name: %j', (edits, label, path) => {
    const definition = sampleWith(edits)
    const [finding] = lint(definition)
    if (finding === undefined) throw new Error('expected a finding')

    expect(finding.fix?.label.de).toBe(label)
    expect(lint(applied(definition, finding))).toEqual([])
    expect(applied(definition, finding)).toHaveProperty(path)
  })
})

function applied(definition: Definition, { fix }: Finding): Definition {
  const before = jsonObjectSchema.parse(definition)
  return definitionSchema.parse(fix === undefined ? before : applyChange(before, fix.change))
}
