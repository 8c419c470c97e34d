import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import { command, completeTask, resolveIncident, runProcess } from '../../support/process.ts'
import { processOf } from '../../../examples/semantics/sketch.ts'
import {
  ask,
  define,
  end,
  form,
  mapping,
  question,
  start,
} from '../../support/processDefinition.ts'

describe('sub-process', () => {
  const inner = {
    start,
    part: { type: 'subProcess' },
    begin: { ...start, parent: 'part' },
    fork: { type: 'parallelGateway', parent: 'part' },
    a: { ...ask, parent: 'part' },
    b: { ...ask, parent: 'part' },
    done: { ...end, parent: 'part' },
    end,
  } as const
  const flows = ['start -> part -> end', 'begin -> fork -> a -> done', 'fork -> b -> done']

  test('completes when nothing is left inside', () => {
    const definition = define({ elements: inner, flows })

    expect(runProcess(definition, [completeTask('a')]).instance.status).toBe('active')
    expect(runProcess(definition, [completeTask('a'), completeTask('b')]).completed).toEqual([
      'start',
      'begin',
      'fork',
      'a',
      'done',
      'b',
      'done',
      'part',
      'end',
    ])
  })

  test('writes to the case data around it', () => {
    const definition = define(
      { elements: { ...inner, a: { ...inner.a, form: 'name' } }, flows },
      { forms: { form: form(), name: form(question('name')) } },
    )
    const { instance } = runProcess(definition, [completeTask('a', { name: 'Bello' })])

    expect(dataOf(instance)).toEqual({ name: 'Bello' })
  })

  test('keeps to itself what its input mapping makes its own, and gives back what its output mapping takes', () => {
    const definition = define(
      {
        elements: {
          ...inner,
          part: { type: 'subProcess', input: 'own', output: 'back' },
          a: { type: 'scriptTask', script: 'count + 1', output: 'up', parent: 'part' },
          b: { type: 'task', parent: 'part' },
        },
        flows,
      },
      {
        mappings: {
          own: mapping({ count: 'count * 10' }),
          up: mapping({ count: 'result' }),
          back: mapping({ amount: 'result.count' }),
        },
      },
    )
    const { instance } = runProcess(definition, [], { data: { count: 2 } })

    expect(dataOf(instance)).toEqual({ count: 2, amount: '21.00' })
  })

  test('is ended by a terminate end event inside it, and the process goes on', () => {
    const definition = define({
      elements: {
        ...inner,
        a: { type: 'endEvent', event: { type: 'terminate' }, parent: 'part' },
      },
      flows: ['start -> part -> end', 'begin -> fork -> b -> done', 'fork -> a'],
    })
    const { completed, instance } = runProcess(definition)

    expect(completed).toEqual(['start', 'begin', 'fork', 'a', 'part', 'end'])
    expect(instance.status).toBe('completed')
  })
})

describe('terminate end event', () => {
  test('ends the whole process with everything that waits, and says so (BPMN 2.0 §13.5.6)', () => {
    const { instance, events, effects } = runProcess(
      define({
        elements: {
          start,
          fork: { type: 'parallelGateway' },
          ask,
          hurry: ask,
          stop: { type: 'endEvent', event: { type: 'terminate' } },
        },
        flows: ['start -> fork -> ask', 'fork -> hurry -> stop'],
      }),
      [completeTask('hurry')],
    )

    expect(instance.status).toBe('completed')
    expect(events.at(-1)).toMatchObject({ type: 'instanceEnded', terminated: true })
    expect(effects.map(({ type }) => type)).toEqual(['closeTask', 'closeTask', 'endInstance'])
  })
})

describe('call activity', () => {
  const called = processOf({
    elements: {
      start,
      add: { type: 'scriptTask', script: 'count + 1', output: 'up' },
      ask,
      end,
    },
    flows: ['start -> add -> ask -> end'],
  })
  const definition = define(
    {
      elements: {
        start,
        call: { type: 'callActivity', process: 'called', input: 'give', output: 'take' },
        end,
      },
      flows: ['start -> call -> end'],
    },
    {
      processes: { called },
      mappings: {
        give: mapping({ count: 'count' }),
        up: mapping({ count: 'result' }),
        take: mapping({ amount: 'result.count' }),
      },
    },
  )

  test('runs another process on data of its own', () => {
    const running = runProcess(definition, [], { data: { count: 4, name: 'x' } })

    expect(Object.values(running.instance.scopes).map(({ data }) => data)).toEqual([
      { count: 4, name: 'x' },
      { count: 5 },
    ])

    const { instance } = runProcess(definition, [completeTask('ask')], {
      data: { count: 4, name: 'x' },
    })

    expect(dataOf(instance)).toEqual({ count: 4, name: 'x', amount: '5.00' })
    expect(instance.passed['called']?.elements).toEqual({ start: 1, add: 1, ask: 1, end: 1 })
  })
})

describe('command', () => {
  const definition = define({ elements: { start, ask, end }, flows: ['start -> ask -> end'] })
  const cancel = command({ type: 'cancelInstance', reason: 'zurückgezogen' })

  test('cancelInstance ends everything', () => {
    const { instance, effects } = runProcess(definition, [cancel])

    expect(instance).toMatchObject({ status: 'cancelled', endedAt: '2026-01-15T08:00:00.000Z' })
    expect(effects.map(({ type }) => type)).toEqual(['closeTask', 'endInstance'])
  })

  test.each([
    ['to a case that has ended', [cancel, cancel], { code: 'instanceEnded' }],
    [
      'about an incident that is not there',
      [command({ type: 'resolveIncident', incidentId: 'x' })],
      { code: 'incidentUnknown', incidentId: 'x' },
    ],
    [
      'for a job that is not there',
      [command({ type: 'completeJob', jobId: 'x', generation: 1, output: null })],
      { code: 'waitNotOpen', id: 'x' },
    ],
    [
      'for a wait of another kind',
      [command({ type: 'fireTimer', timerId: 'case:5', generation: 1 })],
      { code: 'waitNotOpen', id: 'case:5' },
    ],
  ])('%s is refused and changes nothing', (_, script, rejection) => {
    expect(runProcess(definition, script).rejection).toEqual(rejection)
  })
})

describe('incident', () => {
  test('at a script is resolved by running the script again', () => {
    const definition = define(
      {
        elements: {
          start,
          fork: { type: 'parallelGateway' },
          ask: { type: 'userTask', form: 'count' },
          divide: { type: 'scriptTask', script: '10 / count', output: 'keep' },
          end,
        },
        flows: ['start -> fork -> ask -> end', 'fork -> divide -> end'],
      },
      {
        forms: { count: form(question('count')) },
        mappings: { keep: mapping({ amount: 'result' }) },
      },
    )
    const { instance } = runProcess(
      definition,
      [completeTask('ask', { count: 4 }), resolveIncident('divide')],
      { data: { count: 0 } },
    )

    expect(dataOf(instance)).toEqual({ count: 4, amount: '2.50' })
    expect(instance.status).toBe('completed')
  })
})
