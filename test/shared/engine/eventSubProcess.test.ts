import { describe, expect, test } from 'vitest'
import { inside } from '../../../examples/semantics/sketch.ts'
import { dataOf } from '#shared/engine/instance.ts'
import {
  command,
  completeJob,
  completeTask,
  deliverSignal,
  fireTimer,
  nth,
  resolveIncident,
  runProcess,
  sendMessage,
  throwJobError,
  escalateJob,
  waiting,
  waitAt,
  type Action,
} from '../../support/process.ts'
import {
  ask,
  define,
  end,
  eventSubProcess,
  fork,
  form,
  mapping,
  question,
  start,
  task,
  work,
} from '../../support/processDefinition.ts'

const reply = { type: 'message', message: 'reply' } as const
const alarm = { type: 'signal', signal: 'alarm' } as const
const hour = { type: 'timer', timer: { duration: '"PT1H"' } } as const
const high = { type: 'conditional', condition: 'count > 10' } as const
const late = { type: 'escalation', escalation: 'late' } as const
const failed = { type: 'error', error: 'other' } as const
const mappings = { keep: mapping({ count: 'result.number' }), give: mapping({ count: '12' }) }

/** A job and a task side by side, with event sub-processes around them. */
function around(...handlers: readonly ReturnType<typeof eventSubProcess>[]) {
  return define(
    {
      elements: {
        start,
        split: fork,
        host: { ...work, output: 'set' },
        ask,
        end,
        ...Object.assign({}, ...handlers.map(({ elements }) => elements)),
      },
      flows: [
        'start -> split -> host -> end',
        'split -> ask -> end',
        ...handlers.flatMap(({ flows }) => flows),
      ],
    },
    {
      mappings: { ...mappings, set: mapping({ count: 'result' }) },
      forms: { form: form(), name: form(question('name')) },
    },
  )
}

const triggers: readonly [string, object, Action][] = [
  ['message', reply, sendMessage('handleStart', { number: 7 })],
  ['signal', alarm, deliverSignal('handleStart', { number: 7 })],
  ['timer', hour, fireTimer('handleStart')],
  ['condition', high, completeJob('host', 11)],
  ['escalation', late, escalateJob('host', 'late')],
]

describe('event sub-process', () => {
  test.each(triggers)(
    'begun by a %s that interrupts ends all else in its scope',
    (_, event, act) => {
      const { completed, instance } = runProcess(around(eventSubProcess('handle', { event })), [
        act,
      ])

      expect(completed.slice(-4)).toEqual(['handleStart', 'handleTask', 'handleEnd', 'handle'])
      expect(instance.status).toBe('completed')
    },
  )

  test('begun by an error ends all else in its scope', () => {
    const { completed, instance } = runProcess(
      around(eventSubProcess('handle', { event: failed })),
      [throwJobError('host', 'other')],
    )

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

  test.each(triggers)(
    'begun by a %s that does not interrupt runs beside the rest',
    (_, event, act) => {
      const definition = around(eventSubProcess('handle', { event, interrupting: false }, ask))
      const { instance } = runProcess(definition, [act])
      const waits = waiting(instance)

      expect(waits).toContain('ask')
      expect(waits).toContain('handleTask')
    },
  )

  test('keeps what its event brought', () => {
    const definition = around(eventSubProcess('handle', { event: reply, output: 'keep' }))
    const { instance } = runProcess(definition, [sendMessage('handleStart', { number: 7 })])

    expect(dataOf(instance)).toEqual({ count: 7 })
  })

  test('that interrupts ends what could begin the others, and tells the world', () => {
    const definition = around(
      eventSubProcess('handle', { event: reply }, ask),
      eventSubProcess('other', { event: alarm, interrupting: false }),
      eventSubProcess('clock', { event: hour }),
    )
    const { instance, effects } = runProcess(definition, [sendMessage('handleStart')])

    expect(waiting(instance)).toEqual(['handleTask'])
    expect(effects.map(({ type }) => type).toSorted()).toEqual([
      'cancelJob',
      'cancelTimer',
      'closeSignalSubscription',
      'closeSubscription',
      'closeTask',
      'openTask',
    ])
  })

  test('that does not interrupt is begun again and again, each time anew (pitfall 4)', () => {
    const definition = around(eventSubProcess('handle', { event: reply, interrupting: false }, ask))
    const { instance, completed } = runProcess(definition, [
      sendMessage('handleStart'),
      sendMessage('handleStart'),
      nth(1, completeTask('handleTask')),
    ])

    expect(waiting(instance)).toEqual(['handleStart', 'ask', 'host', 'handleTask'])
    expect(completed).toEqual([
      'start',
      'split',
      'handleStart',
      'handleStart',
      'handleTask',
      'handleEnd',
      'handle',
    ])
  })

  test('keeps its scope open until it is done, and can begin as long as the scope is open (pitfall 4)', () => {
    const definition = around(eventSubProcess('handle', { event: reply, interrupting: false }, ask))
    const rest = [completeJob('host'), completeTask('ask')]
    const open = runProcess(definition, [sendMessage('handleStart'), ...rest])
    const again = runProcess(definition, [
      sendMessage('handleStart'),
      ...rest,
      sendMessage('handleStart'),
      completeTask('handleTask'),
      completeTask('handleTask'),
    ])

    expect(waiting(open.instance)).toEqual(['handleStart', 'handleTask'])
    expect(again.instance.status).toBe('completed')
  })

  test('is begun by nothing that comes when its scope has ended (pitfall 4)', () => {
    const { elements, flows } = eventSubProcess('handle', { event: reply, interrupting: false })
    const { handle, ...rest } = elements
    const definition = define({
      elements: {
        start,
        part: { type: 'subProcess' },
        ...inside('part', { first: start, wait: ask, last: end, handle: handle as never }),
        after: ask,
        end,
        ...rest,
      },
      flows: ['start -> part -> after -> end', 'first -> wait -> last', ...flows],
    })
    const waits = waitAt(runProcess(definition).instance, 'handleStart')
    const late = command({
      type: 'correlateMessage',
      subscriptionId: waits.id,
      generation: waits.generation,
      payload: {},
    })
    const { rejection, instance } = runProcess(definition, [completeTask('wait'), late])

    expect(rejection).toEqual({ code: 'waitNotOpen', id: waits.id })
    expect(waiting(instance)).toEqual(['after'])
  })

  test('of a sub-process ends that alone, and the process goes on behind it', () => {
    const { elements, flows } = eventSubProcess('handle', { event: alarm })
    const { handle, ...rest } = elements
    const definition = define({
      elements: {
        start,
        split: fork,
        part: { type: 'subProcess' },
        ...inside('part', { first: start, wait: ask, last: end, handle: handle as never }),
        beside: ask,
        after: task,
        end,
        ...rest,
      },
      flows: [
        'start -> split -> part -> after -> end',
        'split -> beside -> end',
        'first -> wait -> last',
        ...flows,
      ],
    })
    const { completed, instance } = runProcess(definition, [deliverSignal('handleStart')])

    expect(completed).toEqual([
      'start',
      'split',
      'first',
      'handleStart',
      'handleTask',
      'handleEnd',
      'handle',
      'part',
      'after',
      'end',
    ])
    expect(waiting(instance)).toEqual(['beside'])
  })

  test('of each item of a loop is begun for that item', () => {
    const { elements, flows } = eventSubProcess('handle', { event: alarm })
    const { handle, ...rest } = elements
    const definition = define({
      elements: {
        start,
        each: {
          type: 'subProcess',
          loop: { type: 'multiInstance', sequential: false, cardinality: '2' },
        },
        ...inside('each', { first: start, wait: ask, last: end, handle: handle as never }),
        end,
        ...rest,
      },
      flows: ['start -> each -> end', 'first -> wait -> last', ...flows],
    })
    const { instance } = runProcess(definition, [nth(1, deliverSignal('handleStart'))])

    expect(waiting(runProcess(definition).instance)).toEqual([
      'handleStart',
      'handleStart',
      'wait',
      'wait',
    ])
    expect(waiting(instance)).toEqual(['handleStart', 'wait'])
  })

  test('of a called process is begun in it', () => {
    const handler = eventSubProcess('handle', { event: alarm })
    const called = {
      title: { de: 'Gerufen' },
      lanes: {},
      ...define({
        elements: { first: start, wait: ask, last: end, ...handler.elements },
        flows: ['first -> wait -> last', ...handler.flows],
      }).processes['main'],
    }
    const definition = define(
      {
        elements: { start, call: { type: 'callActivity', process: 'called' }, end },
        flows: ['start -> call -> end'],
      },
      { processes: { called: called as never } },
    )
    const { completed, instance } = runProcess(definition, [deliverSignal('handleStart')])

    expect(completed.slice(-3)).toEqual(['handle', 'call', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('whose time cannot be told is an incident of its scope until it can', () => {
    const clock = { type: 'timer', timer: { date: 'name' } }
    const definition = around(
      eventSubProcess('handle', { event: clock }),
      eventSubProcess('stop', { event: reply }, ask),
    )
    const broken = runProcess(definition)
    const rest = [{ data: { name: '2026-02-01' } }] as const
    const fine = runProcess(definition, [], rest[0])
    const stopped = runProcess(definition, [sendMessage('stopStart')])

    expect(Object.values(broken.instance.incidents)).toMatchObject([
      { element: 'handleStart', activation: null, scope: '1' },
    ])
    expect(waiting(fine.instance)).toContain('handleStart')
    expect(stopped.instance.incidents).toEqual({})
  })

  test('waits once its time can be told, when the incident is resolved', () => {
    const clock = { type: 'timer', timer: { duration: 'if count = null then "soon" else "PT1H"' } }
    const definition = around(eventSubProcess('handle', { event: clock, interrupting: false }))
    const { instance } = runProcess(definition, [
      completeJob('host', 1),
      resolveIncident('handleStart'),
    ])

    expect(instance.incidents).toEqual({})
    expect(waiting(instance)).toEqual(['ask', 'handleStart'])
  })

  test('inside an event sub-process acts in that', () => {
    const outer = eventSubProcess('outer', { event: alarm }, ask)
    const inner = eventSubProcess('inner', { event: reply })
    const { inner: sub, ...rest } = inner.elements
    const definition = define({
      elements: {
        start,
        ask,
        end,
        ...outer.elements,
        ...inside('outer', { inner: sub as never }),
        ...rest,
      },
      flows: ['start -> ask -> end', ...outer.flows, ...inner.flows],
    })
    const { completed, instance } = runProcess(definition, [
      deliverSignal('outerStart'),
      sendMessage('innerStart'),
    ])

    expect(completed).toEqual([
      'start',
      'outerStart',
      'innerStart',
      'innerTask',
      'innerEnd',
      'inner',
      'outer',
    ])
    expect(instance.status).toBe('completed')
  })
})
