import { describe, expect, test } from 'vitest'
import { inside } from '../../../examples/semantics/sketch.ts'
import { compile } from '#shared/engine/compile.ts'
import type { Instance } from '#shared/engine/instance.ts'
import { step } from '#shared/engine/step.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { command, completeTask, runProcess } from '../../support/process.ts'
import {
  ask,
  boundary,
  define,
  end,
  fork,
  mapping,
  start,
  task,
} from '../../support/processDefinition.ts'

const xor = { type: 'exclusiveGateway' } as const

const circle = define({
  elements: { start, merge: xor, work: task, again: { ...xor, default: 'again-merge' }, end },
  flows: ['start -> merge -> work -> again', 'again -> merge', 'again -> end if approved = true'],
})

const resolve = (stuck: Instance) => {
  const [incident] = Object.values(stuck.incidents)
  return { command: { type: 'resolveIncident', incidentId: incident?.id ?? '' } } as const
}

/** Alone, without the laws: they would look at every event of many thousands. */
function begun(definition: Definition, data: JsonObject = {}): Instance {
  const outcome = step(compile(definition), undefined, {
    type: 'startInstance',
    commandId: 'c',
    instanceId: 'case',
    number: 'T-1',
    at: '2026-01-15T08:00:00.000Z',
    today: '2026-01-15',
    data,
  })
  if ('rejection' in outcome) throw new Error(JSON.stringify(outcome.rejection))
  return outcome.instance
}

describe('fuel', () => {
  test('runs out in a process that goes in circles: an incident, not a hang', () => {
    const { instance } = runProcess(circle)

    expect(instance.status).toBe('active')
    expect(Object.values(instance.incidents)).toMatchObject([
      { activation: null, incident: { code: 'fuelExhausted', addressee: 'technical' } },
    ])
    expect(instance.agenda).toHaveLength(1)
  })

  test('is given anew when the incident is resolved, and what was left goes on', () => {
    const { instance } = runProcess(circle, [resolve])

    expect(Object.values(instance.incidents)).toHaveLength(1)
    expect(instance.passed['main']?.elements['work']).toBeGreaterThan(5_000)
  })

  test('that ran out does not keep the case from being cancelled', () => {
    const { instance, effects } = runProcess(circle, [
      command({ type: 'cancelInstance', reason: 'zurückgezogen' }),
    ])

    expect(instance.status).toBe('cancelled')
    expect(effects.map(({ type }) => type)).toEqual(['closeIncident', 'endInstance'])
  })

  const script = { type: 'scriptTask', script: '1' } as const

  test.each([
    [
      'a standard loop that never ends',
      { again: { ...script, loop: forEver() } },
      ['again -> end'],
    ],
    [
      'a standard loop around a sub-process',
      {
        again: { type: 'subProcess', loop: forEver() },
        ...inside('again', { first: start, last: end }),
      },
      ['again -> end', 'first -> last'],
    ],
    [
      'items that come again and again',
      {
        again: { ...script, loop: { type: 'multiInstance', sequential: false, cardinality: '3' } },
        merge: xor,
      },
      ['again -> merge -> again'],
    ],
    [
      'signals thrown again and again beside thousands of jobs',
      {
        again: { type: 'intermediateThrowEvent', event: { type: 'signal', signal: 's' } },
        work: {
          type: 'serviceTask',
          loop: { type: 'multiInstance', sequential: false, cardinality: '2' },
        },
      },
      ['again -> again', 'again -> work'],
    ],
    [
      'a joining gateway that goes on to itself beside thousands of jobs',
      {
        again: { type: 'inclusiveGateway' },
        work: {
          type: 'serviceTask',
          loop: { type: 'multiInstance', sequential: false, cardinality: '2' },
        },
      },
      ['again -> again', 'again -> work'],
    ],
    [
      'a process that calls itself',
      { again: { type: 'callActivity', process: 'main' } },
      ['again -> end'],
    ],
    [
      'two conditions that make each other true',
      {
        again: ask,
        even: boundary('again', turns('count = 0'), { interrupting: false }),
        odd: boundary('again', turns('count = 1'), { interrupting: false }),
        one: { ...script, output: 'keep' },
        none: { ...script, script: '0', output: 'keep' },
      },
      ['again -> end', 'even -> one', 'odd -> none'],
    ],
    [
      'a signal whose listeners all wait for it again',
      {
        again: { type: 'intermediateThrowEvent', event: { type: 'signal', signal: 's' } },
        work: { type: 'intermediateCatchEvent', event: { type: 'signal', signal: 's' } },
      },
      ['again -> again', 'again -> work -> work'],
    ],
    [
      'a sub-process around items that comes again and again',
      {
        again: { type: 'subProcess' },
        ...inside('again', {
          first: start,
          each: { ...script, loop: { type: 'multiInstance', sequential: false, cardinality: '3' } },
          last: end,
        }),
      },
      ['again -> again', 'first -> each -> last'],
    ],
    [
      'a condition that holds at whatever comes again and again',
      {
        again: { type: 'subProcess' },
        ...inside('again', {
          first: start,
          work: ask,
          edge: boundary('work', turns('count = 0')),
          last: end,
        }),
      },
      ['again -> again', 'first -> work -> last', 'edge -> last'],
    ],
  ])('runs out soon in %s', (_, elements, flows) => {
    const definition = define(
      { elements: { start, ...elements, end } as never, flows: ['start -> again', ...flows] },
      {
        mappings: {
          keep: mapping({ count: 'result' }),
        },
        signals: { s: { title: { de: 'S' } } },
      },
    )
    const instance = begun(definition, { count: 0 })

    expect(instance.status).toBe('active')
    expect(Object.values(instance.incidents)).toMatchObject([
      { activation: null, element: expect.any(String), incident: { code: 'fuelExhausted' } },
    ])
    expect(instance.agenda.length).toBeGreaterThan(0)
    expect(instance.sequence).toBeLessThan(60_000)
  })

  test('is enough for a condition that comes to hold for ten thousand items at once', () => {
    const definition = define(
      {
        elements: {
          start,
          split: fork,
          a: task,
          b: task,
          c: task,
          d: task,
          write: { ...script, script: '1', output: 'keep' },
          each: {
            type: 'subProcess',
            loop: { type: 'multiInstance', sequential: false, cardinality: '10000' },
          },
          ...inside('each', {
            first: start,
            wait: { type: 'intermediateCatchEvent', event: turns('count = 1') },
            work: task,
            last: end,
          }),
          end,
        },
        flows: [
          'start -> split -> each -> end',
          'split -> a -> b -> c -> d -> write',
          'first -> wait -> work -> last',
        ],
      },
      { mappings: { keep: mapping({ count: 'result' }) } },
    )

    expect(begun(definition, { count: 0 }).status).toBe('completed')
  })

  test('is enough for ten thousand items that go straight through', () => {
    const definition = define({
      elements: {
        start,
        each: {
          type: 'subProcess',
          loop: { type: 'multiInstance', sequential: false, cardinality: '10000' },
        },
        ...inside('each', { first: start, work: task, last: end }),
        end,
      },
      flows: ['start -> each -> end', 'first -> work -> last'],
    })

    expect(begun(definition).status).toBe('completed')
  })

  test('that ran out in one branch leaves the others to go on', () => {
    const definition = define({
      elements: { start, split: fork, merge: xor, work: task, ask, after: ask, end },
      flows: ['start -> split -> merge -> work -> merge', 'split -> ask -> after -> end'],
    })
    const { completed, instance } = runProcess(definition, [completeTask('ask')])

    expect(completed.at(-1)).toBe('ask')
    expect(instance.agenda.length).toBeGreaterThan(0)
  })
})

function turns(condition: string) {
  return { type: 'conditional', condition } as const
}

function forEver() {
  return { type: 'standard', testBefore: false, condition: 'true' } as const
}
