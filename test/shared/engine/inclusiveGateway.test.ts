import { describe, expect, test } from 'vitest'
import {
  completeJob,
  completeTask,
  fireTimer,
  resolveIncident,
  runProcess,
  throwJobError,
  waiting,
} from '../../support/process.ts'
import { inside, type Sketch } from '../../../examples/semantics/sketch.ts'
import {
  ask,
  boundary,
  define,
  end,
  fork,
  start,
  task,
  work,
} from '../../support/processDefinition.ts'

const or = { type: 'inclusiveGateway' } as const
const xor = { type: 'exclusiveGateway' } as const

function drawn(elements: Sketch['elements'], flows: readonly string[]) {
  return define({ elements: { start, ...elements, end }, flows })
}

describe('inclusive gateway that forks', () => {
  const choosing = (gateway: object) =>
    drawn({ split: { ...or, ...gateway }, cheap: task, dear: task, other: task }, [
      'start -> split',
      'split -> cheap if amount < 10',
      'split -> dear if amount < 5',
      'split -> other',
    ])
  const withDefault = choosing({ default: 'split-other' })

  test.each([
    ['1.00', ['cheap', 'dear']],
    ['9.00', ['cheap']],
    ['90.00', ['other']],
  ])('takes every flow whose condition holds for %s, else the default: %s', (amount, taken) => {
    const { completed } = runProcess(withDefault, [], { data: { amount } })

    expect(completed).toEqual(['start', 'split', ...taken])
  })

  test('takes a flow without condition beside those that hold', () => {
    const { completed } = runProcess(choosing({}), [], { data: { amount: '9.00' } })

    expect(completed).toEqual(['start', 'split', 'cheap', 'other'])
  })

  test('takes all when none has a condition', () => {
    const plain = drawn({ split: or, a: task, b: task }, ['start -> split -> a', 'split -> b'])

    expect(runProcess(plain).completed).toEqual(['start', 'split', 'a', 'b'])
  })

  test('does not take the default beside a flow without condition, which always holds (BPMN 2.0 §8.3.13)', () => {
    const definition = drawn(
      { split: { ...or, default: 'split-other' }, dear: task, plain: task, other: task },
      ['start -> split -> plain', 'split -> dear if amount > 100', 'split -> other'],
    )
    const taken = (amount: string) =>
      runProcess(definition, [], { data: { amount } }).completed.slice(2)

    expect(taken('200.00')).toEqual(['dear', 'plain'])
    expect(taken('1.00')).toEqual(['plain'])
  })

  test('stays with an incident when no condition holds and there is no default', () => {
    const definition = drawn({ split: or, a: task, b: task }, [
      'start -> split',
      'split -> a if amount < 1',
      'split -> b if amount < 2',
    ])
    const { instance } = runProcess(definition, [resolveIncident('split')], {
      data: { amount: '5.00' },
    })

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'split', incident: { code: 'noFlowTaken', addressee: 'business' } },
    ])
  })
})

describe('inclusive gateway that joins', () => {
  const structured = drawn({ split: or, a: ask, b: ask, c: ask, join: or }, [
    'start -> split',
    'split -> a if count > 0',
    'split -> b if count > 1',
    'split -> c if count > 2',
    'a -> join -> end',
    'b -> join',
    'c -> join',
  ])

  test.each([
    [1, ['a']],
    [2, ['b', 'a']],
    [3, ['c', 'a', 'b']],
  ])('waits for exactly the %i branches that were taken', (count, answered) => {
    const script = answered.map((element) => completeTask(element))
    const { completed, instance } = runProcess(structured, script, { data: { count } })

    expect(completed).toEqual(['start', 'split', ...answered, 'join', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('lets a branch with its own way to another end go', () => {
    const definition = drawn(
      {
        split: or,
        a: ask,
        choose: ask,
        leave: { ...xor, default: 'leave-away' },
        away: end,
        join: or,
      },
      [
        'start -> split -> a -> join -> end',
        'split -> choose -> leave',
        'leave -> join if count = 1',
        'leave -> away',
      ],
    )
    const before = runProcess(definition, [completeTask('a')])
    const after = runProcess(definition, [completeTask('a'), completeTask('choose')])

    expect(before.instance.tokens).toEqual({ '1': { 'a-join': 1 } })
    expect(after.completed).toEqual([
      'start',
      'split',
      'a',
      'choose',
      'leave',
      'away',
      'join',
      'end',
    ])
    expect(after.instance.status).toBe('completed')
  })

  test('does not wait for a token that can reach only a flow that is filled already (first clause, pitfall 1)', () => {
    const definition = drawn({ split: fork, a: task, b: ask, merge: xor, never: ask, join: or }, [
      'start -> split -> a -> merge -> join -> end',
      'split -> b -> merge',
      'never -> join',
    ])
    const { completed } = runProcess(definition)

    expect(completed).toEqual(['start', 'split', 'a', 'merge', 'join', 'end'])
  })

  test('does not wait for a token that can come by an empty flow, but as well by a filled one (second clause, pitfall 1)', () => {
    const definition = drawn(
      {
        split: fork,
        a: task,
        b: ask,
        choose: { ...xor, default: 'choose-join' },
        merge: xor,
        join: or,
      },
      [
        'start -> split -> a -> merge -> join -> end',
        'split -> b -> choose',
        'choose -> merge if count = 1',
        'choose -> join',
      ],
    )
    const { completed, instance } = runProcess(definition, [completeTask('b')])

    expect(completed).toEqual([
      'start',
      'split',
      'a',
      'merge',
      'join',
      'end',
      'b',
      'choose',
      'join',
      'end',
    ])
    expect(instance.status).toBe('completed')
  })

  test('does not wait for a token that would have to pass it to come again (pitfall 1)', () => {
    const definition = drawn({ merge: or, a: ask, again: { ...xor, default: 'again-end' } }, [
      'start -> merge -> a -> again',
      'again -> merge if count < 1',
      'again -> end',
    ])
    const { completed, instance } = runProcess(definition, [completeTask('a')], {
      data: { count: 1 },
    })

    expect(completed).toEqual(['start', 'merge', 'a', 'again', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('works in each round of a loop (pitfall 1)', () => {
    const up = { type: 'scriptTask', script: '(if count = null then 0 else count) + 1' } as const
    const definition = define(
      {
        elements: {
          start,
          merge: xor,
          up: { ...up, output: 'count' },
          split: or,
          a: ask,
          b: ask,
          join: or,
          again: { ...xor, default: 'again-end' },
          end,
        },
        flows: [
          'start -> merge -> up -> split',
          'split -> a',
          'split -> b if count = 2',
          'a -> join -> again',
          'b -> join',
          'again -> merge if count < 3',
          'again -> end',
        ],
      },
      {
        mappings: {
          count: { title: { de: 'Zähler' }, rows: { count: { value: 'result' } } },
        },
      },
    )
    const { completed, instance } = runProcess(definition, [
      completeTask('a'),
      completeTask('b'),
      completeTask('a'),
      completeTask('a'),
    ])

    expect(completed.filter((id) => ['a', 'b', 'join'].includes(id))).toEqual([
      'a',
      'join',
      'b',
      'a',
      'join',
      'a',
      'join',
    ])
    expect(instance.status).toBe('completed')
  })

  test('goes on when the branch it waits for leaves by an error at its boundary (pitfall 2)', () => {
    const definition = drawn(
      {
        split: or,
        a: task,
        call: work,
        failed: boundary('call', { type: 'error' }),
        out: end,
        join: or,
      },
      ['start -> split -> a -> join -> end', 'split -> call -> join', 'failed -> out'],
    )
    const { completed, instance } = runProcess(definition, [throwJobError('call', 'other')])

    expect(completed).toEqual(['start', 'split', 'a', 'failed', 'out', 'join', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('waits for a branch that can come by the boundary of its activity alone (pitfall 1)', () => {
    const definition = drawn(
      {
        split: or,
        a: task,
        call: work,
        late: boundary('call', { type: 'timer', timer: { duration: '"PT1H"' } }),
        out: end,
        join: or,
      },
      ['start -> split -> a -> join -> end', 'split -> call -> out', 'late -> join'],
    )
    const waits = runProcess(definition)
    const timedOut = runProcess(definition, [fireTimer('late')])
    const done = runProcess(definition, [completeJob('call')])

    expect(waits.completed).toEqual(['start', 'split', 'a'])
    expect(timedOut.completed).toEqual(['start', 'split', 'a', 'late', 'join', 'end'])
    expect(done.completed).toEqual(['start', 'split', 'a', 'call', 'out', 'join', 'end'])
  })

  test('waits for a token that a link will bring (pitfall 1)', () => {
    const link = { type: 'link', link: 'A' } as const
    const definition = drawn(
      {
        split: or,
        a: task,
        b: ask,
        jump: { type: 'intermediateThrowEvent', event: link },
        land: { type: 'intermediateCatchEvent', event: link },
        join: or,
      },
      ['start -> split -> a -> join -> end', 'split -> b -> jump', 'land -> join'],
    )
    const { completed } = runProcess(definition, [completeTask('b')])

    expect(runProcess(definition).completed).toEqual(['start', 'split', 'a'])
    expect(completed).toEqual(['start', 'split', 'a', 'b', 'jump', 'land', 'join', 'end'])
  })

  test('takes one token of each flow, and passes once more for a second one on the same flow (pitfall 2)', () => {
    const definition = drawn(
      { split: fork, a: task, b: task, c: ask, merge: xor, join: or, after: task },
      [
        'start -> split -> a -> merge -> join -> after -> end',
        'split -> b -> merge',
        'split -> c -> join',
      ],
    )
    const { instance, completed } = runProcess(definition, [completeTask('c')])

    expect(completed.filter((id) => id === 'join' || id === 'after')).toHaveLength(4)
    expect(instance.status).toBe('completed')
  })

  test('goes on when the branch it waits for is ended with its surroundings (pitfall 2)', () => {
    const definition = drawn(
      {
        split: or,
        a: task,
        part: { type: 'subProcess' },
        ...inside('part', {
          begin: start,
          both: fork,
          wait: ask,
          stop: ask,
          halt: { type: 'endEvent', event: { type: 'terminate' } },
        }),
        join: or,
      },
      [
        'start -> split -> a -> join -> end',
        'split -> part -> join',
        'begin -> both -> wait',
        'both -> stop -> halt',
      ],
    )
    const { completed, instance } = runProcess(definition, [completeTask('stop')])

    expect(completed).toEqual([
      'start',
      'split',
      'a',
      'begin',
      'both',
      'stop',
      'halt',
      'part',
      'join',
      'end',
    ])
    expect(instance.status).toBe('completed')
  })

  test('waits for a failed element, because it may still go on', () => {
    const definition = drawn(
      { split: or, a: task, b: { type: 'scriptTask', script: 'count + name' }, join: or },
      ['start -> split -> a -> join -> end', 'split -> b -> join'],
    )
    const { instance } = runProcess(definition, [], { data: { count: 1, name: 'x' } })

    expect(instance.tokens).toEqual({ '1': { 'a-join': 1 } })
    expect(Object.values(instance.incidents)).toMatchObject([{ element: 'b' }])
  })

  test('that waits for another which waits for it is a deadlock to see', () => {
    const definition = drawn({ split: fork, a: or, b: or, first: task, second: task }, [
      'start -> split -> a -> first -> b',
      'split -> b -> second -> a',
    ])
    const { instance } = runProcess(definition)

    expect(instance.status).toBe('active')
    expect(waiting(instance)).toEqual([])
    expect(instance.tokens).toEqual({ '1': { 'split-a': 1, 'split-b': 1 } })
  })
})
