import { describe, expect, test } from 'vitest'
import {
  completeTask,
  resolveIncident,
  runProcess,
  sendMessage,
  type Action,
} from '../../support/process.ts'
import {
  ask,
  define,
  end,
  eventSubProcess,
  fork,
  form,
  question,
  start,
  task,
} from '../../support/processDefinition.ts'

const xor = { type: 'exclusiveGateway' } as const

function joining(join: object, more: { elements?: object; flows?: readonly string[] } = {}) {
  return define(
    {
      elements: {
        start,
        split: fork,
        a: ask,
        b: ask,
        c: ask,
        join: { type: 'complexGateway', ...join },
        after: task,
        end,
        ...more.elements,
      } as never,
      flows: [
        'start -> split -> a -> join -> after -> end',
        'split -> b -> join',
        'split -> c -> join',
        ...(more.flows ?? []),
      ],
    },
    { forms: { form: form(), count: form(question('count')) } },
  )
}

const answer = (...ids: string[]): Action[] => ids.map((id) => completeTask(id))

describe('complex gateway', () => {
  test('goes on with the second of three and swallows the third (2 of 3)', () => {
    const definition = joining({ activationCondition: 'activationCount >= 2' })
    const second = runProcess(definition, answer('b', 'a'))
    const third = runProcess(definition, answer('b', 'a', 'c'))

    expect(second.completed).toEqual(['start', 'split', 'b', 'a', 'join', 'after', 'end'])
    expect(second.instance.status).toBe('active')
    expect(third.completed).toEqual([...second.completed, 'c'])
    expect(third.instance.status).toBe('completed')
  })

  test('remembers from which flows it has taken until it is reset', () => {
    const definition = joining({ activationCondition: 'activationCount >= 2' })
    const { instance } = runProcess(definition, answer('b', 'a'))

    expect(instance.scopes['1']?.fired).toEqual({ join: ['a-join', 'b-join'] })
    expect(runProcess(definition, answer('b', 'a', 'c')).instance.scopes['1']).not.toHaveProperty(
      'fired',
    )
  })

  test('without a condition waits for every flow', () => {
    const definition = joining({})

    expect(runProcess(definition, answer('a', 'b')).completed).not.toContain('join')
    expect(runProcess(definition, answer('a', 'b', 'c')).completed).toEqual([
      'start',
      'split',
      'a',
      'b',
      'c',
      'join',
      'after',
      'end',
    ])
  })

  test('lets the first of each round pass when it is a discriminator in a loop', () => {
    const definition = define({
      elements: {
        start,
        merge: xor,
        split: fork,
        a: ask,
        b: ask,
        join: { type: 'complexGateway', activationCondition: 'activationCount >= 1' },
        again: { ...xor, default: 'again-end' },
        wait: ask,
        end,
      },
      flows: [
        'start -> merge -> split -> a -> join -> wait -> again',
        'split -> b -> join',
        'again -> merge if count = 1',
        'again -> end',
      ],
    })
    const { completed, instance } = runProcess(
      definition,
      [...answer('b', 'a', 'wait'), ...answer('a', 'b')],
      { data: { count: 1 } },
    )

    expect(completed.filter((id) => ['a', 'b', 'join'].includes(id))).toEqual([
      'b',
      'join',
      'a',
      'a',
      'join',
      'b',
    ])
    expect(instance.scopes['1']).not.toHaveProperty('fired')
  })

  test('keeps a second token on a flow it has taken from for the next round', () => {
    const definition = define({
      elements: {
        start,
        split: fork,
        twice: fork,
        pass: task,
        merge: xor,
        b: ask,
        join: { type: 'complexGateway', activationCondition: 'activationCount >= 1' },
        end,
      },
      flows: [
        'start -> split -> twice -> merge -> join -> end',
        'twice -> pass -> merge',
        'split -> b -> join',
      ],
    })
    const first = runProcess(definition)
    const reset = runProcess(definition, answer('b'))

    expect(first.completed.filter((id) => id === 'join')).toHaveLength(1)
    expect(first.instance.tokens).toEqual({ '1': { 'merge-join': 1 } })
    expect(reset.completed.filter((id) => id === 'join')).toHaveLength(2)
    expect(reset.instance.status).toBe('completed')
  })

  test('is reset at once when what it did not wait for can no longer come', () => {
    const definition = joining(
      { activationCondition: 'activationCount >= 2' },
      { elements: { leave: { ...xor, default: 'leave-away' }, away: end }, flows: [] },
    )
    const { main } = definition.processes
    const flows = {
      ...main?.flows,
      'c-join': { source: 'c', target: 'leave' },
      'leave-join': { source: 'leave', target: 'join', condition: 'count = 1' },
      'leave-away': { source: 'leave', target: 'away' },
    }
    const changed = { ...definition, processes: { main: { ...main, flows } } } as typeof definition
    const { completed, instance } = runProcess(changed, answer('a', 'b', 'c'))

    expect(completed.slice(-3)).toEqual(['c', 'leave', 'away'])
    expect(instance.status).toBe('completed')
  })

  test('sees the data of the case, also when it changes while tokens wait', () => {
    const definition = joining(
      { activationCondition: 'count > 1' },
      { elements: { c: { ...ask, form: 'count' } } },
    )
    const script = [completeTask('a'), completeTask('c', { count: 2 }), completeTask('b')]
    const { completed } = runProcess(definition, script, { data: { count: 1 } })

    expect(completed).toEqual(['start', 'split', 'a', 'c', 'join', 'after', 'end', 'b'])
  })

  test('whose condition never holds keeps its tokens', () => {
    const definition = joining({ activationCondition: 'activationCount > 3' })
    const { instance } = runProcess(definition, answer('a', 'b', 'c'))

    expect(instance.status).toBe('active')
    expect(instance.tokens).toEqual({ '1': { 'a-join': 1, 'b-join': 1, 'c-join': 1 } })
  })

  test('whose condition cannot be evaluated is an incident, once, until it can', () => {
    const definition = joining(
      { activationCondition: 'activationCount + name > 1' },
      { elements: { b: { ...ask, form: 'count' } } },
    )
    const stuck = runProcess(definition, answer('a', 'c'), { data: { name: 'x' } })

    expect(Object.values(stuck.instance.incidents)).toMatchObject([
      { element: 'join', scope: '1', incident: { code: 'expressionFailed' } },
    ])
    expect(
      Object.values(
        runProcess(definition, [...answer('a'), resolveIncident('join')], { data: { name: 'x' } })
          .instance.incidents,
      ),
    ).toHaveLength(1)
  })

  test('forks like an inclusive one', () => {
    const definition = define({
      elements: {
        start,
        split: { type: 'complexGateway', default: 'split-c' },
        a: task,
        b: task,
        c: task,
      },
      flows: ['start -> split', 'split -> a if count > 0', 'split -> b if count > 1', 'split -> c'],
    })

    expect(runProcess(definition, [], { data: { count: 2 } }).completed).toEqual([
      'start',
      'split',
      'a',
      'b',
    ])
    expect(runProcess(definition, [], { data: { count: 0 } }).completed).toEqual([
      'start',
      'split',
      'c',
    ])
  })
})

describe('the two phases of a complex gateway (BPMN 2.0 §13.4.5)', () => {
  const sketchOf = (flows: readonly string[], more: object = {}) => ({
    elements: {
      start,
      split: fork,
      a: ask,
      b: ask,
      c: ask,
      join: { type: 'complexGateway', activationCondition: 'activationCount >= 2', ...more },
      now: task,
      later: task,
      other: task,
      end,
    },
    flows: ['start -> split -> a -> join', 'split -> b -> join', 'split -> c -> join', ...flows],
  })
  const twoOfThree = (...given: Parameters<typeof sketchOf>) => define(sketchOf(...given) as never)
  const both = ['join -> now if waitingForStart', 'join -> later if not(waitingForStart)']
  const after = (script: readonly string[], ...given: Parameters<typeof sketchOf>) => {
    const { completed, instance } = runProcess(twoOfThree(...given), answer(...script))
    return {
      status: instance.status,
      taken: completed.filter((id) => !script.includes(id)).slice(2),
    }
  }

  test('each take the flows whose condition holds then', () => {
    expect(after(['a', 'b'], both)).toEqual({ status: 'active', taken: ['join', 'now'] })
    expect(after(['a', 'b', 'c'], both)).toEqual({
      status: 'completed',
      taken: ['join', 'now', 'join', 'later'],
    })
  })

  test('the second takes the default when no condition holds, and none without a condition', () => {
    const byDefault = ['join -> now if waitingForStart', 'join -> later', 'join -> other']

    expect(after(['a', 'b', 'c'], byDefault, { default: 'join-later' }).taken).toEqual([
      'join',
      'now',
      'other',
      'join',
      'later',
    ])
  })

  test('the second that takes nothing is no failure', () => {
    expect(after(['a', 'b', 'c'], ['join -> now if waitingForStart'])).toEqual({
      status: 'completed',
      taken: ['join', 'now'],
    })
  })

  test('the first that takes nothing is one', () => {
    const { instance } = runProcess(
      twoOfThree(['join -> now if not(waitingForStart)']),
      answer('a', 'b'),
    )

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'join', incident: { code: 'noFlowTaken' } },
    ])
  })

  test('the second does not come when the first has taken from every flow', () => {
    const waits = twoOfThree(both, { activationCondition: 'activationCount >= 3' })
    const { completed, instance } = runProcess(waits, answer('a', 'b', 'c'))

    expect(completed.slice(-2)).toEqual(['join', 'now'])
    expect(instance.status).toBe('completed')
  })

  test('the second comes though all else has ended and what was missing cannot come any more', () => {
    const definition = define({
      elements: {
        start,
        split: fork,
        a: task,
        b: ask,
        leave: { ...xor, default: 'leave-away' },
        away: end,
        join: { type: 'complexGateway', activationCondition: 'activationCount >= 1' },
        now: task,
        later: task,
      },
      flows: [
        'start -> split -> a -> join',
        'split -> b -> leave',
        'leave -> join if count = 1',
        'leave -> away',
        ...both,
      ],
    })
    const { completed, instance } = runProcess(definition, answer('b'))

    expect(completed.slice(-4)).toEqual(['leave', 'away', 'join', 'later'])
    expect(instance.status).toBe('completed')
  })

  test('the second does not come when what is around it was interrupted', () => {
    const aside = eventSubProcess('aside', { event: { type: 'message', message: 'reply' } }, ask)
    const definition = define({
      elements: { ...sketchOf(both).elements, ...aside.elements },
      flows: [...sketchOf(both).flows, ...aside.flows],
    } as never)
    const { completed, instance } = runProcess(definition, [
      ...answer('a', 'b'),
      sendMessage('asideStart'),
      ...answer('asideTask'),
    ])

    expect(completed).not.toContain('later')
    expect(instance.status).toBe('completed')
  })

  test('the second whose condition cannot be evaluated is an incident, once, until it can', () => {
    const definition = twoOfThree([
      'join -> now if waitingForStart',
      'join -> later if not(waitingForStart) and name + 1 > 1',
    ])
    const stuck = runProcess(definition, answer('a', 'b', 'c'), { data: { name: 'x' } })

    expect(Object.values(stuck.instance.incidents)).toMatchObject([
      { element: 'join', incident: { code: 'expressionFailed' } },
    ])
  })
})
