import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import {
  addItem,
  command,
  completeJob,
  completeTask,
  deciding,
  failJob,
  nth,
  resolveIncident,
  runProcess,
  waiting,
} from '../../support/process.ts'
import {
  ask,
  define,
  end,
  form,
  fork,
  mapping,
  question,
  start,
  work,
} from '../../support/processDefinition.ts'

const texts = { type: 'array', items: { type: 'string' } } as const
const data = {
  list: texts,
  results: texts,
  count: { type: 'integer' },
  name: { type: 'string' },
  approved: { type: 'boolean' },
} as const
const list = ['Ann', 'Ben', 'Cid']

/** A job for each guest; what it answers is collected in `results`. */
function inviting(
  loop: object,
  more: { host?: object; elements?: object; flows?: readonly string[] } = {},
) {
  return define(
    {
      elements: {
        start,
        each: {
          ...work,
          ...('item' in loop && { input: 'give' }),
          loop: { type: 'multiInstance', sequential: false, ...loop },
          ...more.host,
        },
        end,
        ...more.elements,
      } as never,
      flows: ['start -> each -> end', ...(more.flows ?? [])],
    },
    {
      data,
      forms: { form: form(), approve: form(question('approved', { widget: 'checkbox' })) },
      mappings: { give: mapping({ guest: 'guest', number: 'loopCounter' }) },
    },
  )
}

const guests = {
  collection: 'list',
  item: 'guest',
  output: { collection: 'results', element: 'guest + " " + result' },
}
const begin = { data: { list } }

describe('multi-instance activity, all at once', () => {
  test('runs once for each item of the list, which each run sees with its number', () => {
    const { instance, effects } = runProcess(inviting(guests), [], begin)

    expect(waiting(instance)).toEqual(['each', 'each', 'each'])
    expect(effects).toHaveLength(3)
    expect(Object.values(instance.scopes).slice(1)).toMatchObject([
      { item: 0, data: { guest: 'Ann', loopCounter: 1 } },
      { item: 1, data: { guest: 'Ben', loopCounter: 2 } },
      { item: 2, data: { guest: 'Cid', loopCounter: 3 } },
    ])
  })

  test('collects what the runs yield in the order of the list, whoever is first (pitfall 7)', () => {
    const { instance, completed } = runProcess(
      inviting(guests),
      [
        nth(2, completeJob('each', 'no')),
        nth(1, completeJob('each', 'yes')),
        completeJob('each', 'maybe'),
      ],
      begin,
    )

    expect(dataOf(instance)['results']).toEqual(['Ann maybe', 'Ben yes', 'Cid no'])
    expect(completed).toEqual(['start', 'each', 'each', 'each', 'each', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('looks at the list once (pitfall 7)', () => {
    const definition = inviting(guests, {
      elements: { split: fork, change: { ...work, output: 'empty' } },
    })
    const { main } = definition.processes
    const changed = {
      ...definition,
      mappings: { ...definition.mappings, empty: mapping({ list: '[]' }) },
      processes: {
        main: {
          ...main,
          flows: {
            a: { source: 'start', target: 'split' },
            b: { source: 'split', target: 'each' },
            c: { source: 'split', target: 'change' },
            d: { source: 'each', target: 'end' },
          },
        },
      },
    } as typeof definition
    const { instance } = runProcess(
      changed,
      [
        completeJob('change'),
        completeJob('each', '1'),
        completeJob('each', '2'),
        completeJob('each', '3'),
      ],
      begin,
    )

    expect(dataOf(instance)).toMatchObject({ list: [], results: ['Ann 1', 'Ben 2', 'Cid 3'] })
  })

  test('with an empty list is done at once, with an empty result (pitfall 7)', () => {
    const { instance, completed } = runProcess(inviting(guests), [], { data: { list: [] } })

    expect(completed).toEqual(['start', 'each', 'end'])
    expect(dataOf(instance)).toEqual({ list: [], results: [] })
  })

  test.each([
    ['list', {}],
    ['name', { name: 'x' }],
    ['count + name', { count: 1, name: 'x' }],
  ])('with %s in place of a list stays with an incident (pitfall 7)', (collection, given) => {
    const { instance } = runProcess(inviting({ collection }), [resolveIncident('each')], {
      data: given,
    })

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'each', incident: { code: 'expressionFailed', addressee: 'business' } },
    ])
    expect(waiting(instance)).toEqual([])
  })

  test.each([
    ['2', ['each', 'each']],
    ['0', []],
    ['count * 2', ['each', 'each']],
  ])('runs as often as the number %s says', (cardinality, waits) => {
    const { instance } = runProcess(inviting({ cardinality }), [], { data: { count: 1 } })

    expect(waiting(instance)).toEqual(waits)
    expect(instance.status).toBe(waits.length === 0 ? 'completed' : 'active')
  })

  test.each([['-1'], ['null'], ['1.5'], ['"many"'], ['true'], ['[]'], ['""'], ['10000000000']])(
    'with the number %s stays with an incident (pitfall 7)',
    (cardinality) => {
      const { instance } = runProcess(inviting({ cardinality }))

      expect(Object.values(instance.incidents)).toMatchObject([
        { element: 'each', incident: { addressee: 'business' } },
      ])
      expect(waiting(instance)).toEqual([])
    },
  )

  test('leaves the activities it repeats to their own incidents', () => {
    const { instance } = runProcess(
      inviting(guests),
      [nth(1, failJob('each')), completeJob('each', 'yes'), nth(1, completeJob('each', 'no'))],
      begin,
    )

    expect(Object.values(instance.incidents)).toMatchObject([{ element: 'each' }])
    expect(waiting(instance)).toEqual(['each'])

    const resolved = runProcess(
      inviting(guests),
      [
        nth(1, failJob('each')),
        completeJob('each', 'yes'),
        nth(1, completeJob('each', 'no')),
        resolveIncident('each'),
        completeJob('each', 'late'),
      ],
      begin,
    )

    expect(dataOf(resolved.instance)['results']).toEqual(['Ann yes', 'Ben late', 'Cid no'])
  })
})

describe('multi-instance activity, one after the other', () => {
  test('begins the next when one is done (pitfall 7)', () => {
    const sequential = inviting({ ...guests, sequential: true })
    const steps = [completeJob('each', '1'), completeJob('each', '2'), completeJob('each', '3')]
    const half = runProcess(sequential, steps.slice(0, 1), begin)
    const { instance, completed } = runProcess(sequential, steps, begin)

    expect(waiting(half.instance)).toEqual(['each'])
    expect(Object.values(half.instance.scopes)).toMatchObject([{}, { item: 1 }])
    expect(dataOf(instance)['results']).toEqual(['Ann 1', 'Ben 2', 'Cid 3'])
    expect(completed).toEqual(['start', 'each', 'each', 'each', 'each', 'end'])
  })

  test('begins no more when its condition holds', () => {
    const { instance, completed } = runProcess(
      inviting({
        ...guests,
        sequential: true,
        completionCondition: 'numberOfCompletedInstances = 2',
      }),
      [completeJob('each', '1'), completeJob('each', '2')],
      begin,
    )

    expect(dataOf(instance)['results']).toEqual(['Ann 1', 'Ben 2', null])
    expect(completed).toEqual(['start', 'each', 'each', 'each', 'end'])
  })
})

describe('completion condition', () => {
  test('ends the rest when it holds (pitfall 7)', () => {
    const { instance, effects, completed } = runProcess(
      inviting({ ...guests, completionCondition: 'numberOfCompletedInstances >= 2' }),
      [nth(2, completeJob('each', 'yes')), completeJob('each', 'no')],
      begin,
    )

    expect(effects.map(({ type }) => type)).toEqual(['cancelJob', 'endInstance'])
    expect(dataOf(instance)['results']).toEqual(['Ann no', null, 'Cid yes'])
    expect(completed).toEqual(['start', 'each', 'each', 'each', 'end'])
  })

  test.each([
    ['numberOfInstances = 3 and numberOfActiveInstances = 2', 1],
    ['numberOfCompletedInstances / numberOfInstances > 0.5', 2],
    ['name = "enough"', 3],
  ])('sees %s: done after %i', (completionCondition, needed) => {
    const definition = inviting({ ...guests, completionCondition })
    const answers = [1, 2, 3].map((n) => completeJob('each', String(n)))
    const after = (n: number) => runProcess(definition, answers.slice(0, n), begin).instance.status

    expect(needed === 1 ? 'active' : after(needed - 1)).toBe('active')
    expect(after(needed)).toBe('completed')
  })

  test('that cannot be evaluated is one incident, while the others go on', () => {
    const definition = inviting({
      ...guests,
      completionCondition: 'numberOfCompletedInstances + name > 2',
    })
    const script = [completeJob('each', '1'), completeJob('each', '2')]
    const failed = runProcess(definition, script, { data: { list, name: 'x' } })
    const all = runProcess(definition, [...script, completeJob('each', '3')], {
      data: { list, name: 'x' },
    })

    expect(Object.values(failed.instance.incidents)).toMatchObject([
      { element: 'each', incident: { code: 'expressionFailed' } },
    ])
    expect(waiting(failed.instance)).toEqual(['each'])
    expect(all.instance.status).toBe('completed')
  })

  test('is looked at again when its incident is resolved', () => {
    const definition = define(
      {
        elements: {
          start,
          split: fork,
          each: {
            ...work,
            loop: {
              type: 'multiInstance',
              sequential: false,
              cardinality: '2',
              completionCondition: 'if approved = true then true else count + name > 2',
            },
          },
          approve: { ...ask, form: 'approve' },
          after: ask,
          end,
        },
        flows: ['start -> split -> each -> after -> end', 'split -> approve -> end'],
      },
      {
        data,
        forms: { form: form(), approve: form(question('approved', { widget: 'checkbox' })) },
      },
    )
    const script = [completeJob('each'), completeTask('approve', { approved: true })]
    const mixed = { data: { count: 1, name: 'x' } }
    const failed = runProcess(definition, script, mixed)
    const resolved = runProcess(definition, [...script, resolveIncident('each')], mixed)

    expect(Object.values(failed.instance.incidents)).toMatchObject([{ element: 'each' }])
    expect(waiting(resolved.instance)).toEqual(['after'])
  })
})

describe('one more item while it runs (pitfall 7)', () => {
  test('begins beside the others', () => {
    const { instance } = runProcess(
      inviting(guests),
      [
        completeJob('each', '1'),
        addItem('each', 'Dot'),
        completeJob('each', '2'),
        completeJob('each', '3'),
        completeJob('each', '4'),
      ],
      begin,
    )

    expect(dataOf(instance)['results']).toEqual(['Ann 1', 'Ben 2', 'Cid 3', 'Dot 4'])
    expect(instance.status).toBe('completed')
  })

  test('comes last where one is done after the other', () => {
    const { instance, completed } = runProcess(
      inviting({ ...guests, sequential: true }),
      [
        addItem('each', 'Dot'),
        completeJob('each', '1'),
        completeJob('each', '2'),
        completeJob('each', '3'),
        completeJob('each', '4'),
      ],
      begin,
    )

    expect(dataOf(instance)['results']).toEqual(['Ann 1', 'Ben 2', 'Cid 3', 'Dot 4'])
    expect(completed.filter((id) => id === 'each')).toHaveLength(5)
  })

  test('is one more run where only their number is given', () => {
    const { instance } = runProcess(inviting({ cardinality: '1' }), [addItem('each')])

    expect(waiting(instance)).toEqual(['each', 'each'])
  })

  test('counts for the completion condition', () => {
    const definition = inviting({
      ...guests,
      completionCondition: 'numberOfCompletedInstances = numberOfInstances - 1',
    })
    const script = [addItem('each', 'Dot'), ...[1, 2].map((n) => completeJob('each', String(n)))]

    expect(runProcess(definition, script, begin).instance.status).toBe('active')
    expect(
      runProcess(definition, [...script, completeJob('each', '3')], begin).instance.status,
    ).toBe('completed')
  })

  test.each([['nothing'], ['2'], ['7']])('is refused for %s, which is no loop', (activation) => {
    const add = command({ type: 'addItem', activation })

    expect(runProcess(inviting(guests), [add], begin).rejection).toEqual({
      code: 'notUnderWay',
      id: activation,
    })
  })

  test('is refused for a standard loop', () => {
    const loop = { type: 'standard', testBefore: false, condition: 'true', maximum: 3 } as const
    const definition = define({
      elements: { start, each: { ...work, loop }, end },
      flows: ['start -> each -> end'],
    })

    expect(runProcess(definition, [addItem('each')]).rejection).toMatchObject({
      code: 'notUnderWay',
    })
  })
})

test('somebody may decide how often, in place of a list that says nothing', () => {
  const definition = define({
    elements: {
      start,
      ask,
      each: { ...work, loop: { type: 'multiInstance', sequential: false } },
      end,
    },
    flows: ['start -> ask -> each -> end'],
  })
  const { instance } = runProcess(definition, [
    deciding({ items: { each: [2] } }, completeTask('ask')),
  ])

  expect(waiting(instance)).toEqual(['each', 'each'])
})
