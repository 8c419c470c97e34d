import { describe, expect, test } from 'vitest'
import { inside } from '../../../examples/semantics/sketch.ts'
import { dataOf } from '#shared/engine/instance.ts'
import {
  completeJob,
  completeTask,
  resolveIncident,
  runProcess,
  waiting,
  type Action,
} from '../../support/process.ts'
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

const when = (condition: string) => ({ type: 'conditional', condition }) as const
const high = when('count > 10')
/** Jobs whose answer becomes the count. */
const set = { ...work, output: 'keep' } as const
const mappings = { keep: mapping({ count: 'result' }), mark: mapping({ name: '"seen"' }) }

/** Something waits for a count above 10, while `a`, `b` and `c` set it one after the other. */
function watching(elements: object, flows: readonly string[]) {
  return define(
    {
      elements: { start, split: fork, a: set, b: set, c: set, done: end, ...elements },
      flows: ['start -> split -> a -> b -> c -> done', ...flows],
    },
    { mappings },
  )
}

const to = (element: string, count: number): Action => completeJob(element, count)

describe('conditional event that is waited for', () => {
  const wait = { type: 'intermediateCatchEvent', event: high }
  const caught = watching({ wait, after: task }, ['split -> wait -> after -> done'])

  test('goes on when its condition becomes true, before what made it so goes on (pitfall 15)', () => {
    const low = runProcess(caught, [to('a', 3)])
    const { completed, instance } = runProcess(caught, [to('a', 3), to('b', 11)])

    expect(waiting(low.instance)).toContain('wait')
    expect(completed).toEqual(['start', 'split', 'a', 'b', 'wait', 'after', 'done'])
    expect(waiting(instance)).toEqual(['c'])
  })

  test('on the time is looked at whatever is written, also within a part that it cannot see into', () => {
    const definition = define(
      {
        elements: {
          start,
          split: fork,
          wait: {
            type: 'intermediateCatchEvent',
            event: when('now() > date and time("2030-01-01T00:00:00Z")'),
          },
          part: { type: 'subProcess', properties: ['mine'] },
          ...inside('part', { first: start, a: { ...work, output: 'own' }, b: ask, last: end }),
          end,
        },
        flows: ['start -> split -> wait -> end', 'split -> part -> end', 'first -> a -> b -> last'],
      },
      { mappings: { own: mapping({ mine: 'result' }) } },
    )
    const late: Action = (instance) => ({
      ...to('a', 3)(instance),
      at: '2030-06-01T00:00:00.000Z',
    })

    expect(waiting(runProcess(definition, [to('a', 3)]).instance)).toContain('wait')
    expect(waiting(runProcess(definition, [late]).instance)).toEqual(['b'])
  })

  test('goes on at once when its condition is true already', () => {
    const { completed } = runProcess(caught, [], { data: { count: 20 } })

    expect(completed).toEqual(['start', 'split', 'wait', 'after', 'done'])
  })

  test('is nothing that the world is told', () => {
    const { effects } = runProcess(caught)

    expect(effects.map(({ type }) => type)).toEqual(['createJob'])
  })

  test('several of them go on in the order in which they began to wait', () => {
    const several = watching({ y: wait, x: wait, z: { ...wait, event: when('count > 99') } }, [
      'split -> y -> done',
      'split -> x -> done',
      'split -> z -> done',
    ])
    const { completed, instance } = runProcess(several, [to('a', 11)])

    expect(completed).toEqual(['start', 'split', 'a', 'x', 'y', 'done', 'done'])
    expect(waiting(instance)).toEqual(['z', 'b'])
  })

  test('one that is made true by what another leads to goes on in the same step', () => {
    const chain = watching(
      {
        first: wait,
        more: { type: 'scriptTask', script: 'count + 100', output: 'keep' },
        second: { ...wait, event: when('count > 100') },
      },
      ['split -> first -> more -> done', 'split -> second -> done'],
    )
    const { completed } = runProcess(chain, [to('a', 11)])

    expect(completed).toEqual(['start', 'split', 'a', 'first', 'more', 'second', 'done', 'done'])
  })

  test('whose condition cannot be evaluated is one incident, which goes when it can (pitfall 15)', () => {
    const broken = watching({ wait: { ...wait, event: when('count + name > 10') } }, [
      'split -> wait -> done',
    ])
    const data = { name: 'x', count: 1 }
    const failed = runProcess(broken, [to('a', 2)], { data })
    const resolved = runProcess(broken, [to('a', 2), resolveIncident('wait')], { data })

    expect(Object.values(failed.instance.incidents)).toMatchObject([
      { element: 'wait', incident: { code: 'expressionFailed', addressee: 'business' } },
    ])
    expect(Object.values(resolved.instance.incidents)).toHaveLength(1)
    expect(waiting(resolved.instance)).toEqual(['wait', 'b'])
  })
})

describe('conditional event at a boundary', () => {
  test('interrupts what has written, before that goes on (pitfall 15)', () => {
    const definition = define(
      {
        elements: {
          start,
          part: { type: 'subProcess' },
          ...inside('part', {
            first: start,
            up: { type: 'scriptTask', script: '11', output: 'keep' },
            down: { type: 'scriptTask', script: '1', output: 'keep' },
            last: end,
          }),
          edge: boundary('part', high),
          told: task,
          end,
        },
        flows: ['start -> part -> end', 'first -> up -> down -> last', 'edge -> told -> end'],
      },
      { mappings },
    )
    const { completed, instance } = runProcess(definition)

    expect(completed).toEqual(['start', 'first', 'up', 'edge', 'told', 'end'])
    expect(dataOf(instance)).toEqual({ count: 11 })
  })

  const guarded = (interrupting: boolean) =>
    watching({ host: ask, edge: boundary('host', high, { interrupting }), told: task }, [
      'split -> host -> done',
      'edge -> told -> done',
    ])

  test('ends its activity when it interrupts', () => {
    const { completed, instance } = runProcess(guarded(true), [to('a', 11)])

    expect(completed).toEqual(['start', 'split', 'a', 'edge', 'told', 'done'])
    expect(waiting(instance)).toEqual(['b'])
  })

  test('acts each time its condition turns true, not while it stays true (pitfall 15)', () => {
    const { completed, instance } = runProcess(guarded(false), [
      to('a', 11),
      to('b', 12),
      to('c', 3),
    ])

    expect(completed.filter((id) => id === 'edge')).toHaveLength(1)
    expect(waiting(instance)).toEqual(['host', 'edge'])

    const twice = runProcess(guarded(false), [to('a', 11), to('b', 2), to('c', 13)])

    expect(twice.completed.filter((id) => id === 'edge')).toHaveLength(2)
  })

  test('interrupts at once what begins while its condition holds', () => {
    const { completed } = runProcess(guarded(true), [], { data: { count: 99 } })

    expect(completed).toEqual(['start', 'split', 'edge', 'told', 'done'])
  })

  test('that cannot be evaluated leaves its activity to go on, and its incident with it', () => {
    const definition = define(
      {
        elements: {
          start,
          host: ask,
          edge: boundary('host', when('count + name > 1')),
          after: ask,
          end,
        },
        flows: ['start -> host -> after -> end', 'edge -> end'],
      },
      { mappings },
    )
    const data = { count: 1, name: 'x' }
    const failed = runProcess(definition, [], { data })
    const { instance, effects } = runProcess(definition, [completeTask('host')], { data })

    expect(Object.values(failed.instance.incidents)).toMatchObject([{ element: 'edge' }])
    expect(effects.map(({ type }) => type)).toContain('closeIncident')
    expect(waiting(instance)).toEqual(['after'])
  })
})

describe('conditional event that begins an event sub-process', () => {
  test('acts when its condition becomes true by what is written inside (pitfall 15)', () => {
    const { elements, flows } = eventSubProcess(
      'watch',
      { event: high, interrupting: false },
      { type: 'scriptTask', script: '1', output: 'mark' },
    )
    const definition = define(
      {
        elements: {
          start,
          part: { type: 'subProcess' },
          ...inside('part', { first: start, a: set, last: end }),
          end,
          ...elements,
        },
        flows: ['start -> part -> end', 'first -> a -> last', ...flows],
      },
      { mappings },
    )
    const { completed, instance } = runProcess(definition, [to('a', 11)])

    expect(completed).toContain('watchTask')
    expect(dataOf(instance)).toEqual({ count: 11, name: 'seen' })
    expect(instance.status).toBe('completed')
  })

  test('sees the data that the sub-process around it holds of its own', () => {
    const { elements, flows } = eventSubProcess('watch', { event: when('mine > 10') })
    const { watch, ...rest } = elements
    const definition = define(
      {
        elements: {
          start,
          part: { type: 'subProcess', properties: ['mine'] },
          ...inside('part', {
            first: start,
            a: { ...work, output: 'own' },
            b: ask,
            last: end,
            watch: watch as never,
          }),
          end,
          ...rest,
        },
        flows: ['start -> part -> end', 'first -> a -> b -> last', ...flows],
      },
      { mappings: { own: mapping({ mine: 'result' }) } },
    )
    const { completed, instance } = runProcess(definition, [completeJob('a', 11)])

    expect(completed).toEqual([
      'start',
      'first',
      'a',
      'watchStart',
      'watchTask',
      'watchEnd',
      'watch',
      'part',
      'end',
    ])
    expect(dataOf(instance)).toEqual({})
  })

  test('that cannot be evaluated is an incident of its scope, and looks again when resolved', () => {
    const { elements, flows } = eventSubProcess('watch', { event: when('count + name > 1') })
    const definition = watching(elements, flows)
    const data = { count: 1, name: 'x' }
    const failed = runProcess(definition, [], { data })
    const resolved = runProcess(definition, [resolveIncident('watchStart')], { data })

    expect(Object.values(failed.instance.incidents)).toMatchObject([
      { element: 'watchStart', activation: null, scope: '1' },
    ])
    expect(Object.values(resolved.instance.incidents)).toHaveLength(1)
    expect(waiting(resolved.instance)).toEqual(['watchStart', 'a'])
  })

  test('begins a case when the world says so', () => {
    const definition = define({
      elements: { begin: { type: 'startEvent', event: high }, end },
      flows: ['begin -> end'],
    })

    expect(runProcess(definition, [], { startEvent: 'begin' }).completed).toEqual(['begin', 'end'])
  })
})
