import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import {
  advance,
  createSimulation,
  deviations,
  next,
  pendingOf,
  runToEnd,
} from '#shared/simulation/simulate.ts'
import { act } from '#shared/simulation/act.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
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
  kind: 'Bestätigung',
  title: { de: 'Bestätigung' },
  addressee: { de: '{{ name }}\nMusterstadt' },
  subject: { de: 'Ihr Hund' },
  salutation: { de: 'Guten Tag {{ name }},' },
  blocks: [{ id: 'text', block: 'text', text: { de: 'Ihr Hund ist angemeldet.' } }],
  notice: { subject: { de: 'Nachricht' }, text: { de: 'Es gibt eine Nachricht.' } },
}

const definition = define(
  {
    elements: {
      start,
      lookUp: { type: 'serviceTask', source: 'person', output: 'keep' },
      ask: { type: 'userTask', form: 'dog' },
      late: {
        type: 'boundaryEvent',
        attachedTo: 'ask',
        interrupting: true,
        event: { type: 'timer', timer: { duration: '"P30D"' } },
      },
      send: { type: 'sendTask', letter: 'confirmation' },
      wait: {
        type: 'intermediateCatchEvent',
        event: { type: 'timer', timer: { duration: '"P1D"' } },
      },
      end,
      over: end,
    },
    flows: ['start -> lookUp -> ask -> send -> wait -> end', 'late -> over'],
  },
  {
    sources: {
      person: source({ response: { type: 'object', properties: { name: { type: 'string' } } } }),
    },
    mappings: { keep: mapping({ name: 'result.name' }) },
    forms: { dog: form(question('count')) },
    letters: { confirmation: letter },
  },
)

const scenario: Scenario = {
  title: { de: 'Ein Hund' },
  today: '2026-03-01',
  identity: { personId: 'p-1', name: 'Erika Mustermann' },
  sources: { person: { answer: { name: 'Erika Mustermann' } } },
  forms: { dog: { count: 1 } },
  expect: { name: 'Erika Mustermann', count: 1 },
}

const { forms: _, ...withoutForms } = scenario
const undecided: Scenario = { ...withoutForms, forms: {} }

describe('simulation', () => {
  test('walks the case to its end with the answers of the scenario, one element at a time', () => {
    const simulation = runToEnd(createSimulation(definition, scenario))

    expect(simulation.steps.map(({ element }) => element)).toEqual([
      undefined,
      'lookUp',
      'ask',
      'send',
      'wait',
    ])
    expect(statusOf(simulation)).toBe('completed')
    expect(deviations(simulation)).toEqual({})
  })

  test('keeps the letter that would have gone out, and sends nothing', () => {
    const { steps } = runToEnd(createSimulation(definition, scenario))

    expect(steps[3]?.letters).toMatchObject([
      {
        letter: 'confirmation',
        element: 'send',
        content: { addressee: ['Erika Mustermann', 'Musterstadt'], problems: [] },
      },
    ])
  })

  test('has a clock of its own, which goes to what the case waits for', () => {
    const { steps } = runToEnd(createSimulation(definition, scenario))

    expect(steps.at(0)).toMatchObject({ at: '2026-03-01T10:00:00.000Z', today: '2026-03-01' })
    expect(steps.at(-1)).toMatchObject({ at: '2026-03-02T10:00:00.000Z', today: '2026-03-02' })
  })

  test('is a value: stepping back is taking an earlier one, and the same again comes of it', () => {
    const first = createSimulation(definition, scenario)
    const copy = JSON.stringify(first.steps)
    const second = next(first)

    expect(JSON.stringify(first.steps)).toBe(copy)
    expect(next(first)).toEqual(second)
  })

  test('stops where the scenario has no answer, and takes one by hand', () => {
    const stopped = runToEnd(createSimulation(definition, undecided))

    expect(pendingOf(stopped)).toMatchObject({ tasks: [{ element: 'ask' }], timers: [{}] })
    expect(next(stopped)).toBe(stopped)

    const answered = act(stopped, { type: 'fill', element: 'ask', values: { count: 3 } })

    expect(dataOf(last(answered).instance)).toMatchObject({ count: 3 })
    expect(statusOf(runToEnd(answered))).toBe('completed')
  })

  test('says what is wrong with an answer, and takes the next', () => {
    const stopped = runToEnd(createSimulation(definition, undecided))
    const refused = act(stopped, { type: 'fill', element: 'ask', values: { count: 'many' } })

    expect(refused).toMatchObject({
      rejection: { code: 'valuesNotAccepted', problems: [{ path: 'count' }] },
    })
    expect(refused.steps).toHaveLength(stopped.steps.length)
    const answered = act(refused, { type: 'fill', element: 'ask', values: { count: 1 } })
    expect(answered.rejection).toBeUndefined()
  })

  test('lets time pass and fires what falls due', () => {
    const stopped = runToEnd(createSimulation(definition, undecided))
    const waited = advance(stopped, 'P10D')

    expect(last(waited)).toMatchObject({ today: '2026-03-11', events: [] })
    expect(statusOf(waited)).toBe('active')

    const late = advance(waited, 'P1M')

    expect(late.steps.map(({ element }) => element)).toContain('late')
    expect(statusOf(late)).toBe('completed')
  })

  test('shows a source without an answer as an incident, which can be resolved', () => {
    const stuck = runToEnd(createSimulation(definition, { ...scenario, sources: {} }))
    const [incident] = Object.values(last(stuck).instance.incidents)

    expect(incident).toMatchObject({ element: 'lookUp', incident: { code: 'jobFailed' } })

    const answered = { ...act(stuck, { type: 'retry', element: 'lookUp' }), scenario }

    expect(statusOf(runToEnd(answered))).toBe('completed')
  })

  test('names expected values the case does not have', () => {
    const wrong = { ...scenario, expect: { count: 2, name: 'Erika Mustermann' } }

    expect(deviations(runToEnd(createSimulation(definition, wrong)))).toEqual({ count: 1 })
  })

  test('throws the error a scenario asks for, and receives messages by hand', () => {
    const failing: Scenario = { ...scenario, sources: { person: { error: 'unknownPerson' } } }
    const stuck = runToEnd(createSimulation(definition, failing))

    expect(Object.values(last(stuck).instance.incidents)).toMatchObject([
      { incident: { code: 'uncaughtError' } },
    ])

    const hearing = define(
      {
        elements: { start, hear: { type: 'receiveTask', message: 'reply', output: 'keep' }, end },
        flows: ['start -> hear -> end'],
      },
      { mappings: { keep: mapping({ name: 'result.name' }) } },
    )
    const waiting = runToEnd(createSimulation(hearing, { ...scenario, expect: { name: 'A' } }))
    const heard = act(waiting, { type: 'arrive', element: 'hear', payload: { name: 'A' } })

    expect(deviations(heard)).toEqual({})
    expect(statusOf(heard)).toBe('completed')
  })
})

describe('what is done in a sample case', () => {
  test('is told step by step, as it can be done again', () => {
    const { steps } = runToEnd(createSimulation(definition, scenario))

    expect(steps.map((one) => one.act)).toEqual([
      undefined,
      { type: 'answer', element: 'lookUp', answer: { name: 'Erika Mustermann' } },
      { type: 'fill', element: 'ask', values: { count: 1 } },
      { type: 'answer', element: 'send', answer: null },
      { type: 'pass', element: 'wait' },
    ])
  })

  test('follows the course of the scenario, in its order', () => {
    const course: Scenario['course'] = [
      { type: 'fail', element: 'lookUp' },
      { type: 'retry', element: 'lookUp' },
      { type: 'answer', element: 'lookUp', answer: { name: 'Ben' } },
      { type: 'pass', element: 'late' },
    ]
    const ran = runToEnd(createSimulation(definition, { ...scenario, course, expect: {} }))

    expect(ran.steps.slice(1).map((one) => one.act)).toEqual(course)
    expect(dataOf(last(ran).instance)).toEqual({ name: 'Ben' })
    expect(last(ran)).toMatchObject({ today: '2026-03-31' })
    expect(statusOf(ran)).toBe('completed')
  })

  test('goes on by its answers where the course says nothing, and before a period that comes later', () => {
    const course: Scenario['course'] = [
      { type: 'fill', element: 'gone', values: {} },
      { type: 'pass', element: 'late' },
    ]
    const ran = runToEnd(createSimulation(definition, { ...scenario, course }))

    expect(ran.steps.map(({ element }) => element)).toEqual([undefined, 'lookUp', 'late'])
  })

  test('changes a value by hand, and the case goes on with it', () => {
    const stopped = runToEnd(createSimulation(definition, undecided))
    const written = act(stopped, { type: 'write', element: 'ask', values: { name: 'Zoe' } })
    const ended = runToEnd(act(written, { type: 'fill', element: 'ask', values: { count: 1 } }))

    expect(ended.steps.flatMap(({ letters }) => letters)).toMatchObject([
      { content: { addressee: ['Zoe', 'Musterstadt'] } },
    ])
    expect(act(stopped, { type: 'write', element: 'ask', values: { count: 'x' } })).toMatchObject({
      rejection: { code: 'valuesNotAccepted' },
    })
  })

  test('lets a condition take hold that waited for the value', () => {
    const waiting = define({
      elements: {
        start,
        hold: {
          type: 'intermediateCatchEvent',
          event: { type: 'conditional', condition: 'count > 3' },
        },
        ask: { type: 'userTask', form: 'form' },
        end,
      },
      flows: ['start -> hold -> ask -> end'],
    })
    const held = createSimulation(waiting, undecided)

    const written = act(held, { type: 'write', element: 'hold', values: { count: 4 } })

    expect(pendingOf(written).tasks).toMatchObject([{ element: 'ask' }])
  })

  test('makes an answer from the schema of a source where the sample case has none', () => {
    const sample = { ...scenario, sources: {}, expect: {} }
    const ran = runToEnd(createSimulation(definition, sample, { makesAnswers: true }))

    expect(ran.steps[1]).toMatchObject({ element: 'lookUp', isMade: true })
    expect(dataOf(last(ran).instance)).toMatchObject({ name: 'Muster' })
    expect(statusOf(ran)).toBe('completed')
  })

  test('makes an answer for each source on the way', () => {
    const asked = { type: 'serviceTask', source: 'person' } as const
    const twice = define(
      { elements: { start, one: asked, two: asked, end }, flows: ['start -> one -> two -> end'] },
      { sources: { person: source() } },
    )
    const ran = runToEnd(
      createSimulation(twice, { ...scenario, sources: {}, expect: {} }, { makesAnswers: true }),
    )

    expect(ran.steps.flatMap(({ isMade }) => isMade ?? [])).toEqual([true, true])
    expect(statusOf(ran)).toBe('completed')
  })

  test('is nothing where the case does not wait for it', () => {
    const first = createSimulation(definition, scenario)

    for (const type of ['retry', 'pass'] as const)
      expect(act(first, { type, element: 'lookUp' })).toBe(first)
    expect(act(first, { type: 'fill', element: 'ask', values: {} })).toBe(first)
  })

  test('runs until it stands where somebody wants to look', () => {
    const ran = runToEnd(createSimulation(definition, scenario), (one) =>
      Object.values(last(one).instance.activations).some(({ element }) => element === 'send'),
    )

    expect(ran.steps.at(-1)).toMatchObject({ element: 'ask' })
  })
})

function last({ steps }: Simulation) {
  const step = steps.at(-1)
  if (step === undefined) throw new Error('expected a step')
  return step
}

function statusOf(simulation: Simulation): string {
  return last(simulation).instance.status
}
