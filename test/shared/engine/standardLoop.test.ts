import { describe, expect, test } from 'vitest'
import { inside, type Sketch } from '../../../examples/semantics/sketch.ts'
import { dataOf } from '#shared/engine/instance.ts'
import {
  completeJob,
  deciding,
  completeTask,
  resolveIncident,
  runProcess,
  throwJobError,
  waiting,
} from '../../support/process.ts'
import {
  ask,
  boundary,
  define,
  end,
  mapping,
  start,
  task,
  work,
} from '../../support/processDefinition.ts'

const mappings = {
  up: mapping({ count: '(if count = null then 0 else count) + 1' }),
  keep: mapping({ count: 'result' }),
}

function looping(
  loop: object,
  element: object = { ...work, output: 'up' },
  more: Sketch['elements'] = {},
) {
  return define(
    {
      elements: {
        start,
        again: { ...element, loop: { type: 'standard', testBefore: false, ...loop } },
        end,
        ...more,
      } as never,
      flows: ['start -> again -> end'],
    },
    { mappings },
  )
}

/** Answers the job until it is asked no more, and says how often that was. */
function rounds(loop: object, data = {}): number {
  for (let count = 0; count < 8; count++) {
    const script = Array.from({ length: count }, () => completeJob('again'))
    if (runProcess(looping(loop), script, { data }).instance.status === 'completed') return count
  }
  return Infinity
}

describe('standard loop', () => {
  test.each([
    ['while the condition holds, looking at it after each round', { condition: 'count < 3' }, 3],
    [
      'once, when it does not hold after the first round (pitfall 8)',
      { condition: 'count > 3' },
      1,
    ],
    [
      'never, when it looks before and it does not hold',
      { condition: 'count > 3', testBefore: true },
      0,
    ],
    [
      'as long as it holds, looking before',
      { condition: 'count = null or count < 2', testBefore: true },
      2,
    ],
    ['at most as often as its maximum', { condition: 'true', maximum: 4 }, 4],
    ['as often as its maximum without a condition', { maximum: 2 }, 2],
    ['never with a maximum of none', { condition: 'true', maximum: 0 }, 0],
    ['once with neither', {}, 1],
    ['by its own number', { condition: 'loopCounter < 5' }, 5],
  ])('runs %s', (_, loop, times) => {
    expect(rounds(loop)).toBe(times)
  })

  test('completes as one activity, with its rounds before', () => {
    const { completed, instance } = runProcess(looping({ condition: 'count < 2' }), [
      completeJob('again'),
      completeJob('again'),
    ])

    expect(completed).toEqual(['start', 'again', 'again', 'again', 'end'])
    expect(dataOf(instance)).toEqual({ count: 2 })
  })

  test('shows each round its number, and keeps the names of the round to the round', () => {
    const definition = define(
      {
        elements: {
          start,
          again: {
            type: 'subProcess',
            properties: ['sum'],
            loop: { type: 'standard', testBefore: false, condition: 'loopCounter < 3' },
          },
          ...inside('again', {
            first: start,
            add: {
              type: 'scriptTask',
              script: 'if sum = null then loopCounter else 99',
              output: 'sum',
            },
            out: { type: 'scriptTask', script: 'sum', output: 'keep' },
            last: end,
          }),
          end,
        } as never,
        flows: ['start -> again -> end', 'first -> add -> out -> last'],
      },
      { mappings: { ...mappings, sum: mapping({ sum: 'result' }) } },
    )

    expect(dataOf(runProcess(definition).instance)).toEqual({ count: 3 })
  })

  test('that cannot tell whether to go on stays, and looks again when it is resolved', () => {
    const definition = looping({ condition: 'count + name < 3' })
    const failed = runProcess(definition, [completeJob('again')], { data: { name: 'x' } })
    const still = runProcess(definition, [completeJob('again'), resolveIncident('again')], {
      data: { name: 'x' },
    })

    expect(Object.values(failed.instance.incidents)).toMatchObject([
      { element: 'again', incident: { code: 'expressionFailed', addressee: 'business' } },
    ])
    expect(waiting(failed.instance)).toEqual([])
    expect(Object.values(still.instance.incidents)).toHaveLength(1)
    expect(still.completed).toEqual(['start', 'again'])
  })

  test('that cannot tell whether to begin stays', () => {
    const definition = looping({ condition: 'count + name < 3', testBefore: true })
    const { instance } = runProcess(definition, [resolveIncident('again')], {
      data: { name: 'x', count: 1 },
    })

    expect(Object.values(instance.incidents)).toMatchObject([{ element: 'again' }])
    expect(waiting(instance)).toEqual([])
  })

  test('is left by the error of a round', () => {
    const definition = define({
      elements: {
        start,
        again: { ...work, loop: { type: 'standard', testBefore: false, condition: 'true' } },
        failed: boundary('again', { type: 'error' }),
        sorry: task,
        end,
      },
      flows: ['start -> again -> end', 'failed -> sorry -> end'],
    })
    const { completed } = runProcess(definition, [
      completeJob('again'),
      throwJobError('again', 'other'),
    ])

    expect(completed).toEqual(['start', 'again', 'failed', 'sorry', 'end'])
  })

  test('runs as often as somebody decides, in place of a condition that says nothing', () => {
    const definition = define({
      elements: {
        start,
        ask,
        again: { ...work, loop: { type: 'standard', testBefore: false } },
        end,
      },
      flows: ['start -> ask -> again -> end'],
    })
    const script = [deciding({ items: { again: [2] } }, completeTask('ask')), completeJob('again')]

    expect(runProcess(definition, script).instance.status).toBe('active')
    expect(runProcess(definition, [...script, completeJob('again')]).instance.status).toBe(
      'completed',
    )
  })
})
