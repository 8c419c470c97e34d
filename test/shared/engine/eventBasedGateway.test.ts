import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import {
  completeTask,
  deliverSignal,
  fireTimer,
  Refused,
  resolveIncident,
  runProcess,
  sendMessage,
  waiting,
  type Action,
} from '../../support/process.ts'
import {
  ask,
  define,
  end,
  fork,
  form,
  mapping,
  question,
  start,
  task,
} from '../../support/processDefinition.ts'

const caught = (event: object) => ({ type: 'intermediateCatchEvent', event }) as const
const reply = caught({ type: 'message', message: 'reply' })
const alarm = caught({ type: 'signal', signal: 'alarm' })
const hour = caught({ type: 'timer', timer: { duration: '"PT1H"' } })
const ready = caught({ type: 'conditional', condition: 'approved = true' })
const receive = { type: 'receiveTask', message: 'reply', output: 'keep' } as const
const mappings = { keep: mapping({ count: 'result.number' }) }

const choosing = define(
  {
    elements: {
      start,
      side: fork,
      approve: { ...ask, form: 'approve' },
      choose: { type: 'eventBasedGateway' },
      reply,
      alarm,
      hour,
      ready,
      receive: { ...receive, message: 'other' },
      byReply: task,
      byAlarm: task,
      byHour: task,
      byReady: task,
      byReceive: task,
      end,
    } as never,
    flows: [
      'start -> side -> choose',
      'side -> approve',
      ...['reply', 'alarm', 'hour', 'ready', 'receive'].map(
        (id) => `choose -> ${id} -> by${id[0]?.toUpperCase()}${id.slice(1)} -> end`,
      ),
    ],
  },
  {
    mappings,
    forms: { form: form(), approve: form(question('approved', { widget: 'checkbox' })) },
  },
)

describe('event-based gateway', () => {
  test('waits for all the events behind it', () => {
    const { instance, completed } = runProcess(choosing)

    expect(waiting(instance)).toEqual(['approve', 'alarm', 'hour', 'ready', 'receive', 'reply'])
    expect(Object.values(instance.activations).map(({ element }) => element)).toContain('choose')
    expect(completed).toEqual(['start', 'side'])
  })

  test.each<[string, Action, string]>([
    ['message', sendMessage('reply'), 'byReply'],
    ['signal', deliverSignal('alarm'), 'byAlarm'],
    ['timer', fireTimer('hour'), 'byHour'],
    ['condition', completeTask('approve', { approved: true }), 'byReady'],
    ['message of a receive task', sendMessage('receive', { number: 7 }), 'byReceive'],
  ])('goes on with the first of them, a %s, and waits for no other', (_, first, then) => {
    const { completed, instance, events } = runProcess(choosing, [first])
    const { element } = events.findLast((event) => event.type === 'elementEntered') ?? {}

    expect(completed.slice(-4).filter((id) => id !== 'approve')).toContain(then)
    expect(element).toBe('end')
    expect(waiting(instance).filter((id) => id !== 'approve')).toEqual([])
  })

  test('closes in the world what the others waited for', () => {
    const { effects } = runProcess(choosing, [sendMessage('reply')])

    expect(effects.map(({ type }) => type).toSorted()).toEqual([
      'cancelTimer',
      'closeSignalSubscription',
      'closeSubscription',
      'closeSubscription',
    ])
  })

  test('maps what the event brought', () => {
    const { instance } = runProcess(choosing, [sendMessage('receive', { number: 7 })])

    expect(dataOf(instance)).toEqual({ count: 7 })
  })

  test('refuses the event that comes second', () => {
    const second: Action = () => ({
      command: { type: 'deliverSignal', subscriptionId: 'case:9', generation: 1, payload: {} },
    })
    const { rejection } = runProcess(choosing, [sendMessage('reply'), second])

    expect(rejection).toEqual({ code: 'waitNotOpen', id: 'case:9' })
  })

  test('takes the first of two conditions that become true at once, in the order of its flows', () => {
    const definition = define(
      {
        elements: {
          start,
          side: fork,
          approve: { ...ask, form: 'approve' },
          choose: { type: 'eventBasedGateway' },
          b: ready,
          a: caught({ type: 'conditional', condition: 'approved != false' }),
          end,
        } as never,
        flows: ['start -> side -> choose -> b -> end', 'side -> approve', 'choose -> a -> end'],
      },
      { forms: { form: form(), approve: form(question('approved', { widget: 'checkbox' })) } },
    )
    const { completed } = runProcess(definition, [completeTask('approve', { approved: true })], {
      data: { approved: false },
    })

    expect(completed).toEqual(['start', 'side', 'approve', 'choose', 'a', 'end'])
  })

  test('stays with an incident when an event has no figures, and opens nothing', () => {
    const definition = define({
      elements: {
        start,
        choose: { type: 'eventBasedGateway' },
        reply: caught({ type: 'message', message: 'reply', key: 'name' }),
        alarm,
        end,
      } as never,
      flows: ['start -> choose -> alarm -> end', 'choose -> reply -> end'],
    })
    const { instance } = runProcess(definition, [resolveIncident('choose')])

    expect(waiting(instance)).toEqual([])
    expect(Object.values(instance.incidents)).toMatchObject([{ element: 'choose' }])
  })

  test('gives each token that arrives a choice of its own (pitfall 5)', () => {
    const definition = define({
      elements: {
        start,
        split: fork,
        also: task,
        choose: { type: 'eventBasedGateway' },
        reply,
        hour,
        end,
      } as never,
      flows: [
        'start -> split -> choose -> reply -> end',
        'split -> also -> choose',
        'choose -> hour -> end',
      ],
    })
    const { completed, instance } = runProcess(definition, [
      sendMessage('reply'),
      fireTimer('hour'),
    ])

    expect(completed).toEqual([
      'start',
      'split',
      'also',
      'choose',
      'reply',
      'end',
      'choose',
      'hour',
      'end',
    ])
    expect(instance.status).toBe('completed')
  })
})

describe('event-based gateway that begins a case', () => {
  const beginning = (more: object) =>
    define(
      {
        elements: {
          choose: { type: 'eventBasedGateway', instantiate: true, ...more },
          reply,
          receive: { ...receive, message: 'other' },
          a: task,
          b: task,
          end,
        } as never,
        flows: ['choose -> reply -> a -> end', 'choose -> receive -> b -> end'],
      },
      { mappings },
    )

  test('begins it with the first of its events, and waits for no other', () => {
    const { completed, instance } = runProcess(beginning({}), [], {
      startEvent: 'receive',
      payload: { number: 3 },
    })

    expect(completed).toEqual(['choose', 'receive', 'b', 'end'])
    expect(dataOf(instance)).toEqual({ count: 3 })
    expect(instance.status).toBe('completed')
  })

  test('begins it with any of its events and waits for the rest when it is parallel', () => {
    const parallel = beginning({ parallel: true })
    const begun = runProcess(parallel, [], { startEvent: 'reply' })
    const ended = runProcess(parallel, [sendMessage('receive', { number: 4 })], {
      startEvent: 'reply',
    })

    expect(begun.completed).toEqual(['reply', 'a', 'end'])
    expect(begun.instance.status).toBe('active')
    expect(waiting(begun.instance)).toEqual(['receive'])
    expect(ended.completed).toEqual(['reply', 'a', 'end', 'choose', 'receive', 'b', 'end'])
    expect(dataOf(ended.instance)).toEqual({ count: 4 })
    expect(ended.instance.status).toBe('completed')
  })

  test('takes each of its events once, also one that several things may trigger', () => {
    const events = [
      { type: 'message', message: 'other' },
      { type: 'signal', signal: 'alarm' },
    ]
    const definition = define({
      elements: {
        choose: { type: 'eventBasedGateway', instantiate: true, parallel: true },
        reply,
        either: caught({ type: 'multiple', events }),
        end,
      } as never,
      flows: ['choose -> reply -> end', 'choose -> either -> end'],
    })

    const { completed, instance } = runProcess(definition, [sendMessage('either')], {
      startEvent: 'reply',
    })

    expect(completed).toEqual(['reply', 'end', 'choose', 'either', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('takes an event that needs all of its triggers for come, when it begins by that', () => {
    const both = caught({
      type: 'multiple',
      parallel: true,
      events: [
        { type: 'message', message: 'reply' },
        { type: 'signal', signal: 'alarm' },
      ],
    })
    const definition = define({
      elements: {
        choose: { type: 'eventBasedGateway', instantiate: true, parallel: true },
        both,
        hour,
        end,
      } as never,
      flows: ['choose -> both -> end', 'choose -> hour -> end'],
    })

    const { completed, instance } = runProcess(definition, [], { startEvent: 'both' })

    expect(completed).toEqual(['both', 'end'])
    expect(waiting(instance)).toEqual(['hour'])
  })

  test.each([['a'], ['choose'], ['end']])('is not begun by %s', (startEvent) => {
    expect(() => runProcess(beginning({}), [], { startEvent })).toThrow(Refused)
  })
})

describe('receive task that begins a case', () => {
  test('goes on at once, with what the message brought', () => {
    const definition = define(
      {
        elements: { receive: { ...receive, instantiate: true }, a: task, end },
        flows: ['receive -> a -> end'],
      },
      { mappings },
    )
    const { completed, instance } = runProcess(definition, [], {
      startEvent: 'receive',
      payload: { number: 5 },
    })

    expect(completed).toEqual(['receive', 'a', 'end'])
    expect(dataOf(instance)).toEqual({ count: 5 })
  })
})
