import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import {
  command,
  completeJob,
  completeTask,
  escalateJob,
  failJob,
  runProcess,
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

const late = { type: 'escalation', escalation: 'late' } as const
const any = { type: 'escalation' } as const
const raise = { type: 'intermediateThrowEvent', event: late } as const
const mappings = { keep: mapping({ name: 'result.escalation' }) }

/** A sub-process that throws an escalation, and goes on. */
function thrown(
  edges: Sketch['elements'],
  more: { elements?: object; flows?: readonly string[] } = {},
) {
  return define(
    {
      elements: {
        start,
        host: { type: 'subProcess' },
        ...inside('host', { begin: start, raise, after: task, done: end }),
        ...edges,
        out: task,
        end,
        ...more.elements,
      },
      flows: [
        'start -> host -> end',
        'begin -> raise -> after -> done',
        ...Object.keys(edges).map((id) => `${id} -> out`),
        ...(more.flows ?? []),
      ],
    },
    { mappings },
  )
}

describe('escalation thrown in a sub-process', () => {
  test('ends it when the boundary event interrupts, before the thrower goes on (pitfall 3)', () => {
    const { completed, instance } = runProcess(
      thrown({ edge: boundary('host', late, { output: 'keep' }) }),
    )

    expect(completed).toEqual(['start', 'begin', 'edge', 'out'])
    expect(dataOf(instance)).toEqual({ name: 'late' })
    expect(instance.status).toBe('completed')
  })

  test('leaves it running when the boundary event does not', () => {
    const { completed, instance } = runProcess(
      thrown({ edge: boundary('host', late, { interrupting: false }) }),
    )

    expect(completed).toEqual([
      'start',
      'begin',
      'edge',
      'raise',
      'out',
      'after',
      'done',
      'host',
      'end',
    ])
    expect(instance.status).toBe('completed')
  })

  test.each([
    ['the code before all', { any: boundary('host', any), exact: boundary('host', late) }, 'exact'],
    [
      'all when no code fits',
      { any: boundary('host', any), other: boundary('host', { ...any, escalation: 'higher' }) },
      'any',
    ],
  ])('is caught by %s (pitfall 10)', (_, edges, caught) => {
    const { completed } = runProcess(thrown(edges))

    expect(completed).toEqual(['start', 'begin', caught, 'out'])
  })

  test('is caught by the event sub-process around the thrower before the boundary (pitfall 10)', () => {
    const handler = eventSubProcess('near', { event: late, interrupting: false })
    const elements = Object.entries(handler.elements).map(([id, element]) => [
      id,
      { parent: 'host', ...element },
    ])
    const { completed, instance } = runProcess(
      thrown(
        { edge: boundary('host', late) },
        { elements: Object.fromEntries(elements) as object, flows: handler.flows },
      ),
    )

    expect(completed).toEqual([
      'start',
      'begin',
      'nearStart',
      'raise',
      'nearTask',
      'after',
      'nearEnd',
      'done',
      'near',
      'host',
      'end',
    ])
    expect(instance.status).toBe('completed')
  })

  test('that nobody catches is told to who called the case, and the thrower goes on (pitfall 10)', () => {
    const { completed, effects, instance } = runProcess(thrown({}))

    expect(completed).toEqual(['start', 'begin', 'raise', 'after', 'done', 'host', 'end'])
    expect(effects).toContainEqual({
      type: 'escalate',
      escalationId: expect.stringMatching(/^case:\d+$/),
      escalation: 'late',
    })
    expect(instance.incidents).toEqual({})
  })

  test('that is caught is told to nobody else', () => {
    const { effects } = runProcess(thrown({ edge: boundary('host', late) }))

    expect(effects.map(({ type }) => type)).not.toContain('escalate')
  })

  test('by two ids with one code is caught by either', () => {
    const coded = (code: string) => ({ title: { de: code }, code })
    const definition = {
      ...thrown({ edge: boundary('host', { ...any, escalation: 'higher' }) }),
      escalations: { late: coded('E-1'), higher: coded('E-1') },
    }

    expect(runProcess(definition).completed).toEqual(['start', 'begin', 'edge', 'out'])
  })
})

describe('escalation by an end event', () => {
  test('is thrown before its scope ends', () => {
    const definition = define({
      elements: {
        start,
        host: { type: 'subProcess' },
        ...inside('host', { begin: start, raise: { type: 'endEvent', event: late } }),
        edge: boundary('host', late, { interrupting: false }),
        out: task,
        end,
      },
      flows: ['start -> host -> end', 'begin -> raise', 'edge -> out'],
    })
    const { completed } = runProcess(definition)

    expect(completed).toEqual(['start', 'begin', 'edge', 'raise', 'out', 'host', 'end'])
  })

  test('leaves the other branches of the process running when nobody catches it', () => {
    const definition = define({
      elements: { start, split: fork, ask, raise: { type: 'endEvent', event: late }, end },
      flows: ['start -> split -> ask -> end', 'split -> raise'],
    })
    const { completed, instance } = runProcess(definition)

    expect(completed).toEqual(['start', 'split', 'raise'])
    expect(waiting(instance)).toEqual(['ask'])
  })
})

describe('escalation crosses', () => {
  test('from a called process to the activity that called it', () => {
    const called = processOf({
      elements: { first: start, raise, after: task, last: end },
      flows: ['first -> raise -> after -> last'],
    })
    const definition = define(
      {
        elements: {
          start,
          call: { type: 'callActivity', process: 'called' },
          edge: boundary('call', any, { interrupting: false }),
          out: task,
          end,
        },
        flows: ['start -> call -> end', 'edge -> out'],
      },
      { processes: { called } },
    )

    expect(runProcess(definition).completed).toEqual([
      'start',
      'first',
      'edge',
      'raise',
      'out',
      'after',
      'last',
      'call',
      'end',
    ])
  })

  test('from an item of a loop to the boundary of the whole loop', () => {
    const definition = define({
      elements: {
        start,
        each: {
          type: 'subProcess',
          loop: { type: 'multiInstance', sequential: true, cardinality: '3' },
        },
        ...inside('each', { begin: start, raise, done: end }),
        edge: boundary('each', late, { interrupting: false }),
        out: task,
        end,
      },
      flows: ['start -> each -> end', 'begin -> raise -> done', 'edge -> out'],
    })
    const { completed, instance } = runProcess(definition)

    expect(completed.filter((id) => id === 'edge')).toHaveLength(3)
    expect(completed.at(-1)).toBe('end')
    expect(instance.status).toBe('completed')
  })
})

describe('escalation by who does a job', () => {
  const working = (interrupting: boolean) =>
    define({
      elements: { start, work, edge: boundary('work', late, { interrupting }), out: task, end },
      flows: ['start -> work -> end', 'edge -> out -> end'],
    })

  test('starts what the boundary event of the task leads to, and the job goes on', () => {
    const { completed, instance } = runProcess(working(false), [
      escalateJob('work', 'late'),
      escalateJob('work', 'late'),
      completeJob('work'),
    ])

    expect(completed).toEqual(['start', 'edge', 'out', 'end', 'edge', 'out', 'end', 'work', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('ends the job when the boundary event interrupts', () => {
    const { completed, effects } = runProcess(working(true), [escalateJob('work', 'late')])

    expect(completed).toEqual(['start', 'edge', 'out', 'end'])
    expect(effects).toContainEqual({ type: 'cancelJob', jobId: 'case:5' })
  })

  test('that nobody catches changes nothing but is told', () => {
    const { effects, instance } = runProcess(working(true), [escalateJob('work', 'higher')])

    expect(effects).toMatchObject([{ type: 'escalate', escalation: 'higher' }])
    expect(waiting(instance)).toEqual(['work'])
  })

  test('is refused for a job that has been given up or is not there', () => {
    const stale = command({
      type: 'escalateJob',
      jobId: 'case:5',
      generation: 1,
      escalation: 'late',
    })
    const unknown = command({ type: 'escalateJob', jobId: 'x', generation: 1, escalation: 'late' })

    expect(runProcess(working(true), [failJob('work'), stale]).rejection).toMatchObject({
      code: 'staleGeneration',
    })
    expect(runProcess(working(true), [unknown]).rejection).toEqual({ code: 'waitNotOpen', id: 'x' })
  })
})

test('an escalation is not caught at the boundary of what runs beside its thrower', () => {
  const definition = define({
    elements: {
      start,
      host: { type: 'subProcess' },
      ...inside('host', { begin: start, split: fork, wait: ask, raise, done: end }),
      edge: boundary('wait', late, { parent: 'host' }),
      end,
    },
    flows: [
      'start -> host -> end',
      'begin -> split -> wait -> done',
      'split -> raise -> done',
      'edge -> done',
    ],
  })
  const { completed, effects } = runProcess(definition, [completeTask('wait')])

  expect(completed).not.toContain('edge')
  expect(effects.map(({ type }) => type)).toContain('endInstance')
})
