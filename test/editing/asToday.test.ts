import { describe, expect, test } from 'vitest'
import { askHolder } from '#designer/editing/commands/askHolder.ts'
import { askRegister } from '#designer/editing/commands/askRegister.ts'
import { choicesFor, decideByTable } from '#designer/editing/commands/decideByTable.ts'
import { withChange } from '#designer/editing/history.ts'
import { asJson } from '#designer/editing/asJson.ts'
import { lint, type Finding, type Remedy } from '#shared/lint/lint.ts'
import { countersOf } from '#shared/maturity/counters.ts'
import { maturityOf, standingOf } from '#shared/maturity/maturity.ts'
import { contextOf } from '#shared/engine/context.ts'
import { valueAt } from '#shared/model/path.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { deleteElements } from '#designer/editing/commands/deleteElements.ts'
import { ranIn } from '#shared/scenarios/findings.ts'
import { unanswered } from '#shared/scenarios/unanswered.ts'
import { createSimulation, runToEnd } from '#shared/simulation/simulate.ts'
import { asToday } from '../support/asToday.ts'
import { demoCatalogue } from '../support/demoCatalogue.ts'

const catalogue = await demoCatalogue()
const findings = (definition: Definition) => lint(definition, catalogue)
const titles = (definition: Definition) => findings(definition).map(({ title }) => title.de)
const reasons = { purpose: { de: 'Hundesteuer festsetzen' }, legalBasis: '§ 37 BMG' }

function found(definition: Definition, rule: string): Finding {
  const finding = findings(definition).find((one) => one.rule === rule)
  if (finding === undefined) throw new Error(`expected a finding of ${rule}`)
  return finding
}

function offered(id: string, operation: string) {
  const entry = catalogue.find((one) => one.id === id)
  const wanted = entry?.operations.find((one) => one.operation === operation)
  if (entry === undefined || wanted === undefined) throw new Error(`expected ${operation} of ${id}`)
  return { entry, offered: wanted, reasons }
}

const place = ({ process = '', element = '' }: Finding) => ({ process, element })
const remedyOf = <Act extends Remedy['act']>(finding: Finding, act: Act) => {
  const { remedy } = finding
  if (remedy?.act !== act) throw new Error(`expected the way out to be ${act}`)
  return remedy as Extract<Remedy, { act: Act }>
}
const read = (definition: Definition): Definition => definitionSchema.parse(asJson(definition))

/** What each way out makes of a service, as a person would take it. */
const ways = {
  register: (definition: Definition) => {
    const finding = found(definition, 'registerKnows')
    const remedy = remedyOf(finding, 'askRegister')
    const asked = offered(remedy.register, remedy.operation)
    return askRegister(definition, { ...asked, ...remedy, place: place(finding) })
  },
  signature: (definition: Definition) => {
    const { fix } = found(definition, 'signature')
    return fix === undefined ? definition : withChange(definition, fix.change)
  },
  table: (definition: Definition) => {
    const finding = found(definition, 'formalCheck')
    const { shown: inputs } = choicesFor(definition, place(finding))
    const provisions = { legalBasis: '§ 4 Satzung', authorisedBy: '§ 155 Abs. 4 AO' }
    return decideByTable(definition, { place: place(finding), inputs, ...provisions })
  },
  holder: (definition: Definition) => {
    const finding = found(definition, 'holderConfirms')
    const remedy = remedyOf(finding, 'askHolder')
    const asked = offered(remedy.holder, remedy.operation)
    return askHolder(definition, { ...asked, remedy, place: place(finding) })
  },
}

const after = (...names: readonly (keyof typeof ways)[]): Definition =>
  names.reduce((now, name) => read(ways[name](now)), asToday)

function ended(definition: Definition, scenario: Definition['scenarios'][string]) {
  const last = runToEnd(createSimulation(definition, scenario)).steps.at(-1)
  if (last === undefined) throw new Error('expected a run')
  const { at: now, today, instance } = last
  const data = contextOf(instance, { definition, environment: { now, today } })
  return { status: instance.status, data }
}

const results = (definition: Definition) =>
  Object.entries(definition.scenarios).map(([id, scenario]) => {
    const { status, data } = ended(definition, scenario)
    return [id, status, valueAt(data, 'tax')]
  })

describe('a dog registered as today', () => {
  test('is honest paper: long, with proofs and a signature, all of it by hand', () => {
    expect(countersOf(asToday)).toEqual({
      questions: 14,
      evidence: 2,
      signatures: 1,
      minutes: { least: 15, most: 45 },
    })
    expect(standingOf(asToday, findings(asToday))).toEqual({ ...asToday.startedFrom, level: 2 })
    expect(titles(asToday)).toEqual([
      'Das Melderegister kennt 9 dieser Angaben schon.',
      'Keine Vorschrift verlangt eine Unterschrift.',
      'Bei „Angaben in das Steuerkonto übertragen“ tippt ein Mensch ab, was schon da ist.',
      'Das Tierheim kann das selbst bestätigen.',
      'Hier gibt es keinen Spielraum.',
    ])
  })

  test.each([
    ['register', { questions: 5 }],
    ['signature', { signatures: 0 }],
    ['table', { minutes: { least: 5, most: 35 } }],
    ['holder', { evidence: 1 }],
  ] as const)('%s: the figure moves, the finding goes, and none comes', (name, figure) => {
    const better = after(name)

    expect(countersOf(better)).toEqual({ ...countersOf(asToday), ...figure })
    expect(titles(asToday)).toEqual(expect.arrayContaining(titles(better)))
    expect(titles(better).length).toBe(titles(asToday).length - 1)
  })

  test('put right in any order is the better service', () => {
    const orders = [
      ['register', 'signature', 'table', 'holder'],
      ['holder', 'table', 'signature', 'register'],
      ['table', 'holder', 'register', 'signature'],
    ] as const
    for (const order of orders) {
      const better = after(...order)

      expect(titles(better)).toEqual([
        'Bei „Angaben in das Steuerkonto übertragen“ tippt ein Mensch ab, was schon da ist.',
      ])
      expect(maturityOf(better, findings(better)).level).toBe(3)
    }
  })

  test('decides every sample case as before', () => {
    const better = after('register', 'signature', 'table', 'holder')

    expect(results(asToday).map(([id, status]) => [id, status])).toEqual([
      ['erika', 'completed'],
      ['shelter', 'completed'],
      ['second', 'completed'],
      ['listed', 'active'],
      ['secondListed', 'completed'],
    ])
    expect(results(better)).toEqual(results(asToday))
  })
})

test('the better service without its letter would leave people without an answer', () => {
  const better = after('register', 'signature', 'table', 'holder')
  const silent = deleteElements(better, { process: 'main', elements: ['notify'] })

  expect(unanswered(silent, ranIn(silent)).map(({ title }) => title.de)).toEqual([
    'Erika bekäme nie eine Antwort.',
  ])
})

describe('who can confirm is asked', () => {
  const better = after('holder')
  const { elements = {}, flows = {} } = better.processes['main'] ?? {}

  test('only about those who say yes', () => {
    const asking = Object.entries(flows).find(([, { target }]) => target === 'beimTierheimAnfragen')

    expect(asking?.[1].condition).toBe('dog.shelter = true')
    expect(elements['ausDemTierheim']).toMatchObject({ type: 'exclusiveGateway', lane: 'tax' })
    expect(better.forms['details']?.questions.at(-1)).toMatchObject({
      id: 'shelter',
      hint: { de: 'Wenn ja, fragen wir beim Tierheim nach.' },
    })
  })

  test('and what is answered there counts', () => {
    const [scenario] = Object.values(better.scenarios).filter(
      ({ sources }) => 'tierheim' in sources,
    )
    if (scenario === undefined) throw new Error('expected a sample with an answer')
    const denied = {
      ...scenario,
      forms: { ...scenario.forms, details: { ...scenario.forms['details'], 'dog.shelter': true } },
      sources: { tierheim: { answer: { confirmed: false } } },
    }

    expect(valueAt(ended(better, denied).data, 'dog.shelter')).toBe(false)
  })
})
