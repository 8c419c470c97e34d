import { describe, expect, test } from 'vitest'
import { applyChange } from '#shared/model/change.ts'
import type { Scenario } from '#shared/model/content.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { jsonObjectSchema } from '#shared/model/json.ts'
import { coverageOf } from '#shared/scenarios/coverage.ts'
import { differingTests, ranIn, withCases } from '#shared/scenarios/findings.ts'
import { record } from '#shared/scenarios/record.ts'
import { runScenarios } from '#shared/scenarios/runScenario.ts'
import { act } from '#shared/simulation/act.ts'
import { createSimulation, runToEnd } from '#shared/simulation/simulate.ts'
import {
  define,
  end,
  form,
  mapping,
  question,
  source,
  start,
} from '../../support/processDefinition.ts'

const letter: Definition['letters'][string] = {
  kind: 'Bescheid',
  title: { de: 'Bescheid' },
  addressee: { de: 'Musterstadt' },
  subject: { de: 'Ihr Hund' },
  salutation: { de: 'Guten Tag,' },
  blocks: [{ id: 'text', block: 'text', text: { de: 'Ihr Hund ist angemeldet.' } }],
  notice: { subject: { de: 'Nachricht' }, text: { de: 'Es gibt eine Nachricht.' } },
}

/** `factor` is what a department changes. */
function service(scenarios: Definition['scenarios'] = {}, factor = 2): Definition {
  return define(
    {
      elements: {
        start,
        lookUp: { type: 'serviceTask', source: 'person', output: 'keep' },
        unknown: {
          type: 'boundaryEvent',
          attachedTo: 'lookUp',
          interrupting: true,
          event: { type: 'error', error: 'unknownPerson' },
        },
        ask: { type: 'userTask', form: 'dog' },
        late: {
          type: 'boundaryEvent',
          attachedTo: 'ask',
          interrupting: true,
          event: { type: 'timer', timer: { duration: '"P30D"' } },
        },
        compute: { type: 'scriptTask', script: `count * ${factor}`, output: 'sum' },
        send: { type: 'sendTask', letter: 'assessment' },
        end,
        over: end,
        nobody: end,
      },
      flows: [
        'start -> lookUp -> ask -> compute -> send -> end',
        'late -> over',
        'unknown -> nobody',
      ],
    },
    {
      sources: {
        person: source({ response: { type: 'object', properties: { name: { type: 'string' } } } }),
      },
      mappings: { keep: mapping({ name: 'result.name' }), sum: mapping({ amount: 'result' }) },
      forms: { dog: form(question('count')) },
      letters: { assessment: letter },
      scenarios,
    },
  )
}

const sample: Scenario = {
  title: { de: 'Erika' },
  today: '2026-03-01',
  sources: { person: { answer: { name: 'Erika' } } },
  forms: { dog: { count: 3 } },
}

const run = (scenario: Scenario = sample) => runToEnd(createSimulation(service(), scenario))

describe('a run that is kept as a test', () => {
  test('is its answers, its way and its letters, as far as the answers alone lead the same way', () => {
    expect(record(run())).toEqual({
      today: '2026-03-01',
      sources: sample.sources,
      forms: sample.forms,
      way: ['start', 'lookUp', 'ask', 'compute', 'send', 'end'],
      letters: ['assessment'],
    })
  })

  test('keeps the course where something else was chosen, and comes out the same again', () => {
    const begun = createSimulation(service(), sample)
    const failed = act(begun, { type: 'fail', element: 'lookUp' })
    const asked = runToEnd(
      act(failed, { type: 'retry', element: 'lookUp' }),
      ({ steps }) => steps.at(-1)?.element === 'lookUp' && steps.length > 3,
    )
    const passed = runToEnd(act(asked, { type: 'pass', element: 'late' }))

    expect(record(passed)).toMatchObject({
      course: [
        { type: 'fail', element: 'lookUp' },
        { type: 'retry', element: 'lookUp' },
        { type: 'answer', element: 'lookUp' },
        { type: 'pass', element: 'late' },
      ],
      way: ['start', 'lookUp', 'ask', 'late', 'over'],
      letters: [],
    })

    const kept = { title: { de: 'Zu spät' }, ...record(passed) }
    expect(runScenarios(service({ kept }))).toMatchObject([{ state: 'asExpected' }])
  })

  describe('where two steps wait at once', () => {
    const beside = (elements: readonly string[] = ['a', 'z']) =>
      define(
        {
          elements: {
            start,
            split: { type: 'parallelGateway' },
            ...Object.fromEntries(
              elements.map((id) => [id, { type: 'serviceTask', source: 'person' } as const]),
            ),
            late: {
              type: 'boundaryEvent',
              attachedTo: 'a',
              interrupting: true,
              event: { type: 'timer', timer: { duration: '"P1D"' } },
            },
            over: end,
            end,
          },
          flows: [
            'start -> split',
            ...elements.map((id) => `split -> ${id} -> end`),
            'late -> over',
          ],
        },
        { sources: { person: source() } },
      )
    const only = { ...sample, sources: { person: { answer: {} } } }
    const begun = createSimulation(beside(), only)
    const passed = act(act(begun, { type: 'answer', element: 'z', answer: {} }), {
      type: 'pass',
      element: 'late',
    })
    const kept = { title: { de: 'Zu spät' }, ...record(passed) }

    test('what was never answered is not answered when it is run again', () => {
      expect(runScenarios({ ...beside(), scenarios: { kept } })).toMatchObject([
        { state: 'asExpected', differences: [] },
      ])
    })

    test('a step that came later is answered, and nothing else in its place', () => {
      const [ran] = runScenarios({ ...beside(['a', 'new', 'z']), scenarios: { kept } })

      // once more than before
      const reached = ['new', 'end'].map((element) => ({ kind: 'reached', element }))
      expect(ran?.differences).toEqual(reached)
      expect(ran?.outcome.way).toContain('over')
    })
  })

  test('keeps an error of a source, without a course', () => {
    const begun = createSimulation(service(), sample)
    const unknown = runToEnd(
      act(begun, { type: 'error', element: 'lookUp', error: 'unknownPerson' }),
    )

    expect(record(unknown)).toEqual({
      today: '2026-03-01',
      sources: { person: { error: 'unknownPerson' } },
      forms: {},
      way: ['start', 'lookUp', 'unknown', 'nobody'],
      letters: [],
    })
  })

  test('is readable by the schema of definitions', () => {
    const kept = { title: { de: 'Erika' }, ...record(run()) }

    expect(definitionSchema.parse(service({ kept })).scenarios['kept']).toEqual(kept)
  })
})

const testsOf = (definition: Definition) => differingTests(definition, ranIn(definition))

describe('tests of a draft', () => {
  const kept: Scenario = { ...sample, ...record(run()), expect: { amount: '6.00' } }

  test('say nothing while all comes out as expected', () => {
    expect(runScenarios(service({ kept }))).toMatchObject([
      { state: 'asExpected', differences: [] },
    ])
    expect(testsOf(service({ kept }))).toEqual([])
  })

  test('say what differs when the draft was changed, and take the new result over', () => {
    const changed = service({ kept }, 5)
    const [finding] = testsOf(changed)

    expect(finding).toMatchObject({
      rule: 'scenario',
      severity: 'warning',
      pointer: '/scenarios/kept',
      title: { de: 'Der Prüffall „Erika“ läuft anders als erwartet.' },
      text: {
        de: '„amount“ ist 15,00\u00a0€, erwartet war 6,00\u00a0€.',
        en: '“amount” is €15.00, expected was €6.00.',
      },
    })
    if (finding?.fix === undefined) throw new Error('expected a fix')
    const mended = definitionSchema.parse(
      applyChange(jsonObjectSchema.parse(changed), finding.fix.change),
    )
    expect(mended.scenarios['kept']).toMatchObject({ expect: { amount: '15.00' } })
    expect(testsOf(mended)).toEqual([])
  })

  test('wait until what keeps the draft from running is mended', () => {
    const changed = service({ kept }, 5)
    const ran = ranIn(changed)
    const [warning] = differingTests(changed, ran)
    if (warning === undefined) throw new Error('expected a finding')
    const error = { ...warning, severity: 'error' } as const

    expect(withCases([], changed, ran)).toEqual([warning])
    expect(withCases([error], changed, ran)).toEqual([error])
  })

  test('name the step that is missing or new, at the step', () => {
    const { main } = service().processes
    if (main === undefined) throw new Error('expected a process')
    const shorter = {
      ...service({ kept }),
      processes: {
        main: {
          ...main,
          flows: Object.fromEntries(
            Object.entries(main.flows).map(([id, flow]) => [
              id,
              flow.target === 'send' ? { ...flow, target: 'end' } : flow,
            ]),
          ),
        },
      },
    }

    expect(testsOf(shorter)).toMatchObject([
      {
        process: 'main',
        element: 'send',
        text: {
          de: '„send“ wird nicht mehr erreicht. Das Schreiben „Bescheid“ geht nicht mehr hinaus.',
        },
      },
    ])
  })

  test('have no new result to take over where the case cannot go on', () => {
    const silent = { ...kept, sources: {} }

    expect(testsOf(service({ silent }))[0]?.fix).toBeUndefined()
  })

  test('say where a case gets stuck', () => {
    const silent = { ...kept, sources: {} }

    expect(testsOf(service({ silent }))).toMatchObject([
      { element: 'lookUp', text: { de: expect.stringContaining('geht der Fall nicht weiter') } },
    ])
  })

  test('say that an answer is refused', () => {
    const wrong = { ...kept, forms: { dog: { count: 'viele' } } }

    expect(testsOf(service({ wrong }))).toMatchObject([
      { element: 'ask', text: { de: expect.stringContaining('nicht mehr angenommen') } },
    ])
  })

  test('are only those that expect something', () => {
    const { way: _way, letters: _letters, expect: _expect, ...looked } = kept

    expect(runScenarios(service({ looked: { ...looked, sources: {} } }))).toMatchObject([
      { state: 'sample' },
    ])
    expect(testsOf(service({ looked: { ...looked, sources: {} } }))).toEqual([])
  })

  test('say nothing about a definition that cannot run', () => {
    const broken = service({ kept })
    const { keep: _gone, ...mappings } = broken.mappings

    expect(testsOf({ ...broken, mappings })).toEqual([])
  })
})

describe('coverage', () => {
  test('counts what some case passed, and lists what none did', () => {
    const { elements, flows } = coverageOf(service(), runScenarios(service({ sample })))

    expect(elements.untried.map(({ id }) => id)).toEqual(['unknown', 'late', 'over', 'nobody'])
    expect(elements.tried).toHaveLength(6)
    expect([flows.tried.length, flows.untried.length]).toEqual([5, 2])
  })

  test('adds up over cases', () => {
    const unknown: Scenario = { ...sample, sources: { person: { error: 'unknownPerson' } } }
    const ran = runScenarios(service({ sample, unknown }))

    expect(coverageOf(service(), ran).elements.untried.map(({ id }) => id)).toEqual([
      'late',
      'over',
    ])
  })
})
