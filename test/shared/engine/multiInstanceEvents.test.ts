import { describe, expect, test } from 'vitest'
import {
  completeJob,
  fireTimer,
  nth,
  runProcess,
  throwJobError,
  waiting,
} from '../../support/process.ts'
import {
  boundary,
  define,
  end,
  eventSubProcess,
  mapping,
  start,
  task,
  work,
} from '../../support/processDefinition.ts'

const texts = { type: 'array', items: { type: 'string' } } as const
const data = {
  list: texts,
  results: texts,
  count: { type: 'integer' },
  name: { type: 'string' },
  approved: { type: 'boolean' },
} as const
const list = ['Ann', 'Ben', 'Cid']

/** A job for each guest; what it answers is collected in `results`. */
function inviting(
  loop: object,
  more: { host?: object; elements?: object; flows?: readonly string[] } = {},
) {
  return define(
    {
      elements: {
        start,
        each: {
          ...work,
          ...('item' in loop && { input: 'give' }),
          loop: { type: 'multiInstance', sequential: false, ...loop },
          ...more.host,
        },
        end,
        ...more.elements,
      } as never,
      flows: ['start -> each -> end', ...(more.flows ?? [])],
    },
    {
      data,
      mappings: { give: mapping({ guest: 'guest', number: 'loopCounter' }) },
    },
  )
}

const guests = {
  collection: 'list',
  item: 'guest',
  output: { collection: 'results', element: 'guest + " " + result' },
}
const begin = { data: { list } }

describe('events that a multi-instance activity throws as its runs end', () => {
  const alarm = { type: 'signal', signal: 'alarm' } as const
  const telling = (behavior: object, interrupting = false) =>
    inviting(
      { ...guests, behavior },
      {
        elements: { heard: boundary('each', alarm, { interrupting }), told: task },
        flows: ['heard -> told'],
      },
    )
  const answers = [1, 2, 3].map((n) => completeJob('each', String(n)))
  const beside = eventSubProcess('beside', { event: alarm, interrupting: false })

  test.each([
    ['none: after each', { type: 'none', event: 'alarm' }, 3],
    ['one: after the first', { type: 'one', event: 'alarm' }, 1],
    [
      'complex: when the condition holds',
      {
        type: 'complex',
        events: [
          { condition: 'numberOfCompletedInstances >= 2', event: 'alarm' },
          { condition: 'numberOfCompletedInstances = 1', event: 'calm' },
        ],
      },
      2,
    ],
  ])('%s', (_, behavior, times) => {
    const { completed, instance } = runProcess(telling(behavior), answers, begin)

    expect(completed.filter((id) => id === 'told')).toHaveLength(times)
    expect(instance.status).toBe('completed')
  })

  test('without behavior nothing is thrown', () => {
    const { completed } = runProcess(
      inviting(guests, {
        elements: { heard: boundary('each', alarm), told: task },
        flows: ['heard -> told'],
      }),
      answers,
      begin,
    )

    expect(completed).toEqual(['start', 'each', 'each', 'each', 'each', 'end'])
  })

  test('ends the loop when the boundary event interrupts', () => {
    const { completed, instance, effects } = runProcess(
      telling({ type: 'one', event: 'alarm' }, true),
      answers.slice(0, 1),
      begin,
    )

    expect(completed).toEqual(['start', 'each', 'heard', 'told'])
    expect(effects.filter(({ type }) => type === 'cancelJob')).toHaveLength(2)
    expect(effects.map(({ type }) => type)).not.toContain('broadcastSignal')
    expect(instance.status).toBe('completed')
  })

  test('is heard by nothing else in the case', () => {
    const definition = inviting(
      { ...guests, behavior: { type: 'none', event: 'alarm' } },
      {
        elements: beside.elements,
        flows: beside.flows,
      },
    )
    const { completed } = runProcess(definition, answers, begin)

    expect(completed).not.toContain('besideStart')
  })

  test('reports a condition that cannot be evaluated', () => {
    const { instance } = runProcess(
      telling({
        type: 'complex',
        events: [{ condition: 'numberOfCompletedInstances + name > 2', event: 'alarm' }],
      }),
      answers.slice(0, 2),
      { data: { list, name: 'x' } },
    )

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'each', incident: { code: 'expressionFailed' } },
    ])
  })
})

describe('boundary event of a multi-instance activity', () => {
  test('is one for the whole loop', () => {
    const definition = inviting(guests, {
      elements: {
        late: boundary('each', { type: 'timer', timer: { duration: '"P1D"' } }),
        hurry: task,
      },
      flows: ['late -> hurry'],
    })
    const { completed, effects, instance } = runProcess(
      definition,
      [completeJob('each', '1'), fireTimer('late')],
      begin,
    )

    expect(waiting(runProcess(definition, [], begin).instance)).toEqual([
      'late',
      'each',
      'each',
      'each',
    ])
    expect(completed).toEqual(['start', 'each', 'late', 'hurry'])
    expect(effects.filter(({ type }) => type === 'cancelJob')).toHaveLength(2)
    expect(instance.status).toBe('completed')
  })

  test('catches the error of one run and ends the others', () => {
    const definition = inviting(guests, {
      elements: { failed: boundary('each', { type: 'error' }), sorry: task },
      flows: ['failed -> sorry'],
    })
    const { completed, instance } = runProcess(
      definition,
      [nth(1, throwJobError('each', 'other'))],
      begin,
    )

    expect(completed).toEqual(['start', 'failed', 'sorry'])
    expect(instance.status).toBe('completed')
  })
})
