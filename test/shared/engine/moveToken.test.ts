import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import { act, activationAt, move, told } from '../../support/acts.ts'
import { command, completeTask, runProcess, type Action } from '../../support/process.ts'
import { ask, define, end, mapping, start } from '../../support/processDefinition.ts'

const line = define({
  elements: { start, a: ask, b: ask, c: ask, end },
  flows: ['start -> a -> b -> c -> end'],
})

const nested = define(
  {
    elements: {
      start,
      a: ask,
      outer: { type: 'subProcess', input: 'own' },
      begin: { ...start, parent: 'outer' },
      early: { ...ask, parent: 'outer' },
      inner: { type: 'subProcess', parent: 'outer' },
      deep: { ...ask, parent: 'inner' },
      late: {
        type: 'boundaryEvent',
        attachedTo: 'outer',
        interrupting: true,
        event: { type: 'timer', timer: { duration: '"P1D"' } },
      },
      z: ask,
      end,
    },
    flows: ['start -> a -> outer -> z -> end', 'begin -> early -> inner', 'late -> end'],
  },
  { mappings: { own: mapping({ count: '7' }) } },
)

const joined = define({
  elements: {
    start,
    split: { type: 'parallelGateway' },
    a: ask,
    b: ask,
    join: { type: 'parallelGateway' },
    c: ask,
    end,
  },
  flows: ['start -> split -> a -> join', 'split -> b -> join', 'join -> c -> end'],
})

const underWay = (ran: ReturnType<typeof runProcess>) =>
  Object.values(ran.instance.activations).map(({ element }) => element)

describe('going on elsewhere', () => {
  test('ends the step and begins the other', () => {
    const ran = runProcess(line, [move('a', 'c')])

    expect(underWay(ran)).toEqual(['c'])
    expect(ran.effects.map(({ type }) => type)).toEqual(['closeTask', 'openTask'])
    expect(ran.events).toContainEqual(
      expect.objectContaining({ type: 'tokenMoved', from: 'a', to: 'c', ...told }),
    )
  })

  test('goes back as well', () => {
    const script = [completeTask('a'), move('b', 'a'), completeTask('a'), completeTask('b')]

    expect(runProcess(line, [...script, completeTask('c')]).instance.status).toBe('completed')
  })

  test('opens the sub-processes around the place, with what they begin with but without their start', () => {
    const ran = runProcess(nested, [move('a', 'deep')])
    const waits = Object.values(ran.instance.waits).map(({ element }) => element)

    expect(underWay(ran)).toEqual(['outer', 'inner', 'deep'])
    expect(waits).toEqual(['late', 'deep'])
    expect(Object.values(ran.instance.scopes).map(({ data }) => data)).toEqual([
      {},
      { count: 7 },
      {},
    ])
  })

  test('and the case can be brought to its end from there', () => {
    const script = [move('a', 'deep'), completeTask('deep'), completeTask('z')]

    expect(runProcess(nested, script).completed).toEqual([
      'start',
      'deep',
      'inner',
      'outer',
      'z',
      'end',
    ])
  })

  test('ends the sub-processes that are left empty, without going on behind them', () => {
    const script = [completeTask('a'), completeTask('early'), move('deep', 'a')]
    const ran = runProcess(nested, script)

    expect(underWay(ran)).toEqual(['a'])
    expect(Object.keys(ran.instance.scopes)).toEqual(['1'])
    expect(Object.values(ran.instance.waits)).toMatchObject([{ element: 'a' }])
  })

  test('stays inside the sub-process that both places share', () => {
    const script = [completeTask('a'), completeTask('early'), move('deep', 'early')]
    const ran = runProcess(nested, script)

    expect(underWay(ran)).toEqual(['outer', 'early'])
  })

  test('begins anew a sub-process that is left for a place inside', () => {
    const script = [completeTask('a'), completeTask('early'), move('outer', 'deep')]

    expect(underWay(runProcess(nested, script))).toEqual(['outer', 'inner', 'deep'])
  })

  test('puts a token before a gateway that joins, on the flow that is named', () => {
    const toFlow = move('a', '', { to: { flow: 'a-join' } })

    expect(runProcess(joined, [move('a', 'join')]).rejection).toEqual({
      code: 'notPossibleHere',
      element: 'join',
      why: 'needsFlow',
    })
    expect(underWay(runProcess(joined, [toFlow]))).toEqual(['b'])
    expect(underWay(runProcess(joined, [toFlow, completeTask('b')]))).toEqual(['c'])
  })

  test('takes a token that waits for others off its flow', () => {
    const waiting = command({
      type: 'moveToken',
      ...act,
      from: { scope: '1', flow: 'a-join' },
      to: { element: 'a' },
    })
    const ran = runProcess(joined, [completeTask('a'), waiting])

    expect(underWay(ran)).toEqual(['b', 'a'])
    expect(ran.instance.tokens['1']).toEqual({})
    expect(runProcess(joined, [waiting]).rejection).toEqual({ code: 'notUnderWay', id: 'a-join' })
  })

  test('lets a gateway that waited for what is moved away go on (pitfall 2)', () => {
    const inclusive = define({
      elements: {
        start,
        split: { type: 'inclusiveGateway' },
        a: ask,
        b: ask,
        join: { type: 'inclusiveGateway' },
        c: ask,
        end,
      },
      flows: ['start -> split -> a -> join', 'split -> b -> join', 'join -> c -> end'],
    })
    const ran = runProcess(inclusive, [completeTask('a'), move('b', 'c')])

    expect(underWay(ran)).toEqual(['c', 'c'])
  })

  test('applies the input mapping of the step, or does not', () => {
    const called = define(
      {
        elements: {
          start,
          a: ask,
          part: { type: 'subProcess', input: 'own' },
          s: { ...ask, parent: 'part' },
          end,
        },
        flows: ['start -> a -> end', 'part -> end'],
      },
      { mappings: { own: mapping({ count: '7' }) } },
    )
    const dataInside = (more: Parameters<typeof move>[2]) =>
      Object.values(runProcess(called, [move('a', 'part', more)]).instance.scopes).at(-1)?.data

    expect(dataInside({})).toEqual({ count: 7 })
    expect(dataInside({ skipsInput: true })).toEqual({})
  })

  test.each([
    ['nowhere', 'unknown'],
    ['late', 'belongsToAnother'],
    ['event', 'begunByEvent'],
    ['inEvent', 'begunByEvent'],
    ['once', 'insideLoop'],
    ['undo', 'undoing'],
  ])('is refused at %s: %s', (target, why) => {
    const definition = define({
      elements: {
        start,
        a: ask,
        late: {
          type: 'boundaryEvent',
          attachedTo: 'a',
          interrupting: true,
          event: { type: 'error' },
        },
        event: { type: 'subProcess', triggeredByEvent: true },
        when: { type: 'startEvent', event: { type: 'signal', signal: 's' }, parent: 'event' },
        inEvent: { ...ask, parent: 'event' },
        each: {
          type: 'subProcess',
          loop: { type: 'multiInstance', sequential: false, cardinality: '2' },
        },
        once: { ...ask, parent: 'each' },
        undo: { ...ask, isForCompensation: true },
        end,
      },
      flows: ['start -> a -> each -> end', 'when -> inEvent', 'late -> end'],
    })

    expect(runProcess(definition, [move('a', target)]).rejection).toMatchObject({
      code: 'notPossibleHere',
      why,
    })
  })

  test('leads out of no single run of a loop, but away from the loop as a whole', () => {
    const definition = define({
      elements: {
        start,
        each: { ...ask, loop: { type: 'multiInstance', sequential: false, cardinality: '2' } },
        z: ask,
        end,
      },
      flows: ['start -> each -> z -> end'],
    })
    const oneRun: Action = (instance) => {
      const runs = Object.values(instance.activations).filter(({ scope }) => scope !== '1')
      return move('each', 'z', { from: { activation: runs[0]?.id ?? '' } })(instance)
    }

    expect(runProcess(definition, [oneRun]).rejection).toMatchObject({ why: 'insideLoop' })
    expect(underWay(runProcess(definition, [move('each', 'z')]))).toEqual(['z'])
  })

  test('needs something that is under way', () => {
    const gone = move('a', 'c', { from: { activation: '77' } })

    expect(runProcess(line, [gone]).rejection).toEqual({ code: 'notUnderWay', id: '77' })
  })

  test('keeps the data of the case', () => {
    const ran = runProcess(line, [move('a', 'b')], { data: { count: 3 } })

    expect(dataOf(ran.instance)).toEqual({ count: 3 })
    expect(activationAt(ran.instance, 'b')).toBeDefined()
  })
})
