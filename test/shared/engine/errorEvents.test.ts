import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import {
  completeJob,
  completeTask,
  failJob,
  nth,
  resolveIncident,
  runProcess,
  sendMessage,
  throwJobError,
  waiting,
} from '../../support/process.ts'
import { inside, processOf, type Sketch } from '../../../examples/semantics/sketch.ts'
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
  work,
} from '../../support/processDefinition.ts'

const any = { type: 'error' } as const
const unknown = { ...any, error: 'unknownPerson' } as const
const fail = { type: 'endEvent', event: unknown } as const
const mappings = { keep: mapping({ name: 'result.error' }) }
const catching = (host: string, event: object = any, more: object = {}) =>
  boundary(host, event, { output: 'keep', ...more })

function calling(edges: Sketch['elements'], errors?: object) {
  return define(
    {
      elements: { start, host: work, ...edges, end },
      flows: ['start -> host -> end', ...Object.keys(edges).map((id) => `${id} -> end`)],
    },
    { mappings, ...(errors && { errors: errors as never }) },
  )
}

describe('error of a job', () => {
  test.each([
    ['its code before all', { any: catching('host'), exact: catching('host', unknown) }, 'exact'],
    [
      'all when no code fits',
      { any: catching('host'), other: catching('host', { ...any, error: 'other' }) },
      'any',
    ],
  ])('is caught at the activity by %s (pitfall 10)', (_, edges, caught) => {
    const { completed, instance } = runProcess(calling(edges), [
      throwJobError('host', 'unknownPerson'),
    ])

    expect(completed).toEqual(['start', caught, 'end'])
    expect(dataOf(instance)).toEqual({ name: 'unknownPerson' })
    expect(instance.status).toBe('completed')
  })

  test('is caught by another id with the same code (pitfall 10)', () => {
    const coded = { title: { de: 'Fehler' }, code: 'F-1' }
    const definition = calling(
      { edge: catching('host', { ...any, error: 'other' }) },
      { unknownPerson: coded, other: coded },
    )
    const { completed, instance } = runProcess(definition, [throwJobError('host', 'unknownPerson')])

    expect(completed).toEqual(['start', 'edge', 'end'])
    expect(dataOf(instance)).toEqual({ name: 'F-1' })
  })

  test('is not caught by the same id with another code', () => {
    const definition = calling(
      { edge: catching('host', { ...any, error: 'other' }) },
      {
        unknownPerson: { title: { de: 'Unbekannt' }, code: 'other' },
        other: { title: { de: 'Anderes' }, code: 'F-2' },
      },
    )
    const { instance } = runProcess(definition, [throwJobError('host', 'unknownPerson')])

    expect(Object.values(instance.incidents)).toMatchObject([{ element: 'host' }])
  })

  test('closes the job in the world', () => {
    const { effects } = runProcess(calling({ edge: catching('host') }), [
      throwJobError('host', 'other'),
    ])

    expect(effects).toEqual([
      { type: 'cancelJob', jobId: 'case:5' },
      { type: 'endInstance', status: 'completed' },
    ])
  })

  test('that nobody catches is tried again when the incident is resolved, or answered by hand', () => {
    const definition = define({
      elements: { start, host: work, ask, end },
      flows: ['start -> host -> ask -> end'],
    })
    const again = runProcess(definition, [
      throwJobError('host', 'other'),
      resolveIncident('host'),
      completeJob('host'),
    ])
    const byHand = runProcess(definition, [throwJobError('host', 'other'), completeJob('host')])

    expect(waiting(again.instance)).toEqual(['ask'])
    expect(waiting(byHand.instance)).toEqual(['ask'])
    expect(byHand.instance.incidents).toEqual({})
    expect(byHand.effects).toMatchObject([{ type: 'closeIncident' }, { type: 'openTask' }])
  })

  test('that nobody catches twice is one incident', () => {
    const { instance } = runProcess(calling({}), [
      throwJobError('host', 'other'),
      throwJobError('host', 'unknownPerson'),
      failJob('host'),
    ])

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'host', incident: { code: 'jobFailed' } },
    ])
  })

  test('of an item ends the whole loop, whose boundary catches it', () => {
    const definition = define(
      {
        elements: {
          start,
          each: { ...work, loop: { type: 'multiInstance', sequential: false, cardinality: '3' } },
          edge: catching('each'),
          end,
        },
        flows: ['start -> each -> end', 'edge -> end'],
      },
      { mappings },
    )
    const { completed, instance, effects } = runProcess(definition, [
      completeJob('each'),
      nth(1, throwJobError('each', 'other')),
    ])

    expect(completed).toEqual(['start', 'each', 'edge', 'end'])
    expect(effects.filter(({ type }) => type === 'cancelJob')).toHaveLength(2)
    expect(instance.status).toBe('completed')
  })
})

describe('error thrown in a sub-process', () => {
  /** Fails in `inner` inside of `outer`. */
  const nested = (catchers: Sketch['elements'], flows: readonly string[]) =>
    define(
      {
        elements: {
          start,
          outer: { type: 'subProcess' },
          ...inside('outer', { begin: start, inner: { type: 'subProcess' }, done: end }),
          ...inside('inner', { first: start, both: fork, await: ask, fail }),
          end,
          ...catchers,
        },
        flows: [
          'start -> outer -> end',
          'begin -> inner -> done',
          'first -> both -> await',
          'both -> fail',
          ...flows,
        ],
      },
      { mappings },
    )
  const innerEdge = { innerEdge: catching('inner', any, { parent: 'outer' }) }
  const outerEdge = { outerEdge: catching('outer', unknown) }

  test('ends it at once, its other branches with it (pitfall 3)', () => {
    const { completed, instance, effects } = runProcess(nested(outerEdge, ['outerEdge -> end']))

    expect(completed).toEqual(['start', 'begin', 'first', 'both', 'outerEdge', 'end'])
    expect(effects.map(({ type }) => type)).toEqual(['openTask', 'closeTask', 'endInstance'])
    expect(instance.status).toBe('completed')
  })

  test('is caught by the nearest scope that can, even if another knows the code (pitfall 10)', () => {
    const { completed } = runProcess(
      nested({ ...innerEdge, ...outerEdge }, ['innerEdge -> done', 'outerEdge -> end']),
    )

    expect(completed).toEqual([
      'start',
      'begin',
      'first',
      'both',
      'innerEdge',
      'done',
      'outer',
      'end',
    ])
  })

  const handlerIn = (parent: string, does?: Sketch['elements'][string]) => {
    const { elements, flows } = eventSubProcess('handle', { event: any, output: 'keep' }, does)
    return { elements: { ...elements, handle: { ...elements['handle'], parent } } as never, flows }
  }

  test('is caught by the event sub-process in its scope before the boundary (pitfall 10)', () => {
    const { elements, flows } = handlerIn('inner')
    const { completed, instance } = runProcess(
      nested({ ...innerEdge, ...(elements as object) }, ['innerEdge -> done', ...flows]),
    )

    expect(completed).toEqual([
      'start',
      'begin',
      'first',
      'both',
      'handleStart',
      'handleTask',
      'handleEnd',
      'handle',
      'inner',
      'done',
      'outer',
      'end',
    ])
    expect(dataOf(instance)).toEqual({ name: 'unknownPerson' })
  })

  test('in an event sub-process is not caught by itself but further out (pitfall 10)', () => {
    const { elements, flows } = handlerIn('inner', { ...fail, event: { ...any, error: 'other' } })
    const { completed, instance } = runProcess(
      nested({ ...innerEdge, ...(elements as object) }, [
        'innerEdge -> done',
        ...flows.map((flow) => flow.replace(' -> handleEnd', '')),
      ]),
    )

    expect(completed).toEqual([
      'start',
      'begin',
      'first',
      'both',
      'handleStart',
      'innerEdge',
      'done',
      'outer',
      'end',
    ])
    expect(dataOf(instance)).toEqual({ name: 'other' })
  })

  test('that nobody catches is a case for the department, at the element that threw it', () => {
    const { instance } = runProcess(nested({}, []))

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'fail', incident: { code: 'uncaughtError', addressee: 'business' } },
    ])
    expect(waiting(instance)).toEqual(['await'])
    expect(instance.status).toBe('active')
  })

  test('is caught by the main process itself', () => {
    const { elements, flows } = eventSubProcess('handle', { event: unknown })
    const { completed, instance } = runProcess(nested(elements, flows))

    expect(completed).toEqual([
      'start',
      'begin',
      'first',
      'both',
      'handleStart',
      'handleTask',
      'handleEnd',
      'handle',
    ])
    expect(instance.status).toBe('completed')
  })
})

describe('error at a boundary or in an event sub-process', () => {
  test('interrupts, even when it is drawn as if it did not', () => {
    const edge = boundary('host', any, { interrupting: false })
    const { elements, flows } = eventSubProcess('handle', { event: any, interrupting: false })
    const bySub = define({
      elements: { start, host: work, ask, end, split: fork, ...elements },
      flows: ['start -> split -> host -> end', 'split -> ask', ...flows],
    })

    const atBoundary = runProcess(calling({ edge }), [throwJobError('host', 'other')])
    const inSub = runProcess(bySub, [throwJobError('host', 'other')])

    expect(atBoundary.completed).toEqual(['start', 'edge', 'end'])
    expect(atBoundary.instance.status).toBe('completed')
    expect(inSub.completed).toEqual([
      'start',
      'split',
      'handleStart',
      'handleTask',
      'handleEnd',
      'handle',
    ])
    expect(inSub.instance.status).toBe('completed')
  })
})

describe('error of a called process', () => {
  const called = processOf({
    elements: {
      s: start,
      call: work,
      decide: { type: 'exclusiveGateway', default: 'decide-e' },
      e: end,
      fail,
    },
    flows: ['s -> call -> decide', 'decide -> fail if count = 1', 'decide -> e'],
  })
  const definition = define(
    {
      elements: {
        start,
        host: { type: 'callActivity', process: 'called', input: 'give' },
        edge: catching('host'),
        out: task,
        end,
      },
      flows: ['start -> host -> end', 'edge -> out -> end'],
    },
    { processes: { called }, mappings: { ...mappings, give: mapping({ count: 'count' }) } },
  )

  test.each([
    ['a job of it', 0, throwJobError('call', 'other'), ['start', 's', 'edge', 'out', 'end']],
    [
      'an end event of it',
      1,
      completeJob('call'),
      ['start', 's', 'call', 'decide', 'edge', 'out', 'end'],
    ],
    ['nothing', 0, completeJob('call'), ['start', 's', 'call', 'decide', 'e', 'host', 'end']],
  ])('thrown by %s crosses to the activity that called it', (...row) => {
    const [, count, act, path] = row
    const { completed, instance } = runProcess(definition, [act], { data: { count } })

    expect(completed).toEqual(path)
    expect(instance.status).toBe('completed')
  })
})

test('an error ends what it interrupts but not what a boundary event has started beside it (pitfall 4)', () => {
  const definition = define(
    {
      elements: {
        start,
        host: { type: 'subProcess' },
        ...inside('host', { begin: start, call: work, done: end }),
        hear: boundary('host', { type: 'message', message: 'reply' }, { interrupting: false }),
        aside: ask,
        edge: catching('host'),
        end,
      },
      flows: ['start -> host -> end', 'begin -> call -> done', 'hear -> aside', 'edge -> end'],
    },
    { mappings },
  )
  const { completed, instance } = runProcess(definition, [
    sendMessage('hear'),
    throwJobError('call', 'other'),
    completeTask('aside'),
  ])

  expect(completed).toEqual(['start', 'begin', 'hear', 'edge', 'end', 'aside'])
  expect(instance.status).toBe('completed')
})
