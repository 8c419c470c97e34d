import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import { act, completeByHand, move, resume, suspend } from '../../support/acts.ts'
import {
  command,
  completeJob,
  completeTask,
  failJob,
  fireTimer,
  runProcess,
  sendMessage,
  throwJobError,
  type Action,
} from '../../support/process.ts'
import { ask, define, end, mapping, source, start } from '../../support/processDefinition.ts'

const job = define(
  {
    elements: {
      start,
      call: { type: 'serviceTask', source: 'person', output: 'out' },
      gone: {
        type: 'boundaryEvent',
        attachedTo: 'call',
        interrupting: true,
        event: { type: 'error', error: 'unknownPerson' },
      },
      a: ask,
      b: ask,
      end,
    },
    flows: ['start -> call -> a -> end', 'gone -> b -> end'],
  },
  { sources: { person: source() }, mappings: { out: mapping({ remark: 'result.text' }) } },
)

const timed = define({
  elements: {
    start,
    a: ask,
    late: {
      type: 'boundaryEvent',
      attachedTo: 'a',
      interrupting: true,
      event: { type: 'timer', timer: { duration: '"P1D"' } },
    },
    told: {
      type: 'boundaryEvent',
      attachedTo: 'a',
      interrupting: false,
      event: { type: 'message', message: 'reply' },
    },
    b: ask,
    c: ask,
    end,
  },
  flows: ['start -> a -> end', 'late -> b -> end', 'told -> c -> end'],
})

const underWay = (ran: ReturnType<typeof runProcess>) =>
  Object.values(ran.instance.activations).map(({ element }) => element)

describe('a suspended case', () => {
  test('takes the answer of a job and goes on with it when it is resumed', () => {
    const answered = [suspend, completeJob('call', { text: 'da' })]
    const kept = runProcess(job, answered)
    const resumed = runProcess(job, [...answered, resume()])

    expect(underWay(kept)).toEqual(['call'])
    expect(kept.instance).toMatchObject({
      suspended: 'case',
      waits: {},
      agenda: [{ type: 'complete' }],
    })
    expect(underWay(resumed)).toEqual(['a'])
    expect(dataOf(resumed.instance)).toEqual({ remark: 'da' })
    expect(resumed.instance.suspended).toBeUndefined()
  })

  test('takes the error of a job', () => {
    const script = [suspend, throwJobError('call', 'unknownPerson')]

    expect(underWay(runProcess(job, script))).toEqual(['call'])
    expect(underWay(runProcess(job, [...script, resume()]))).toEqual(['b'])
  })

  test('takes the failure of a job, which somebody may look at', () => {
    const ran = runProcess(job, [suspend, failJob('call')])

    expect(Object.values(ran.instance.incidents)).toMatchObject([{ element: 'call' }])
  })

  test('takes a timer once, and what follows happens when it is resumed', () => {
    const script = [suspend, fireTimer('late')]
    const kept = runProcess(timed, script)

    expect(underWay(kept)).toEqual(['a'])
    expect(kept.effects.map(({ type }) => type)).toEqual(['cancelTimer', 'closeSubscription'])
    expect(runProcess(timed, [...script, fireTimer('late')]).rejection).toMatchObject({
      code: 'waitNotOpen',
    })
    expect(underWay(runProcess(timed, [...script, resume()]))).toEqual(['b'])
  })

  test('takes every message that may come several times', () => {
    const script = [suspend, sendMessage('told'), sendMessage('told'), resume()]

    expect(underWay(runProcess(timed, script))).toEqual(['a', 'c', 'c'])
  })

  test('takes no message that what came before would end, so that it is not lost', () => {
    const ran = runProcess(timed, [suspend, fireTimer('late'), sendMessage('told')])

    expect(ran.rejection).toMatchObject({ code: 'waitNotOpen' })
  })

  test('does what came in the order in which it came', () => {
    const script = [suspend, sendMessage('told'), fireTimer('late'), resume()]

    expect(underWay(runProcess(timed, script))).toEqual(['c', 'b'])
  })

  test('keeps the grid of a timer that repeats', () => {
    const repeating = define({
      elements: {
        start,
        a: ask,
        tick: {
          type: 'boundaryEvent',
          attachedTo: 'a',
          interrupting: false,
          event: { type: 'timer', timer: { cycle: '"R/PT1H"' } },
        },
        end,
      },
      flows: ['start -> a -> end', 'tick -> end'],
    })
    const ran = runProcess(repeating, [
      suspend,
      fireTimer('tick'),
      resume('2026-01-15T11:30:00.000Z'),
    ])

    expect(ran.effects).toMatchObject([
      { type: 'armTimer', generation: 2, dueAt: '2026-01-15T12:00:00.000Z' },
    ])
  })

  test.each<[string, Action]>([
    ['completes', completeTask('a')],
    [
      'claims',
      (instance) => ({ command: { type: 'claimTask', taskId: taskOf(instance), by: 's' } }),
    ],
    ['completes by hand', completeByHand('a')],
    ['suspends', suspend],
  ])('nobody %s anything of', (_, action) => {
    const ran = runProcess(timed, [suspend, action])

    expect(ran.rejection).toEqual({ code: 'instanceSuspended' })
  })

  test('can be moved, which takes effect when it is resumed', () => {
    const script = [suspend, move('a', 'b')]
    const kept = runProcess(timed, script)

    expect(kept.effects.map(({ type }) => type)).toEqual([
      'closeTask',
      'cancelTimer',
      'closeSubscription',
    ])
    expect(runProcess(timed, [...script, resume()]).effects).toMatchObject([
      { type: 'openTask', element: 'b' },
    ])
  })

  test('can be cancelled', () => {
    const cancel = command({ type: 'cancelInstance', ...act })
    const { instance } = runProcess(job, [suspend, completeJob('call'), cancel])

    expect(instance).toMatchObject({ status: 'cancelled', agenda: [] })
    expect(instance.suspended).toBeUndefined()
  })

  test('looks at its conditions when it is resumed', () => {
    const conditional = define(
      {
        elements: {
          start,
          split: { type: 'parallelGateway' },
          call: { type: 'serviceTask', source: 'person', output: 'up' },
          w: ask,
          when: {
            type: 'boundaryEvent',
            attachedTo: 'w',
            interrupting: true,
            event: { type: 'conditional', condition: 'count > 1' },
          },
          b: ask,
          end,
        },
        flows: ['start -> split -> call -> end', 'split -> w -> end', 'when -> b -> end'],
      },
      { sources: { person: source() }, mappings: { up: mapping({ count: 'result' }) } },
    )
    const script = [suspend, completeJob('call', 2), resume()]

    expect(underWay(runProcess(conditional, script))).toEqual(['b'])
  })

  test('that ran in circles still waits for who resolves that', () => {
    const circle = define({
      elements: { start, merge: { type: 'exclusiveGateway' }, t: { type: 'task' } },
      flows: ['start -> merge -> t -> merge'],
    })
    const { instance } = runProcess(circle, [suspend, resume()])

    expect(instance.agenda).not.toEqual([])
    expect(Object.values(instance.incidents)).toMatchObject([
      { incident: { code: 'fuelExhausted' } },
    ])
  })

  test('is resumed once', () => {
    expect(runProcess(timed, [resume()]).rejection).toEqual({ code: 'instanceNotSuspended' })
  })
})

function taskOf(instance: Parameters<Action>[0]): string {
  const task = Object.values(instance.waits).find(({ kind }) => kind === 'task')
  return task?.id ?? ''
}
