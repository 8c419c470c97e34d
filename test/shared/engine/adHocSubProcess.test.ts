import { describe, expect, test } from 'vitest'
import {
  activateElement,
  command,
  completeJob,
  completeTask,
  nth,
  resolveIncident,
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
  form,
  mapping,
  question,
  start,
  task,
  work,
} from '../../support/processDefinition.ts'

interface More {
  readonly elements?: object
  readonly inner?: object
  readonly flows?: readonly string[]
}

function checking(adHoc: object, { elements = {}, inner = {}, flows = [] }: More = {}) {
  return define(
    {
      elements: {
        start,
        checks: { type: 'adHocSubProcess', sequential: false, cancelRemaining: true, ...adHoc },
        ...inside('checks', {
          a: { ...work, output: 'keep' },
          b: { ...work, output: 'keep' },
          c: { ...work, output: 'keep' },
          ...inner,
        }),
        end,
        ...elements,
      } as never,
      flows: ['start -> checks -> end', ...flows],
    },
    { mappings: { keep: mapping({ count: 'result' }) } },
  )
}

describe('ad-hoc sub-process, all at once', () => {
  test('begins everything that nothing leads to, and ends when all is done', () => {
    const definition = checking({}, { inner: { d: task }, flows: ['b -> d'] })
    const begun = runProcess(definition)
    const { completed, instance } = runProcess(definition, [
      completeJob('c', 0),
      completeJob('b', 0),
      completeJob('a', 0),
    ])

    expect(waiting(begun.instance)).toEqual(['a', 'b', 'c'])
    expect(completed).toEqual(['start', 'c', 'b', 'd', 'a', 'checks', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('ends when its condition holds, and ends with it what still runs', () => {
    const definition = checking({ completionCondition: 'count >= 2' })
    const { completed, effects, instance } = runProcess(definition, [
      completeJob('b', 1),
      completeJob('a', 2),
    ])

    expect(completed).toEqual(['start', 'b', 'a', 'checks', 'end'])
    expect(effects.map(({ type }) => type)).toEqual(['cancelJob', 'endInstance'])
    expect(instance.status).toBe('completed')
  })

  test('lets what still runs end first when it says so', () => {
    const definition = checking({ completionCondition: 'count >= 2', cancelRemaining: false })
    const half = runProcess(definition, [completeJob('b', 1), completeJob('a', 2)])
    const whole = runProcess(definition, [
      completeJob('b', 1),
      completeJob('a', 2),
      completeJob('c', 3),
    ])

    expect(waiting(half.instance)).toEqual(['c'])
    expect(whole.completed).toEqual(['start', 'b', 'a', 'c', 'checks', 'end'])
  })

  test('begins only what its expression names', () => {
    const definition = checking({ first: '["c", "a"]' })
    const { completed, instance } = runProcess(definition, [
      completeJob('a', 0),
      completeJob('c', 0),
    ])

    expect(waiting(runProcess(definition).instance)).toEqual(['c', 'a'])
    expect(completed).toEqual(['start', 'a', 'c', 'checks', 'end'])
    expect(instance.status).toBe('completed')
  })

  test.each([['"a"'], ['["nowhere"]'], ['["edge"]'], ['[1]']])(
    'stays with an incident when its expression yields %s',
    (first) => {
      const inner = { edge: boundary('a', { type: 'error' }) }
      const { instance } = runProcess(checking({ first }, { inner }), [resolveIncident('checks')])

      expect(Object.values(instance.incidents)).toMatchObject([
        { element: 'checks', incident: { code: 'expressionFailed' } },
      ])
      expect(waiting(instance)).toEqual([])
    },
  )

  test('begins no boundary events, handlers of compensation or event sub-processes', () => {
    const hear = eventSubProcess('hear', { event: { type: 'message', message: 'reply' } })
    const { hear: sub, ...rest } = hear.elements
    const definition = checking(
      {},
      {
        inner: {
          edge: boundary('a', { type: 'error' }),
          undone: boundary('b', { type: 'compensation' }, { handler: 'undo' }),
          undo: { ...work, isForCompensation: true },
          hear: sub,
        },
        elements: rest,
        flows: hear.flows,
      },
    )
    const { instance, completed } = runProcess(definition)

    expect(completed).toEqual(['start'])
    expect(waiting(instance)).toEqual(['hearStart', 'a', 'b', 'c'])
  })

  test('is empty and done at once when nothing is named', () => {
    expect(runProcess(checking({ first: '[]' })).completed).toEqual(['start', 'checks', 'end'])
  })
})

describe('ad-hoc sub-process, one after the other', () => {
  test('begins the next when one is done with all that follows it', () => {
    const definition = checking(
      { sequential: true },
      { inner: { d: { ...work } }, flows: ['a -> d'] },
    )
    const steps = [completeJob('a', 0), completeJob('d'), completeJob('b', 0), completeJob('c', 0)]
    const waits = [0, 1, 2, 3].map((count) =>
      waiting(runProcess(definition, steps.slice(0, count)).instance),
    )
    const { completed } = runProcess(definition, steps)

    expect(waits).toEqual([['a'], ['d'], ['b'], ['c']])
    expect(completed).toEqual(['start', 'a', 'd', 'b', 'c', 'checks', 'end'])
  })

  test('keeps the order that its expression names', () => {
    const definition = checking({ sequential: true, first: '["c", "a", "b"]' })
    const { completed } = runProcess(definition, [
      completeJob('c', 0),
      completeJob('a', 0),
      completeJob('b', 0),
    ])

    expect(completed).toEqual(['start', 'c', 'a', 'b', 'checks', 'end'])
  })

  test.each([[true], [false]])(
    'begins nothing more when its condition holds (cancelRemaining %s)',
    (cancelRemaining) => {
      const definition = checking({
        sequential: true,
        completionCondition: 'count >= 2',
        cancelRemaining,
      })
      const { completed, instance } = runProcess(definition, [
        completeJob('a', 1),
        completeJob('b', 2),
      ])

      expect(completed).toEqual(['start', 'a', 'b', 'checks', 'end'])
      expect(instance.status).toBe('completed')
    },
  )
})

describe('one more activity of an ad-hoc sub-process', () => {
  test('is begun beside the others, also a second time', () => {
    const { completed, instance } = runProcess(checking({ first: '["a"]' }), [
      activateElement('checks', 'b'),
      activateElement('checks', 'a'),
      completeJob('b', 0),
      completeJob('a', 0),
      completeJob('a', 0),
    ])

    expect(completed).toEqual(['start', 'b', 'a', 'a', 'checks', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('waits for its turn where one comes after the other', () => {
    const definition = checking({ sequential: true, first: '["a"]' })
    const added = runProcess(definition, [activateElement('checks', 'b')])
    const { completed } = runProcess(definition, [
      activateElement('checks', 'b'),
      completeJob('a', 0),
      completeJob('b', 0),
    ])

    expect(waiting(added.instance)).toEqual(['a'])
    expect(completed).toEqual(['start', 'a', 'b', 'checks', 'end'])
  })

  test.each([['d'], ['edge'], ['undo'], ['hear'], ['nowhere'], ['start']])(
    'is refused for %s, which nobody begins so',
    (element) => {
      const hear = eventSubProcess('hear', { event: { type: 'message', message: 'reply' } })
      const { hear: sub, ...rest } = hear.elements
      const definition = checking(
        {},
        {
          inner: {
            d: task,
            edge: boundary('a', { type: 'error' }),
            undone: boundary('b', { type: 'compensation' }, { handler: 'undo' }),
            undo: { ...work, isForCompensation: true },
            hear: sub,
          },
          elements: rest,
          flows: ['a -> d', ...hear.flows],
        },
      )

      expect(runProcess(definition, [activateElement('checks', element)]).rejection).toEqual({
        code: 'notUnderWay',
        id: element,
      })
    },
  )

  test('is refused in another scope', () => {
    const add = command({ type: 'activateElement', scope: '1', element: 'a' })

    expect(runProcess(checking({}), [add]).rejection).toEqual({ code: 'notUnderWay', id: 'a' })
  })

  test('goes to the run of a loop that it names, not to the scope around it', () => {
    const loop = { type: 'multiInstance', sequential: false, cardinality: '2' } as const
    const definition = checking({ first: '["a"]', loop })
    const scopes = Object.values(runProcess(definition).instance.scopes)
    const runs = scopes.filter(({ element, item }) => element === 'checks' && item === undefined)
    const items = scopes.filter(({ item }) => item !== undefined)
    const add = (scope = '') => command({ type: 'activateElement', scope, element: 'b' })

    expect(runs).toHaveLength(2)
    expect(runProcess(definition, [add(items[0]?.id)]).rejection).toMatchObject({
      code: 'notUnderWay',
    })
    expect(waiting(runProcess(definition, [add(runs[0]?.id)]).instance)).toEqual(['a', 'a', 'b'])
  })
})

describe('ad-hoc sub-process in which nothing is left, although its condition does not hold', () => {
  const definition = checking({ first: '["a"]', completionCondition: 'count >= 2' })

  test('is a case for the department, which may begin one more activity', () => {
    const stuck = runProcess(definition, [completeJob('a', 1)])
    const { completed, instance } = runProcess(definition, [
      completeJob('a', 1),
      activateElement('checks', 'b'),
      completeJob('b', 2),
    ])

    expect(Object.values(stuck.instance.incidents)).toMatchObject([
      { element: 'checks', incident: { code: 'nothingLeft', addressee: 'business' } },
    ])
    expect(completed).toEqual(['start', 'a', 'b', 'checks', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('goes on when the data has changed and the incident is resolved', () => {
    const beside = define(
      {
        elements: {
          start,
          split: { type: 'parallelGateway' },
          checks: {
            type: 'adHocSubProcess',
            sequential: false,
            cancelRemaining: true,
            completionCondition: 'count >= 2',
          },
          ...inside('checks', { a: work }),
          answer: { ...ask, form: 'count' },
          end,
        } as never,
        flows: ['start -> split -> checks -> end', 'split -> answer -> end'],
      },
      { forms: { form: form(), count: form(question('count')) } },
    )
    const script = [completeJob('a'), completeTask('answer', { count: 2 })]

    expect(runProcess(beside, script).instance.status).toBe('active')
    expect(runProcess(beside, [...script, resolveIncident('checks')]).instance.status).toBe(
      'completed',
    )
    expect(
      Object.values(
        runProcess(beside, [completeJob('a'), resolveIncident('checks')]).instance.incidents,
      ),
    ).toHaveLength(1)
  })

  test('reports a condition that cannot be evaluated', () => {
    const broken = checking({ completionCondition: 'count + name > 1' })
    const { instance } = runProcess(
      broken,
      [completeJob('a', 1), nth(0, completeJob('b', 1)), completeJob('c', 1)],
      { data: { name: 'x' } },
    )

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'checks', incident: { code: 'expressionFailed' } },
    ])
    expect(instance.status).toBe('active')
  })
})
