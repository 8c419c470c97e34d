import { describe, expect, test } from 'vitest'
import { type Sketch, processOf } from '../../../examples/semantics/sketch.ts'
import { ask, define, end, source, start } from '../../support/processDefinition.ts'
import { completeJob, completeTask, failJob, resolveIncident } from '../../support/process.ts'
import { migrateProcess } from '../../support/migrations.ts'
import { resume, suspend } from '../../support/acts.ts'

const line: Sketch = { elements: { start, a: ask, end }, flows: ['start -> a -> end'] }
const longer: Sketch = {
  elements: { start, a: ask, b: ask, end },
  flows: ['start -> a -> b -> end'],
}

describe('gateways of an instance that migrates', () => {
  const joining = (gateway: 'parallelGateway' | 'inclusiveGateway', branches: readonly string[]) =>
    define({
      elements: {
        start,
        split: { type: gateway },
        join: { type: gateway },
        z: ask,
        end,
        ...Object.fromEntries(branches.map((id) => [id, ask])),
      },
      flows: [
        'start -> split',
        'join -> z -> end',
        ...branches.map((id) => `split -> ${id} -> join`),
      ],
    })

  test('keep the tokens that wait on flows the new version has (pitfall 14)', () => {
    const { instance } = migrateProcess({
      from: joining('parallelGateway', ['a', 'b']),
      to: joining('parallelGateway', ['a', 'b', 'c']),
      before: [completeTask('a')],
    })

    expect(instance.tokens['1']).toEqual({ 'a-join': 1 })
  })

  test('are refused when a token waits on a flow that is gone or leads elsewhere (pitfall 14)', () => {
    const elsewhere = define({
      elements: {
        start,
        split: { type: 'parallelGateway' },
        a: ask,
        b: ask,
        c: ask,
        join: { type: 'parallelGateway' },
        end,
      },
      flows: ['start -> split -> a -> c -> join', 'split -> b -> join -> end'],
    })
    const from = joining('parallelGateway', ['a', 'b'])
    const before = [completeTask('a')]
    const bent = migrateProcess({
      from,
      to: elsewhere,
      before,
      plan: ({ main }) => ({
        main: {
          process: 'main',
          elements: { ...main?.elements },
          flows: { ...main?.flows, 'a-join': 'a-c' },
        },
      }),
    })

    expect(migrateProcess({ from, to: elsewhere, before }).problems).toMatchObject([
      { code: 'noFlow', id: 'a-join' },
    ])
    expect(bent.problems).toMatchObject([{ code: 'flowLeadsElsewhere', id: 'a-join' }])
  })

  test.each(['parallelGateway', 'inclusiveGateway'] as const)(
    'let pass what need wait no longer: %s (pitfall 14)',
    (gateway) => {
      const to = define({
        elements: {
          start,
          split: { type: gateway },
          join: { type: gateway },
          a: ask,
          b: ask,
          z: ask,
          end,
        },
        flows: ['start -> split -> a -> join -> z -> end', 'split -> b -> end'],
      })
      const { told, standing } = migrateProcess({
        from: joining(gateway, ['a', 'b']),
        to,
        before: [completeTask('a')],
      })

      expect(told).toEqual([
        { kind: 'passes', id: 'join' },
        { kind: 'passes', id: 'z' },
      ])
      expect(standing).toEqual(['b', 'z'])
    },
  )

  test('with an incident keep their token (pitfall 13)', () => {
    const forked = (condition: string) =>
      define({
        elements: { start, fork: { type: 'exclusiveGateway' }, a: ask, end },
        flows: ['start -> fork', `fork -> a if ${condition}`, 'a -> end'],
      })
    const { standing } = migrateProcess({
      from: forked('count = 1'),
      to: forked('count = 2'),
      data: { count: 2 },
      after: [resolveIncident('fork')],
    })

    expect(standing).toEqual(['a'])
  })
})

describe('work of an instance that migrates', () => {
  const calling = (source: string) =>
    define(
      {
        elements: { start, call: { type: 'serviceTask', source }, end },
        flows: ['start -> call -> end'],
      },
      { sources: { person: aSource, dog: aSource } },
    )

  test('goes on when it is the same work', () => {
    const to = define(
      {
        elements: { start, call: { type: 'serviceTask', source: 'person' }, b: ask, end },
        flows: ['start -> call -> b -> end'],
      },
      { sources: { person: aSource } },
    )
    const { effects, standing } = migrateProcess({
      from: calling('person'),
      to,
      after: [completeJob('call')],
    })

    expect(effects).toEqual([])
    expect(standing).toEqual(['b'])
  })

  test('that is another has to be finished first, unless it has failed (pitfall 14)', () => {
    const versions = { from: calling('person'), to: calling('dog') }
    const failed = migrateProcess({
      ...versions,
      before: [failJob('call')],
      after: [resolveIncident('call')],
    })

    expect(migrateProcess(versions).problems).toMatchObject([{ code: 'workChanged', id: 'call' }])
    expect(failed.effects).toMatchObject([{ type: 'cancelJob' }])
    expect(Object.values(failed.instance.waits)).toMatchObject([
      { kind: 'job', job: { kind: 'source', source: 'dog' } },
    ])
  })

  test('in a called process needs the process the new version calls (pitfall 14)', () => {
    const called = (process: string) => ({
      elements: { start, call: { type: 'callActivity', process } as const, end },
      flows: ['start -> call -> end'],
    })
    const processes = { one: processOf(line), two: processOf(line) }
    const from = define(called('one'), { processes })
    const same = define(
      { ...called('one'), elements: { ...called('one').elements, b: ask } },
      { processes },
    )

    expect(
      migrateProcess({ from, to: define(called('two'), { processes }) }).problems,
    ).toMatchObject([{ code: 'calledProcessChanged', id: 'call' }])
    expect(migrateProcess({ from, to: same, after: [completeTask('a')] }).instance.status).toBe(
      'completed',
    )
  })

  test('that can be undone has to be undone by something in the new version (pitfall 14)', () => {
    const booked = (undoable: boolean): Sketch => ({
      elements: {
        start,
        book: { type: 'task' },
        ...(undoable && {
          undo: {
            type: 'boundaryEvent',
            attachedTo: 'book',
            interrupting: false,
            event: { type: 'compensation' },
            handler: 'unbook',
          },
          unbook: { ...ask, isForCompensation: true },
        }),
        a: ask,
        back: { type: 'intermediateThrowEvent', event: { type: 'compensation' } },
        end,
      },
      flows: ['start -> book -> a -> back -> end'],
    })
    const more = define({ ...booked(true), elements: { ...booked(true).elements, z: ask } })
    const from = define(booked(true))

    expect(migrateProcess({ from, to: define(booked(false)) }).problems).toMatchObject([
      { code: 'cannotBeUndone', id: 'book' },
    ])
    expect(
      migrateProcess({ from, to: more, after: [completeTask('a'), completeTask('unbook')] })
        .instance.status,
    ).toBe('completed')
  })

  test('of a suspended case is kept, and done in the new version', () => {
    const { standing } = migrateProcess({
      from: define(line),
      to: define(longer),
      before: [suspend],
      after: [resume(), completeTask('a')],
    })

    expect(standing).toEqual(['b'])
  })

  test('of every run of a loop goes on', () => {
    const looped = (more: Sketch['elements']) =>
      define({
        elements: {
          start,
          each: { ...ask, loop: { type: 'multiInstance', sequential: true, cardinality: '2' } },
          ...more,
          end,
        },
        flows: ['start -> each -> end'],
      })
    const { instance } = migrateProcess({
      from: looped({}),
      to: looped({ z: ask }),
      before: [completeTask('each')],
      after: [completeTask('each')],
    })

    expect(instance.status).toBe('completed')
  })
})

const aSource = source()
