import { describe, expect, test } from 'vitest'
import { lint } from '#shared/lint/lint.ts'
import { paper } from '#shared/lint/paper.ts'
import { applyChange } from '#shared/model/change.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { jsonObjectSchema } from '#shared/model/json.ts'
import { valueAtPointer } from '#shared/model/pointer.ts'
import { shippedServices } from '../../support/shippedServices.ts'
import { question } from './cases.ts'
import { asks, demandCases, office, page, type Edits } from './paperCases.ts'
import { flowCases } from './paperFlowCases.ts'
import { heldOut } from './paperHeldOut.ts'
import { sampleWith } from './sample.ts'
import { sampleCatalogue } from './sampleCatalogue.ts'

const corpus = { ...demandCases, ...flowCases }

const isSaid = (rule: string) => (edits: Edits) =>
  lint(sampleWith(edits), sampleCatalogue).some((one) => one.rule === rule)

/** Of five true cases and five that look alike; a rule that is not named here is right in all ten. */
const figures: Readonly<Record<string, { readonly missed: number; readonly false: number }>> = {}

/** Of three and three more sentences, as offices write them. */
const heldOutFigures: typeof figures = {
  signature: { missed: 0, false: 1 },
  carriedData: { missed: 1, false: 0 },
  postOnly: { missed: 0, false: 1 },
  onlineOnly: { missed: 1, false: 0 },
  evidence: { missed: 1, false: 0 },
}

describe('a rule against paper', () => {
  test.each(Object.entries(corpus))(
    '%s finds what it is about, and nothing else',
    (rule, cases) => {
      const said = isSaid(rule)
      const missed = cases.true.filter((edits) => !said(edits))
      const alarms = cases.alike.filter(said)

      expect([cases.true.length, cases.alike.length]).toEqual([5, 5])
      expect({
        missed: missed.length,
        false: alarms.length,
        missed_: missed,
        alarms,
      }).toMatchObject(figures[rule] ?? { missed: 0, false: 0 })
    },
  )

  test.each(Object.entries(heldOut))('%s on other sentences', (rule, [real, alike]) => {
    const said = isSaid(rule)
    const missed = real.filter((edits) => !said(edits)).length

    expect({ missed, false: alike.filter(said).length }).toEqual(
      heldOutFigures[rule] ?? { missed: 0, false: 0 },
    )
  })

  test.each(Object.keys(corpus))('%s names its official basis', (rule) => {
    const found = corpus[rule]?.true.flatMap((edits) =>
      lint(sampleWith(edits), sampleCatalogue).filter((one) => one.rule === rule),
    )

    expect(found?.length).toBeGreaterThan(0)
    expect(
      found?.every(({ paper: number, basis }) => number !== undefined && basis !== undefined),
    ).toBe(true)
  })
})

test('a table compares with words whenever its wording counts', () => {
  const column = { id: 'kind', label: { de: 'Art' }, schema: { type: 'string' } }
  const wording = (expression: string) => ({
    validFrom: '2027-01-01',
    hitPolicy: 'first',
    inputs: [{ ...column, expression }],
    outputs: [
      { id: 'fee', label: { de: 'Betrag' }, schema: { type: 'string', format: 'decimal' } },
    ],
    rows: [{ id: 'red', when: { kind: '"rot"' }, then: { fee: '30.70' } }],
  })
  const compares = (expression: string): boolean =>
    isSaid('freeText')({
      ...asks('Welche Farbe?'),
      '/decisions/fee/versions': [wording(expression)],
    })

  expect(compares('car.extra')).toBe(true)
  expect(compares('car.kind')).toBe(false)
})

test.each([
  ['evidence', page('Nach § 12 PStG brauchen Sie die Geburtsurkunde Ihres Kindes.')],
  ['retyping', office('Angaben erfassen', { legalBasis: '§ 14 GewO' })],
] as const)('%s leaves what a provision demands to people', (rule, edits) => {
  expect(isSaid(rule)(edits)).toBe(false)
})

describe('who types again what is there', () => {
  const step = '/processes/main/elements/check'
  const typing = office('Daten in das Fachverfahren übertragen', { due: 'P5D', fimGroup: 3 })
  const found = (edits: Edits) =>
    lint(sampleWith(edits), sampleCatalogue).find(({ rule }) => rule === 'retyping')

  test('is relieved by a system in one step, which keeps place, ways and name', () => {
    const before = sampleWith({ ...typing, '/forms/check/questions': [] })
    const { fix } = lint(before, sampleCatalogue).find(({ rule }) => rule === 'retyping') ?? {}
    const none = { added: {}, updated: {}, removed: {} }
    const after = definitionSchema.parse(
      applyChange(jsonObjectSchema.parse(before), fix?.change ?? none),
    )

    expect(fix?.label.de).toBe('Von einem System erledigen lassen')
    expect(valueAtPointer(after, step)).toEqual({
      type: 'serviceTask',
      name: { de: 'Daten in das Fachverfahren übertragen' },
      lane: 'office',
      fimGroup: 3,
    })
    expect(after.processes['main']?.flows).toEqual(before.processes['main']?.flows)
    expect(after.forms['check']).toBeUndefined()
    const rules = lint(after, sampleCatalogue).map(({ rule }) => rule)
    expect(rules).not.toContain('retyping')
    expect(rules).toContain('missingContent')
  })

  test('is not, where what they enter decides something', () => {
    const unread = { ...typing, '/forms/check/questions': [question('car.extra')] }

    expect(found(unread)?.fix).toBeDefined()
    expect(found(typing)).toBeDefined()
    expect(found(typing)?.fix).toBeUndefined()
  })
})

test.each(shippedServices)('%s, as it is shipped, keeps no paper', (_file, definition) => {
  expect(lint(definition).flatMap(({ rule, text }) => (rule in corpus ? [text.de] : []))).toEqual(
    [],
  )
})

test('the table holds P01 to P24, each with its basis', () => {
  const numbers = Array.from({ length: 24 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`)

  expect(Object.keys(paper)).toEqual(numbers)
  expect(Object.values(paper).filter(({ basis }) => (basis.en ?? '') === '')).toEqual([])
})
