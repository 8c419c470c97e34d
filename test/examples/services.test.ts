import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dataOf } from '#shared/engine/instance.ts'
import type { Scope } from '#shared/feel/scope.ts'
import { lint } from '#shared/lint/lint.ts'
import { subjectOf } from '#shared/lint/subject.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { hashOf } from '#shared/model/hash.ts'
import { valueAt } from '#shared/model/path.ts'
import { phraseOf } from '#shared/phrases/phraseOf.ts'
import { automationProblems } from '#shared/release/automation.ts'
import {
  advance,
  createSimulation,
  deviations,
  pendingOf,
  runToEnd,
} from '#shared/simulation/simulate.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import { expectHistory } from '../support/processLaws.ts'
import { handWorked, type HandWorked } from '../support/handWorkedAmounts.ts'

const folder = fileURLToPath(new URL('../../examples/', import.meta.url))

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('definition.json'))
  .toSorted()

const definitions = files.map((file) => [file, read(file)] as const)

const samples = definitions.flatMap(([file, definition]) =>
  Object.entries(definition.scenarios).map(([id, scenario]) => ({
    file,
    id,
    definition,
    scenario,
  })),
)

describe('a service of the demo city', () => {
  test('is there', () => {
    expect(files).toContain('kaemmerei/hundesteuer-anmeldung/definition.json')
    expect(files).toContain('kaemmerei/hundesteuer-abmeldung/definition.json')
    expect(files).toContain('personalamt/dienstreise/definition.json')
  })

  test.each(files)('%s holds nothing the format does not know', (file) => {
    expect(hashOf(read(file))).toBe(hashOf(json(file)))
  })

  test.each(definitions)('%s lies in the folder of its owner and its id', (file, definition) => {
    expect(file).toBe(`${definition.owner}/${definition.id}/definition.json`)
  })

  test.each(definitions)('%s has no error and no warning', (_file, definition) => {
    const findings = lint(definition)
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, pointer, text }) => `${rule} at ${pointer}: ${text.de}`)

    expect(findings).toEqual([])
  })

  test.each(definitions)('%s decides by itself only where a law allows it', (_file, definition) => {
    expect(automationProblems(definition)).toEqual([])
  })

  test.each(definitions)('%s says everything in German and English', (_file, definition) => {
    const { scenarios: _scenarios, letters: _letters, ...rest } = definition

    expect(withoutEnglish(rest)).toEqual([])
  })

  test.each(definitions)('%s draws every element', (_file, { processes, layout }) => {
    for (const [id, { elements, lanes }] of Object.entries(processes)) {
      expect(Object.keys(layout[id]?.elements ?? {}).toSorted()).toEqual(
        Object.keys(elements).toSorted(),
      )
      expect(Object.keys(layout[id]?.lanes ?? {}).toSorted()).toEqual(Object.keys(lanes).toSorted())
    }
  })

  test.each(samples)('$file runs its test case $id to the expected end', (sample) => {
    const ran = runToEnd(createSimulation(sample.definition, sample.scenario))

    expect(ran.rejection).toBeUndefined()
    expect(ran.steps.at(-1)?.instance.incidents).toEqual({})
    expect(ran.steps.at(-1)?.instance.status).toBe('completed')
    expect(deviations(ran)).toEqual({})
    runLaws(ran)
  })

  test.each(definitions)('%s passes every step in one of its test cases', (_file, definition) => {
    const passed = Object.values(definition.scenarios).flatMap((scenario) =>
      passedElements(runToEnd(createSimulation(definition, scenario))),
    )
    const elements = Object.entries(definition.processes['main']?.elements ?? {})
      .filter(([id, { type }]) => type !== 'boundaryEvent' && !afterSilence.has(id))
      .map(([id]) => id)

    expect(elements.filter((id) => !passed.includes(id))).toEqual([])
  })
})

/** Only time leads there, and a test case answers before. */
const afterSilence = new Set(['abandoned', 'abandonedEarly', 'tellExpiry', 'expired'])

describe('Hund anmelden', () => {
  const definition = read('kaemmerei/hundesteuer-anmeldung/definition.json')

  test.each(handWorked)('$id: $why', (row) => {
    const ran = runToEnd(createSimulation(definition, caseOf(definition, row)))
    const data = dataOf(lastOf(ran).instance)

    expect(lastOf(ran).instance.status).toBe('completed')
    expect(valueAt(data, 'tax.from')).toBe(row.from)
    expect(linesOf(data)).toEqual(row.lines)
    expect(valueAt(data, 'tax.total')).toBe(row.total)
    expect(valueAt(data, 'tax.category')).toBe(row.category)
    expect(valueAt(data, 'tax.reduced')).toBe(row.reduced)
    runLaws(ran)
  })

  test('computes by tables and by values that a sentence says', () => {
    const { scripts, computed } = computedIn(definition)

    expect(scripts).toEqual(['{}', '{}', '{}'])
    expect(computed.length).toBeGreaterThan(60)
    expect(computed.flatMap((one) => (isSaid(one) ? [] : [one.text]))).toEqual([])
  })

  test('ends without a letter when nobody answers for 30 days', () => {
    const asked = { ...caseOf(definition, firstRow()), forms: {} }
    const ran = advance(runToEnd(createSimulation(definition, asked)), 'P30D')

    expect(lastOf(ran).instance.status).not.toBe('active')
    expect(passedElements(ran)).toContain('notFinished')
    expect(ran.steps.flatMap(({ letters }) => letters)).toEqual([])
    runLaws(ran)
  })
})

describe('Hund abmelden', () => {
  const definition = read('kaemmerei/hundesteuer-abmeldung/definition.json')

  test.each([
    {
      today: '2026-01-31',
      keptSince: '2024-04-20',
      taxPaid: '144.00',
      endDate: '2026-01-31',
      amount: '132.00',
    },
    {
      today: '2026-03-02',
      keptSince: '2024-04-20',
      taxPaid: '144.00',
      endDate: '2026-03-31',
      amount: '108.00',
    },
    {
      today: '2026-12-01',
      keptSince: '2024-04-20',
      taxPaid: '144.00',
      endDate: '2026-12-31',
      amount: '0.00',
    },
    {
      today: '2026-06-12',
      keptSince: '2026-02-14',
      taxPaid: '120.00',
      endDate: '2026-06-30',
      amount: '72.00',
    },
    {
      today: '2026-02-20',
      keptSince: '2026-02-14',
      taxPaid: '120.00',
      endDate: '2026-02-28',
      amount: '120.00',
    },
    {
      today: '2026-06-12',
      keptSince: '2024-04-20',
      taxPaid: '0.00',
      endDate: '2026-06-30',
      amount: '0.00',
    },
  ])('on $today, kept since $keptSince, $taxPaid paid: refunds $amount', (row) => {
    const { today, keptSince, taxPaid, endDate, amount } = row
    const { one } = definition.scenarios
    if (one === undefined) throw new Error('expected the sample case')
    const dog = { dogId: 'HD-000001', tagNumber: '04001', breed: 'Mischling', born: '2023-03-02' }
    const dogs = [{ ...dog, annualTax: '144.00', keptSince, taxPaid }]
    const sources = { ...one.sources, dogs: { answer: { dogs } } }
    const ran = runToEnd(createSimulation(definition, { ...one, today, sources, expect: {} }))

    expect(lastOf(ran).instance.status).toBe('completed')
    expect(dataOf(lastOf(ran).instance)).toMatchObject({ refund: { endDate, amount } })
    runLaws(ran)
  })
})

function isSaid({ text, scope }: { readonly text: string; readonly scope: Scope }): boolean {
  return phraseOf(text, scope) !== undefined
}

describe('Hund anmelden', () => {
  const definition = read('kaemmerei/hundesteuer-anmeldung/definition.json')

  test.each([
    ['erika', 'Sie halten einen ersten Hund (§ 4 Abs. 1 Hundesteuersatzung).'],
    ['shelter', 'Ihr erster Hund kommt aus dem Tierheim Musterstadt (§ 6 Hundesteuersatzung).'],
    ['further', 'Sie halten schon einen Hund (§ 4 Abs. 2 Hundesteuersatzung).'],
  ])('says of %s by which row the tax was assessed, and until when to pay', (id, reason) => {
    const scenario = definition.scenarios[id]
    if (scenario === undefined) throw new Error('expected the sample case')
    const ran = runToEnd(createSimulation(definition, scenario))
    const letters = JSON.stringify(ran.steps.flatMap((step) => step.letters))

    expect(letters).toContain(reason)
    expect(letters).toContain('So haben wir den Tag berechnet')
    expect(letters).toContain('Sie dauert 1 Monat.')
  })
})

describe('Dienstreise', () => {
  const definition = read('personalamt/dienstreise/definition.json')
  const bw = { holidays: { state: 'DE-BW' } } as const

  function travel(trip: JsonObject, claim: JsonObject): Simulation {
    const { day, interest } = definition.scenarios
    if (day === undefined || interest === undefined) throw new Error('expected the sample cases')
    const { 'trip.meansReason': reason = null, ...asked } = interest.forms['application'] ?? {}
    const means = trip['trip.means'] ?? 'carInterest'
    const application = {
      ...asked,
      ...trip,
      ...(means === 'carInterest' ? { 'trip.meansReason': reason } : {}),
    }
    const forms = { ...interest.forms, application, claim: { ...noMeals, ...claim } }
    return runToEnd(createSimulation(definition, { ...interest, forms, expect: {} }, bw))
  }
  const noMeals = { 'claim.breakfasts': 0, 'claim.meals': 0 }
  const ticket = { kind: 'fare', date: '2019-12-30', text: 'Fahrkarte', amount: '1.00' }
  const oneDay = { 'trip.end': '2026-03-16', 'trip.startTime': '09:00', 'trip.endTime': '17:00' }

  test.each([
    // Computing with doubles gives a cent less in each
    ['carInterest', 0.1, '0.04'],
    ['carInterest', 0.7, '0.25'],
    ['carInterest', 1.3, '0.46'],
    ['carInterest', 150.7, '52.75'],
    ['bicycle', 2.3, '0.58'],
    ['bicycle', 4.1, '1.03'],
    ['bicycle', 8.7, '2.18'],
  ])('by %s for %d km earns %s', (means, kilometres, amount) => {
    const ran = travel({ ...oneDay, 'trip.means': means }, { 'claim.kilometres': kilometres })
    const cents = Math.round(kilometres * (means === 'bicycle' ? 0.25 : 0.35) * 100)

    expect(valueAt(dataOf(lastOf(ran).instance), 'settlement.total')).toBe(amount)
    expect(cents).toBe(Math.round(Number(amount) * 100) - 1)
    runLaws(ran)
  })

  test.each([
    ['2023-12-31', '5.00', 'until the ordinance of 5.12.2023'],
    ['2024-01-01', '12.00', 'since the ordinance of 5.12.2023'],
  ])('of %s earns %s for 100 km of unpaved road, %s', (start, amount) => {
    const ran = travel(
      { ...oneDay, 'trip.start': start, 'trip.end': start },
      { 'claim.kilometres': 100, 'claim.badRoadKilometres': 100 },
    )

    expect(valueAt(dataOf(lastOf(ran).instance), 'settlement.lines')).toContainEqual({
      label: 'Zuschlag für unbefestigte Wege: 100 km',
      amount,
    })
  })

  test.each([
    [['2026-03-16', '08:00', '2026-03-16', '16:00'], []],
    [['2026-03-16', '08:00', '2026-03-16', '16:01'], ['14.00']],
    [['2026-03-16', '23:00', '2026-03-17', '01:00'], ['28.00']],
    [['2026-03-16', '08:00', '2026-03-19', '16:00'], ['84.00']],
    [['2019-12-31', '08:00', '2020-01-02', '16:00'], ['54.00']],
  ] as const)('during %o has a daily allowance of %o', ([start, out, end, back], amounts) => {
    const times = { 'trip.start': start, 'trip.startTime': out, 'trip.end': end }
    const ran = travel(
      { ...times, 'trip.endTime': back, 'trip.means': 'public' },
      { 'claim.receipts': [ticket, { ...ticket, amount: '0.10' }] },
    )
    const lines = linesIn(dataOf(lastOf(ran).instance))

    expect(lines.filter(({ label }) => label.startsWith('Tagegeld'))).toEqual(
      amounts.map((amount) => expect.objectContaining({ amount })),
    )
    expect(lines).toContainEqual({ label: 'Auslagen nach Beleg', amount: '1.10' })
  })

  test('computes by tables and by values that a sentence says', () => {
    const { scripts, computed } = computedIn(definition)

    expect(scripts).toEqual(['{}', '{}'])
    expect(computed.length).toBeGreaterThan(50)
    expect(computed.flatMap((one) => (isSaid(one) ? [] : [one.text]))).toEqual([
      // lists are mapped entry by entry
      'for r in result return { date: r.date, full: r.full, partial: r.partial, breakfast: r.breakfast, meal: r.meal }',
      'for r in result return { label: r.label, amount: r.amount }',
      'for l in settlement.lines return { label: l.label, amount: l.amount }',
    ])
  })

  test('says in the settlement which rows decided', () => {
    const { interest } = definition.scenarios
    if (interest === undefined) throw new Error('expected the sample case')
    const ran = runToEnd(createSimulation(definition, interest, bw))
    const letters = JSON.stringify(ran.steps.flatMap((step) => step.letters))

    expect(letters).toContain(
      'auf unbefestigten Wegen 12 Cent mehr (§ 5 Abs. 2 LRKG, § 1 der Verordnung vom 5.12.2023 (GBl. S. 485)).',
    )
    expect(letters).toContain('An- und Abreisetag zählen als Teil eines Tages')
  })

  test('lapses when nobody claims within six months, and says how that was computed', () => {
    const { interest } = definition.scenarios
    if (interest === undefined) throw new Error('expected the sample case')
    const { claim: _, ...forms } = interest.forms
    const application = {
      ...forms['application'],
      'trip.start': '2026-04-30',
      'trip.end': '2026-04-30',
    }
    const open = { ...interest, forms: { ...forms, application }, expect: {} }
    const ran = runToEnd(createSimulation(definition, open, bw))
    const [timer] = pendingOf(ran).timers

    // 30.10.2026 is a Friday; the period ends with it.
    expect(timer?.dueAt).toBe('2026-10-31T00:00:00.000Z')
    const late = runToEnd(advance(ran, 'P9M'))
    expect(passedElements(late)).toEqual(expect.arrayContaining(['tellExpiry', 'expired']))
    const letters = late.steps.flatMap((step) => step.letters)
    expect(JSON.stringify(letters)).toContain(
      'Sie dauert 6 Monate. Ihr letzter Tag: Freitag, 30. Oktober 2026',
    )
    runLaws(late)
  })

  test('has its exclusion period end on the next working day after All Saints', () => {
    const { interest } = definition.scenarios
    if (interest === undefined) throw new Error('expected the sample case')
    const { claim: _, ...forms } = interest.forms
    const application = {
      ...forms['application'],
      'trip.start': '2027-05-01',
      'trip.end': '2027-05-01',
    }
    const open = { ...interest, forms: { ...forms, application }, expect: {} }
    const due = (surroundings: object) =>
      pendingOf(runToEnd(createSimulation(definition, open, surroundings))).timers[0]?.dueAt

    expect(due(bw)).toBe('2027-11-03T00:00:00.000Z')
    expect(due({})).toBe('2027-11-02T00:00:00.000Z')
  })
})

/** What steps compute: formulas of their own, values of mappings, results of tables. */
function computedIn(definition: Definition) {
  const { expressions, elements } = subjectOf(definition)
  const scripts = elements.flatMap(({ element }) =>
    element.type === 'scriptTask' ? [element.script] : [],
  )
  const computed = expressions.filter(({ pointer }) =>
    /^\/(mappings\/.*\/value|decisions\/.*\/then\/.*)$/.test(pointer),
  )
  return { scripts, computed }
}

function linesIn(data: ReturnType<typeof dataOf>) {
  const line = z.object({ label: z.string(), amount: z.string() })
  return z.array(line).parse(valueAt(data, 'settlement.lines'))
}

function caseOf({ scenarios }: Definition, row: HandWorked) {
  const { erika, listed } = scenarios
  if (erika === undefined || listed === undefined) throw new Error('expected the sample cases')
  const dogs = Array.from({ length: row.registered ?? 0 }, (_, index) => ({
    dogId: `HD-90000${index}`,
    breed: 'Pudel',
    keptSince: '2020-01-01',
  }))
  return {
    ...erika,
    today: row.today,
    sources: {
      ...erika.sources,
      dogs: { answer: { dogs } },
      adoption: { answer: { confirmed: row.confirmed ?? false } },
    },
    forms: {
      details: {
        'dog.keptSince': row.dog.keptSince,
        'dog.born': row.dog.born,
        'dog.breed': row.dog.breed,
        'dog.shelter': row.shelter,
      },
      ...(row.decision === undefined ? {} : { [row.decision.form]: row.decision.values }),
    },
    expect: {},
  }
}

function firstRow(): HandWorked {
  const [first] = handWorked
  if (first === undefined) throw new Error('expected a row')
  return first
}

function linesOf(data: ReturnType<typeof dataOf>): unknown {
  const lines = valueAt(data, 'tax.lines')
  if (!Array.isArray(lines)) return lines
  return lines.map((line) => [
    valueAt(Object(line), 'label'),
    valueAt(Object(line), 'months'),
    valueAt(Object(line), 'amount'),
  ])
}

function lastOf({ steps }: Simulation) {
  const last = steps.at(-1)
  if (last === undefined) throw new Error('expected a case that started')
  return last
}

function runLaws({ graph, steps }: Simulation): void {
  for (const [index, { instance }] of steps.entries()) {
    expectHistory(
      graph,
      instance,
      steps.slice(0, index + 1).flatMap(({ events }) => events),
    )
  }
}

function passedElements({ steps }: Simulation): readonly string[] {
  return steps
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.type === 'elementEntered' ? [event.element] : []))
}

/** Where a text has German only; letters are written in the official language. */
function withoutEnglish(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const texts = Object.fromEntries(entries)
  if (typeof texts['de'] === 'string') return 'en' in texts || isName(path) ? [] : [path]
  return entries.flatMap(([key, inner]) => withoutEnglish(inner, `${path}/${key}`))
}

/** The name of a breed is the same in both languages. */
function isName(path: string): boolean {
  return /\/options\/\d+\/label$/.test(path)
}

function read(file: string): Definition {
  return definitionSchema.parse(json(file))
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(folder + file, 'utf8'))
}
