import { describe, expect, test } from 'vitest'
import { inside } from '../../../examples/semantics/sketch.ts'
import { dataOf } from '#shared/engine/instance.ts'
import {
  completeJob,
  completeTask,
  deliverSignal,
  fireTimer,
  nth,
  resolveIncident,
  runProcess,
  sendMessage,
  throwJobError,
  waiting,
  type Action,
} from '../../support/process.ts'
import {
  ask,
  boundary,
  compensation,
  define,
  end,
  eventSubProcess,
  mapping,
  start,
  task,
  undoable,
  work,
} from '../../support/processDefinition.ts'

const reply = { type: 'message', message: 'reply' } as const
const alarm = { type: 'signal', signal: 'alarm' } as const
const hour = { type: 'timer', timer: { duration: '"PT1H"' } } as const
const ready = { type: 'conditional', condition: 'approved = true' } as const
const any = { type: 'multiple', events: [reply, alarm, hour, ready] } as const
const all = { type: 'multiple', parallel: true, events: [reply, alarm] } as const
const mappings = {
  keep: mapping({ count: 'result.number', name: 'result.from' }),
  give: mapping({ number: '7' }),
}

const message = (payload = {}): Action => sendMessage('wait', payload)
const signal = (payload = {}): Action => nth(1, deliverSignal('wait', payload))

describe('multiple event that is waited for', () => {
  const waits = (event: object) =>
    define(
      {
        elements: {
          start,
          wait: { type: 'intermediateCatchEvent', event, output: 'keep' },
          end,
        } as never,
        flows: ['start -> wait -> end'],
      },
      { mappings },
    )

  test.each<[string, Action]>([
    ['a message', message({ number: 1 })],
    ['a signal', signal({ number: 1 })],
    ['a time', nth(2, fireTimer('wait'))],
  ])('goes on with %s and waits for nothing else', (_, act) => {
    const { completed, instance } = runProcess(waits(any), [act])

    expect(completed).toEqual(['start', 'wait', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('goes on with a condition that holds already', () => {
    expect(runProcess(waits(any), [], { data: { approved: true } }).instance.status).toBe(
      'completed',
    )
  })

  test('in parallel goes on when all have come, in any order, with what all have brought', () => {
    const half = runProcess(waits(all), [signal({ from: 'x', number: 1 })])
    const { completed, instance } = runProcess(waits(all), [
      signal({ from: 'x', number: 1 }),
      message({ number: 2 }),
    ])

    expect(waiting(half.instance)).toEqual(['wait'])
    expect(half.effects).toMatchObject([{ type: 'closeSignalSubscription' }])
    expect(completed).toEqual(['start', 'wait', 'end'])
    expect(dataOf(instance)).toEqual({ count: 2, name: 'x' })
  })

  test('that cannot wait for one of its triggers waits for none', () => {
    const broken = { ...any, events: [alarm, { ...reply, key: 'name' }] }
    const { instance } = runProcess(waits(broken), [resolveIncident('wait')])

    expect(waiting(instance)).toEqual([])
    expect(Object.values(instance.incidents)).toMatchObject([{ element: 'wait' }])
  })
})

describe('multiple event at a boundary', () => {
  const guarded = (event: object, interrupting: boolean, host: object = ask) =>
    define(
      {
        elements: {
          start,
          host,
          wait: boundary('host', event, { interrupting }),
          told: task,
          end,
        } as never,
        flows: ['start -> host -> end', 'wait -> told'],
      },
      { mappings },
    )

  test('interrupts with the first of its triggers', () => {
    const { completed, instance } = runProcess(guarded(any, true), [signal()])

    expect(completed).toEqual(['start', 'wait', 'told'])
    expect(instance.status).toBe('completed')
  })

  test('that does not interrupt hears each of its triggers again and again', () => {
    const { completed, instance } = runProcess(guarded(any, false), [
      message(),
      signal(),
      message(),
      completeTask('host'),
    ])

    expect(completed.filter((id) => id === 'told')).toHaveLength(3)
    expect(instance.status).toBe('completed')
  })

  test('catches an error that is among its triggers', () => {
    const event = { type: 'multiple', events: [alarm, { type: 'error', error: 'other' }] }
    const { completed } = runProcess(guarded(event, true, work), [throwJobError('host', 'other')])

    expect(completed).toEqual(['start', 'wait', 'told'])
  })

  test('in parallel needs all of its triggers each time', () => {
    const once = [message(), deliverSignal('wait')]
    const three = runProcess(guarded(all, false), [...once, message()])
    const four = runProcess(guarded(all, false), [...once, message(), deliverSignal('wait')])

    expect(three.completed.filter((id) => id === 'told')).toHaveLength(1)
    expect(waiting(three.instance)).toEqual(['host', 'wait'])
    expect(four.completed.filter((id) => id === 'told')).toHaveLength(2)
    expect(waiting(four.instance)).toEqual(['host', 'wait', 'wait'])
  })

  test('in parallel with a time that comes once acts once', () => {
    const event = { type: 'multiple', parallel: true, events: [reply, hour] }
    const { completed, instance } = runProcess(guarded(event, false), [
      message(),
      fireTimer('wait'),
    ])

    expect(completed.filter((id) => id === 'told')).toHaveLength(1)
    expect(waiting(instance)).toEqual(['host'])
  })
})

describe('multiple event that begins an event sub-process', () => {
  const watching = (event: object, interrupting: boolean) => {
    const { elements, flows } = eventSubProcess('watch', { event, interrupting })
    return define(
      { elements: { start, ask, end, ...elements }, flows: ['start -> ask -> end', ...flows] },
      { mappings },
    )
  }

  test('acts with the first of its triggers', () => {
    const { completed } = runProcess(watching(any, true), [nth(1, deliverSignal('watchStart'))])

    expect(completed).toEqual(['start', 'watchStart', 'watchTask', 'watchEnd', 'watch'])
  })

  test('in parallel needs all of its triggers each time', () => {
    const once = [sendMessage('watchStart'), deliverSignal('watchStart')]
    const three = runProcess(watching(all, false), [...once, sendMessage('watchStart')])
    const four = runProcess(watching(all, false), [...once, ...once])

    expect(three.completed.filter((id) => id === 'watchTask')).toHaveLength(1)
    expect(four.completed.filter((id) => id === 'watchTask')).toHaveLength(2)
    expect(waiting(four.instance)).toEqual(['ask', 'watchStart', 'watchStart'])
  })
})

describe('multiple event thrown', () => {
  test('throws all of its events, then goes on', () => {
    const events = [alarm, reply, { type: 'escalation', escalation: 'late' }]
    const definition = define(
      {
        elements: {
          start,
          raise: {
            type: 'intermediateThrowEvent',
            event: { type: 'multiple', events },
            input: 'give',
          },
          end,
        } as never,
        flows: ['start -> raise -> end'],
      },
      { mappings },
    )
    const { completed, effects } = runProcess(definition)

    expect(effects).toMatchObject([
      { type: 'broadcastSignal', signal: 'alarm', payload: { number: 7 } },
      { type: 'publishMessage', message: 'reply', payload: { number: 7 } },
      { type: 'escalate', escalation: 'late' },
      { type: 'endInstance' },
    ])
    expect(completed).toEqual(['start', 'raise', 'end'])
  })

  test('throws nothing while one of its events cannot be thrown', () => {
    const events = [alarm, { ...reply, key: 'name' }]
    const definition = define(
      {
        elements: {
          start,
          raise: { type: 'endEvent', event: { type: 'multiple', events } },
        } as never,
        flows: ['start -> raise'],
      },
      { mappings },
    )
    const { effects, instance } = runProcess(definition, [resolveIncident('raise')])

    expect(effects.map(({ type }) => type)).toEqual(['closeIncident', 'raiseIncident'])
    expect(Object.values(instance.incidents)).toMatchObject([{ element: 'raise' }])
  })

  test('undoes before it goes on, and throws the rest all the same', () => {
    const events = [compensation, alarm, { type: 'error', error: 'other' }]
    const definition = define(
      {
        elements: {
          start,
          part: { type: 'subProcess' },
          ...inside('part', {
            first: start,
            ...undoable('hotel', { ...work, parent: 'part' }),
            raise: { type: 'endEvent', event: { type: 'multiple', events } } as never,
          }),
          failed: boundary('part', { type: 'error' }),
          end,
        },
        flows: ['start -> part -> end', 'first -> hotel -> raise', 'failed -> end'],
      },
      { mappings },
    )
    const begun = runProcess(definition, [completeJob('hotel')])
    const { completed, instance } = runProcess(definition, [
      completeJob('hotel'),
      completeJob('undoHotel'),
    ])

    expect(begun.effects.map(({ type }) => type)).toEqual(['broadcastSignal', 'createJob'])
    expect(completed).toEqual(['start', 'first', 'hotel', 'undoHotel', 'failed', 'end'])
    expect(instance.status).toBe('completed')
  })
})
