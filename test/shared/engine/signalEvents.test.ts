import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import {
  command,
  completeTask,
  deliverSignal,
  nth,
  runProcess,
  waiting,
} from '../../support/process.ts'
import { inside } from '../../../examples/semantics/sketch.ts'
import {
  ask,
  boundary,
  define,
  end,
  eventSubProcess,
  fork,
  mapping,
  start,
  task,
} from '../../support/processDefinition.ts'

const alarm = { type: 'signal', signal: 'alarm' } as const
const throwing = { type: 'intermediateThrowEvent', event: alarm } as const
const catching = { type: 'intermediateCatchEvent', event: alarm } as const
const mappings = {
  keep: mapping({ count: 'result.number' }),
  give: mapping({ number: '7', from: 'name' }),
}

describe('signal from outside', () => {
  const waits = define(
    {
      elements: { start, wait: { ...catching, output: 'keep' }, end },
      flows: ['start -> wait -> end'],
    },
    { mappings },
  )

  test('is subscribed to by its name and lets what waits go on, with what it brings', () => {
    const { instance, completed } = runProcess(waits, [deliverSignal('wait', { number: 4 })])

    expect(runProcess(waits).effects).toEqual([
      { type: 'openSignalSubscription', subscriptionId: 'case:5', generation: 1, signal: 'alarm' },
    ])
    expect(completed).toEqual(['start', 'wait', 'end'])
    expect(dataOf(instance)).toEqual({ count: 4 })
  })

  test('is not thrown on to others by who receives it', () => {
    const { effects } = runProcess(waits, [deliverSignal('wait')])

    expect(effects).toEqual([
      { type: 'closeSignalSubscription', subscriptionId: 'case:5' },
      { type: 'endInstance', status: 'completed' },
    ])
  })

  test('writes beside it what the case data wants, or is refused', () => {
    const values = (given: object) =>
      runProcess(waits, [deliverSignal('wait', {}, { values: given as never })])

    expect(dataOf(values({ name: 'x' }).instance)).toEqual({ name: 'x' })
    expect(values({ nothing: 1 }).rejection).toMatchObject({
      code: 'valuesNotAccepted',
      problems: [{ path: 'nothing' }],
    })
  })

  test('that comes late is refused', () => {
    const late = command({
      type: 'deliverSignal',
      subscriptionId: 'case:5',
      generation: 2,
      payload: {},
    })

    expect(runProcess(waits, [late]).rejection).toMatchObject({ code: 'staleGeneration' })
  })

  test('begins a case', () => {
    const definition = define(
      {
        elements: { begin: { type: 'startEvent', event: alarm, output: 'keep' }, end },
        flows: ['begin -> end'],
      },
      { mappings },
    )
    const { completed, instance } = runProcess(definition, [], {
      startEvent: 'begin',
      payload: { number: 2 },
    })

    expect(completed).toEqual(['begin', 'end'])
    expect(dataOf(instance)).toEqual({ count: 2 })
  })
})

describe('signal thrown', () => {
  test('goes to everything in the case that waits for it now, before its thrower goes on, then to the world', () => {
    const handler = eventSubProcess('handle', { event: alarm, interrupting: false })
    const definition = define(
      {
        elements: {
          start,
          split: fork,
          a: catching,
          b: { ...catching, output: 'keep' },
          calm: { type: 'intermediateCatchEvent', event: { type: 'signal', signal: 'calm' } },
          c: ask,
          edge: boundary('c', alarm, { interrupting: false }),
          aside: task,
          raise: { ...throwing, input: 'give' },
          after: task,
          end,
          ...handler.elements,
        },
        flows: [
          'start -> split -> a -> end',
          'split -> b -> end',
          'split -> calm -> end',
          'split -> c -> end',
          'edge -> aside',
          'split -> raise -> after -> end',
          ...handler.flows,
        ],
      },
      { mappings },
    )
    const { completed, effects, instance } = runProcess(definition, [], { data: { name: 'x' } })

    expect(completed.slice(0, 7)).toEqual([
      'start',
      'split',
      'handleStart',
      'a',
      'b',
      'edge',
      'raise',
    ])
    expect(completed).toContain('handle')
    expect(waiting(instance)).toEqual(['handleStart', 'c', 'edge', 'calm'])
    expect(dataOf(instance)).toEqual({ name: 'x', count: 7 })
    expect(effects).toContainEqual({
      type: 'broadcastSignal',
      signalId: expect.stringMatching(/^case:\d+$/),
      signal: 'alarm',
      payload: { number: 7, from: 'x' },
    })
  })

  test('by an end event is delivered before the case ends', () => {
    const definition = define({
      elements: { start, split: fork, a: catching, raise: { type: 'endEvent', event: alarm }, end },
      flows: ['start -> split -> a -> end', 'split -> raise'],
    })
    const { completed, instance } = runProcess(definition)

    expect(completed).toEqual(['start', 'split', 'a', 'raise', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('is heard by nobody who comes to wait for it later', () => {
    const definition = define({
      elements: { start, raise: throwing, wait: catching, end },
      flows: ['start -> raise -> wait -> end'],
    })
    const { instance } = runProcess(definition)

    expect(waiting(instance)).toEqual(['wait'])
  })

  test('ends its own surroundings before it goes on, if these catch it (pitfall 3)', () => {
    const definition = define({
      elements: {
        start,
        host: { type: 'subProcess' },
        ...inside('host', { begin: start, raise: throwing, never: task, done: end }),
        edge: boundary('host', alarm),
        after: task,
        end,
      },
      flows: ['start -> host -> end', 'begin -> raise -> never -> done', 'edge -> after -> end'],
    })
    const { completed, instance, effects } = runProcess(definition)

    expect(completed).toEqual(['start', 'begin', 'edge', 'after', 'end'])
    expect(effects).toContainEqual(expect.objectContaining({ type: 'broadcastSignal' }))
    expect(instance.status).toBe('completed')
  })

  test('ends its thrower also through an event sub-process around it (pitfall 3)', () => {
    const handler = eventSubProcess('handle', { event: alarm })
    const definition = define({
      elements: {
        start,
        split: fork,
        a: ask,
        raise: throwing,
        never: task,
        end,
        ...handler.elements,
      },
      flows: ['start -> split -> a -> end', 'split -> raise -> never -> end', ...handler.flows],
    })
    const { completed, instance } = runProcess(definition)

    expect(completed).toEqual([
      'start',
      'split',
      'handleStart',
      'handleTask',
      'handleEnd',
      'handle',
    ])
    expect(instance.status).toBe('completed')
  })

  test('reaches one after the other, but nobody whom the first has ended', () => {
    const definition = define({
      elements: {
        start,
        split: fork,
        host: { type: 'subProcess' },
        ...inside('host', { begin: start, wait: catching, done: end }),
        edge: boundary('host', alarm),
        out: task,
        raise: throwing,
        end,
      },
      flows: [
        'start -> split -> host -> end',
        'begin -> wait -> done',
        'edge -> out -> end',
        'split -> raise -> end',
      ],
    })
    const { completed, instance } = runProcess(definition, [])

    expect(completed).not.toContain('wait')
    expect(completed).toContain('out')
    expect(instance.status).toBe('completed')
  })
})

describe('signal at a boundary', () => {
  test('that does not interrupt is heard each time', () => {
    const definition = define({
      elements: {
        start,
        ask,
        edge: boundary('ask', alarm, { interrupting: false }),
        aside: task,
        end,
      },
      flows: ['start -> ask -> end', 'edge -> aside'],
    })
    const { completed, instance } = runProcess(definition, [
      deliverSignal('edge'),
      deliverSignal('edge'),
      completeTask('ask'),
    ])

    expect(completed).toEqual(['start', 'edge', 'aside', 'edge', 'aside', 'ask', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('of each item of a loop is heard for itself', () => {
    const definition = define({
      elements: {
        start,
        each: {
          type: 'subProcess',
          loop: { type: 'multiInstance', sequential: false, cardinality: '2' },
        },
        ...inside('each', { begin: start, inner: ask, edge: boundary('inner', alarm), done: end }),
        end,
      },
      flows: ['start -> each -> end', 'begin -> inner -> done', 'edge -> done'],
    })
    const { completed, instance } = runProcess(definition, [nth(1, deliverSignal('edge'))])

    expect(completed).toEqual(['start', 'begin', 'begin', 'edge', 'done', 'each'])
    expect(waiting(instance)).toEqual(['inner', 'edge'])
  })
})
