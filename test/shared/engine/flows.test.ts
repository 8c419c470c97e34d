import { describe, expect, test } from 'vitest'
import { inside, type Sketch } from '../../../examples/semantics/sketch.ts'
import {
  completeJob,
  completeTask,
  deciding,
  resolveIncident,
  runProcess,
  waiting,
} from '../../support/process.ts'
import { ask, define, end, fork, start, task, work } from '../../support/processDefinition.ts'

const drawn = (elements: Sketch['elements'], flows: readonly string[]) =>
  define({ elements: { start, ...elements, end }, flows })

describe('activity', () => {
  test('with several flows out of it gives a token to each', () => {
    const { completed } = runProcess(
      drawn({ a: task, b: task, c: task }, ['start -> a -> b', 'a -> c']),
    )

    expect(completed).toEqual(['start', 'a', 'b', 'c'])
  })

  test.each([
    [5, ['high', 'plain']],
    [1, ['plain']],
  ])(
    'with a count of %i takes %s: a flow without condition always, the default in no case beside it',
    (count, taken) => {
      const definition = drawn(
        { a: { ...task, default: 'a-other' }, high: task, plain: task, other: task },
        ['start -> a', 'a -> high if count > 3', 'a -> plain', 'a -> other'],
      )
      const { completed } = runProcess(definition, [], { data: { count } })

      expect(completed.slice(2).toSorted()).toEqual(taken.toSorted())
    },
  )

  test('none of whose conditions holds stays with an incident, and its result is not lost', () => {
    const definition = drawn({ a: { ...work }, b: task }, ['start -> a', 'a -> b if count > 3'])
    const { instance, completed } = runProcess(definition, [completeJob('a'), resolveIncident('a')])

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'a', incident: { code: 'noFlowTaken' } },
    ])
    expect(Object.values(instance.activations)).toMatchObject([
      { element: 'a', status: 'completing' },
    ])
    expect(completed).toEqual(['start'])
  })

  test('into which several flows lead begins once for each token (pitfall 5)', () => {
    const definition = drawn({ split: fork, a: task, b: ask }, [
      'start -> split -> a -> b -> end',
      'split -> b',
    ])
    const { instance, completed } = runProcess(definition, [completeTask('b'), completeTask('b')])

    expect(completed.filter((id) => id === 'b')).toHaveLength(2)
    expect(completed.filter((id) => id === 'end')).toHaveLength(2)
    expect(instance.status).toBe('completed')
  })

  test('without a flow out of it ends its branch', () => {
    const { completed, instance } = runProcess(
      drawn({ split: fork, a: task, b: ask }, ['start -> split -> a', 'split -> b -> end']),
    )

    expect(completed).toEqual(['start', 'split', 'a'])
    expect(waiting(instance)).toEqual(['b'])
  })

  test('leaves by what somebody decides in place of conditions', () => {
    const definition = drawn({ ask, a: task, b: task, gate: { type: 'exclusiveGateway' } }, [
      'start -> ask -> gate -> a',
      'gate -> b',
    ])
    const decided = (...ids: string[]) =>
      runProcess(definition, [deciding({ flows: { gate: [ids] } }, completeTask('ask'))]).completed

    expect(decided('gate-b').slice(-1)).toEqual(['b'])
    expect(decided('gate-a').slice(-1)).toEqual(['a'])
  })
})

describe('start quantity', () => {
  const twice = { ...task, startQuantity: 2 } as const

  test('begins an activity when so many tokens have come, and takes them all', () => {
    const definition = drawn(
      { split: fork, merge: { type: 'exclusiveGateway' }, a: task, b: ask, twice },
      ['start -> split -> a -> merge -> twice -> end', 'split -> b -> merge'],
    )
    const { completed, instance } = runProcess(definition, [completeTask('b')])

    expect(runProcess(definition).instance.tokens).toEqual({ '1': { 'merge-twice': 1 } })
    expect(completed).toEqual(['start', 'split', 'a', 'merge', 'b', 'merge', 'twice', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('counts the tokens of all flows together', () => {
    const definition = drawn({ split: fork, a: task, b: ask, twice }, [
      'start -> split -> a -> twice -> end',
      'split -> b -> twice',
    ])
    const { completed, instance } = runProcess(definition, [completeTask('b')])

    expect(completed).toEqual(['start', 'split', 'a', 'b', 'twice', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('that is not reached is a deadlock to see', () => {
    const { instance } = runProcess(drawn({ twice }, ['start -> twice -> end']))

    expect(instance.status).toBe('active')
    expect(instance.tokens).toEqual({ '1': { 'start-twice': 1 } })
  })
})

describe('completion quantity', () => {
  test('gives so many tokens to each flow', () => {
    const definition = drawn({ a: { ...task, completionQuantity: 3 }, b: task }, [
      'start -> a -> b -> end',
    ])
    const { completed } = runProcess(definition)

    expect(completed.filter((id) => id === 'b')).toHaveLength(3)
  })

  test('fits the start quantity of what comes next', () => {
    const definition = drawn(
      { a: { ...task, completionQuantity: 4 }, b: { ...task, startQuantity: 2 } },
      ['start -> a -> b -> end'],
    )
    const { completed, instance } = runProcess(definition)

    expect(completed.filter((id) => id === 'b')).toHaveLength(2)
    expect(instance.status).toBe('completed')
  })

  test('beyond measure is an incident, not a hang', () => {
    const definition = drawn({ a: { ...task, completionQuantity: 1_000_000_000 }, b: task }, [
      'start -> a -> b -> end',
    ])
    const { instance } = runProcess(definition, [resolveIncident('a')])

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'a', incident: { addressee: 'business' } },
    ])
  })
})

describe('process without start events', () => {
  test('begins with everything that no flow leads to', () => {
    const definition = define({
      elements: {
        a: ask,
        b: task,
        c: task,
        undo: { ...task, isForCompensation: true },
        sub: { type: 'subProcess' },
        ...inside('sub', { d: task, e: task }),
      },
      flows: ['b -> c', 'd -> e'],
    })
    const { completed, instance } = runProcess(definition, [completeTask('a')])

    expect(completed).toEqual(['b', 'c', 'd', 'e', 'sub', 'a'])
    expect(instance.status).toBe('completed')
  })

  test('several none start events each begin it', () => {
    const definition = define({
      elements: { one: start, two: start, a: task, b: task },
      flows: ['one -> a', 'two -> b'],
    })

    expect(runProcess(definition).completed).toEqual(['one', 'two', 'a', 'b'])
  })

  test('with nothing in it is done at once', () => {
    expect(runProcess(define({ elements: {}, flows: [] })).instance.status).toBe('completed')
  })
})

describe('the order in which a definition lists its members', () => {
  test('means nothing', () => {
    const elements = { start, split: fork, b: task, a: task, y: start, x: task }
    const flows = ['start -> split -> b', 'split -> a', 'y -> x']
    const reversed = Object.fromEntries(Object.entries(elements).toReversed())

    expect(runProcess(define({ elements: reversed, flows: flows.toReversed() })).events).toEqual(
      runProcess(define({ elements, flows })).events,
    )
  })
})
