import { describe, expect, test } from 'vitest'
import { completeTask, runProcess } from '../../support/process.ts'
import { ask, define, end, start } from '../../support/processDefinition.ts'

const gateway = { type: 'parallelGateway' } as const

describe('parallel gateway', () => {
  test('takes all outgoing flows and joins when all branches have arrived', () => {
    const definition = define({
      elements: { start, fork: gateway, a: ask, b: ask, join: gateway, end },
      flows: ['start -> fork -> a -> join -> end', 'fork -> b -> join'],
    })
    const half = runProcess(definition, [completeTask('b')])

    expect(half.instance.tokens).toEqual({ '1': { 'b-join': 1 } })
    expect(half.completed).toEqual(['start', 'fork', 'b'])

    const whole = runProcess(definition, [completeTask('b'), completeTask('a')])

    expect(whole.completed).toEqual(['start', 'fork', 'b', 'a', 'join', 'end'])
    expect(whole.instance.status).toBe('completed')
  })

  test('counts tokens per flow: two on one flow do not join (pitfall 6)', () => {
    const { instance } = runProcess(
      define({
        elements: {
          start,
          fork: gateway,
          pass: { type: 'task' },
          merge: { type: 'exclusiveGateway' },
          wait: ask,
          join: gateway,
          end,
        },
        flows: [
          'start -> fork -> merge -> join -> end',
          'fork -> pass -> merge',
          'fork -> wait -> join',
        ],
      }),
    )

    expect(instance.tokens).toEqual({ '1': { 'merge-join': 2 } })
    expect(instance.status).toBe('active')
  })

  test('waits for ever when a branch was never taken, and does not pretend to be done (pitfall 6)', () => {
    const { instance } = runProcess(
      define({
        elements: {
          start,
          split: { type: 'exclusiveGateway' },
          a: ask,
          b: ask,
          join: gateway,
          end,
        },
        flows: [
          'start -> split',
          'split -> a if count = 1',
          'split -> b -> join',
          'a -> join -> end',
        ],
      }),
      [completeTask('a')],
      { data: { count: 1 } },
    )

    expect(instance.tokens).toEqual({ '1': { 'a-join': 1 } })
    expect(instance.status).toBe('active')
  })
})
