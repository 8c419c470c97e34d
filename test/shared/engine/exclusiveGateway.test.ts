import { describe, expect, test } from 'vitest'
import { resolveIncident, runProcess } from '../../support/process.ts'
import { define, end, start } from '../../support/processDefinition.ts'

const elements = {
  start,
  split: { type: 'exclusiveGateway', default: 'split-other' },
  cheap: { type: 'task' },
  dear: { type: 'task' },
  other: { type: 'task' },
  merge: { type: 'exclusiveGateway' },
  end,
} as const

const definition = define({
  elements,
  flows: [
    'start -> split',
    'split -> cheap if amount < 10',
    'split -> dear if amount >= 100',
    'split -> other',
    'cheap -> merge -> end',
    'dear -> merge',
    'other -> merge',
  ],
})

describe('exclusive gateway', () => {
  test.each([
    ['9.99', 'cheap'],
    ['100.00', 'dear'],
    ['10.00', 'other'],
  ])('with an amount of %s takes only the flow to %s', (amount, taken) => {
    const { completed, instance } = runProcess(definition, [], { data: { amount } })

    expect(completed).toEqual(['start', 'split', taken, 'merge', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('takes the first flow in the order of ids when two conditions hold, whatever their order in the file', () => {
    const flows = ['start -> split', 'split -> other if amount > 1', 'split -> dear if amount > 1']
    const { completed } = runProcess(
      define({ elements: { ...elements, split: { type: 'exclusiveGateway' } }, flows }),
      [],
      { data: { amount: '2.00' } },
    )

    expect(completed).toEqual(['start', 'split', 'dear'])
  })

  test('does not guess what a condition in another language says: it is an incident also beside a default', () => {
    const { main } = definition.processes
    const flows = { ...main?.flows }
    const dear = flows['split-dear']
    if (main === undefined || dear === undefined) throw new Error('expected the flow split-dear')
    const { condition: _, ...kept } = dear
    flows['split-dear'] = { ...kept, otherCondition: { language: 'js', text: 'amount >= 100' } }
    const foreign = { ...definition, processes: { main: { ...main, flows } } }
    const taken = (amount: string) => runProcess(foreign, [], { data: { amount } })

    expect(taken('9.99').completed).toEqual(['start', 'split', 'cheap', 'merge', 'end'])
    expect(Object.values(taken('100.00').instance.incidents)).toMatchObject([
      { element: 'split', incident: { code: 'incomplete', addressee: 'business' } },
    ])
    const decided = { flows: { split: [['split-other']] } }
    const { completed } = runProcess(foreign, [], { data: { amount: '100.00' }, decided })
    expect(completed).toEqual(['start', 'split', 'other', 'merge', 'end'])
  })

  test('with conditions takes none without one: where none holds and there is no default, it is an incident', () => {
    const flows = ['start -> split', 'split -> cheap', 'split -> dear if amount >= 100']
    const plain = define({ elements: { ...elements, split: { type: 'exclusiveGateway' } }, flows })
    const taken = (amount: string) => runProcess(plain, [], { data: { amount } })

    expect(taken('100.00').completed).toEqual(['start', 'split', 'dear'])
    expect(Object.values(taken('1.00').instance.incidents)).toMatchObject([
      { element: 'split', incident: { code: 'noFlowTaken' } },
    ])
  })

  test('none of whose flows has a condition takes the first, with a default that one', () => {
    const flows = ['start -> split', 'split -> cheap', 'split -> dear']
    const plain = (more: object) =>
      define({ elements: { ...elements, split: { type: 'exclusiveGateway', ...more } }, flows })

    expect(runProcess(plain({})).completed).toEqual(['start', 'split', 'cheap'])
    expect(runProcess(plain({ default: 'split-dear' })).completed).toEqual([
      'start',
      'split',
      'dear',
    ])
  })

  test('stays with an incident when no flow can be taken, and goes on once it is resolved', () => {
    const flows = ['start -> split', 'split -> cheap if amount < 10']
    const { instance, rejection } = runProcess(
      define({ elements: { ...elements, split: { type: 'exclusiveGateway' } }, flows }),
      [resolveIncident('split')],
      { data: { amount: '20.00' } },
    )

    expect(rejection).toBeUndefined()
    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'split', incident: { code: 'noFlowTaken', addressee: 'business' } },
    ])
  })

  test('joins nothing: every token that arrives goes on (pitfall 5)', () => {
    const { instance } = runProcess(
      define({
        elements: {
          start,
          fork: { type: 'parallelGateway' },
          merge: { type: 'exclusiveGateway' },
          work: { type: 'task' },
          end,
        },
        flows: ['start -> fork -> merge -> work -> end', 'fork -> work', 'fork -> end'],
      }),
    )

    expect(instance.passed['main']?.elements).toMatchObject({ merge: 1, work: 2, end: 3 })
    expect(instance.status).toBe('completed')
  })
})
