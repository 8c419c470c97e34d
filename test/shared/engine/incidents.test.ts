import { describe, expect, test } from 'vitest'
import { dataOf, originAt } from '#shared/engine/instance.ts'
import { completeByHand, failByHand, retryWith } from '../../support/acts.ts'
import {
  command,
  completeJob,
  completeTask,
  failJob,
  fireTimer,
  resolveIncident,
  runProcess,
  throwJobError,
  type Action,
} from '../../support/process.ts'
import { ask, define, end, mapping, source, start } from '../../support/processDefinition.ts'

const gateway = define({
  elements: { start, fork: { type: 'exclusiveGateway' }, a: ask, b: ask, end },
  flows: [
    'start -> fork',
    'fork -> a if count = 1',
    'fork -> b if count = 2',
    'a -> end',
    'b -> end',
  ],
})
const undecided = { data: { count: 3 } }

const lookUp = define(
  {
    elements: {
      start,
      call: { type: 'serviceTask', source: 'person', input: 'in', output: 'out' },
      end,
    },
    flows: ['start -> call -> end'],
  },
  {
    sources: {
      person: source({ request: { type: 'object', properties: { id: { type: 'string' } } } }),
    },
    mappings: { in: mapping({ id: 'name' }), out: mapping({ remark: 'result.text' }) },
  },
)
const known = { data: { name: 'p-1' } }

describe('an incident', () => {
  test('at a gateway keeps its token, and goes on when it is resolved (pitfall 13)', () => {
    const stuck = runProcess(gateway, [resolveIncident('fork')], undecided)
    const freed = runProcess(
      gateway,
      [retryWith('fork', { count: 2 }), completeTask('b')],
      undecided,
    )

    expect(Object.values(stuck.instance.incidents)).toMatchObject([
      { element: 'fork', incident: { code: 'noFlowTaken' } },
    ])
    expect(freed.completed).toEqual(['start', 'fork', 'b', 'end'])
    expect(freed.instance.status).toBe('completed')
  })

  test('at a gateway that joins keeps what has arrived (pitfall 13)', () => {
    const definition = define({
      elements: {
        start,
        split: { type: 'parallelGateway' },
        x: ask,
        y: ask,
        join: { type: 'inclusiveGateway' },
        a: ask,
        end,
      },
      flows: [
        'start -> split -> x -> join',
        'split -> y -> join',
        'join -> a if count = 1',
        'a -> end',
      ],
    })
    const script = [completeTask('x'), completeTask('y'), retryWith('join', { count: 1 })]

    expect(runProcess(definition, script.slice(0, 2), undecided).instance.tokens).toEqual({
      '1': {},
    })
    expect(runProcess(definition, [...script, completeTask('a')], undecided).instance.status).toBe(
      'completed',
    )
  })

  test('at a condition nobody can evaluate is looked at again, and the work at hand goes on (pitfall 13)', () => {
    const definition = define({
      elements: {
        start,
        a: ask,
        late: {
          type: 'boundaryEvent',
          attachedTo: 'a',
          interrupting: true,
          event: { type: 'conditional', condition: 'number(name) > 1' },
        },
        b: ask,
        end,
      },
      flows: ['start -> a -> end', 'late -> b -> end'],
    })
    const { instance, completed } = runProcess(definition, [retryWith('late', { name: '2' })], {
      data: { name: 'x' },
    })

    expect(instance.incidents).toEqual({})
    expect(completed).toEqual(['start', 'late'])
  })

  test('in the condition of a loop asks the condition again (pitfall 13)', () => {
    const definition = define({
      elements: {
        start,
        again: {
          ...ask,
          loop: { type: 'standard', testBefore: false, condition: 'number(name) > loopCounter' },
        },
        end,
      },
      flows: ['start -> again -> end'],
    })
    const script = [completeTask('again'), retryWith('again', { name: '2' }), completeTask('again')]
    const before = runProcess(definition, script.slice(0, 2), { data: { name: 'x' } })
    const after = runProcess(definition, script, { data: { name: 'x' } })

    expect(before.instance.status).toBe('active')
    expect(after.instance.status).toBe('completed')
  })

  test('at a job asks with the data as it is now, as another job', () => {
    const script = [failJob('call'), retryWith('call', { name: 'p-2' })]
    const { effects, instance } = runProcess(lookUp, script, known)

    expect(effects).toMatchObject([
      { type: 'closeIncident' },
      { type: 'cancelJob', jobId: 'case:6' },
      { type: 'createJob', jobId: 'case:13', generation: 1, job: { input: { id: 'p-2' } } },
    ])
    expect(originAt(instance, 'name')).toMatchObject({ kind: 'clerk', from: 'kaemmerei:owner' })
  })

  test('at a job that asks for the same is tried again under its id', () => {
    const script = [failJob('call'), retryWith('call', { remark: 'Anruf' })]

    expect(runProcess(lookUp, script, known).effects).toMatchObject([
      { type: 'closeIncident' },
      { type: 'createJob', jobId: 'case:6', generation: 2 },
    ])
  })

  test('takes no value the case data does not want', () => {
    const { rejection, instance } = runProcess(
      gateway,
      [retryWith('fork', { count: 'zwei', unknown: 1 })],
      undecided,
    )

    expect(rejection).toMatchObject({
      code: 'valuesNotAccepted',
      problems: [{ path: 'count' }, { path: 'unknown' }],
    })
    expect(Object.keys(instance.incidents)).toHaveLength(1)
  })

  test('tells with its end who resolved it and why', () => {
    const { events } = runProcess(gateway, [retryWith('fork', { count: 2 })], undecided)

    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'incidentResolved',
        reason: 'Weil es so nicht weitergeht.',
        role: 'kaemmerei:owner',
      }),
    )
  })
})

describe('completing by hand', () => {
  test('takes an answer in place of the one that does not come', () => {
    const script = [failJob('call'), completeByHand('call', { output: { text: 'von Hand' } })]
    const { instance, effects } = runProcess(lookUp, script, known)

    expect(dataOf(instance)).toEqual({ name: 'p-1', remark: 'von Hand' })
    expect(instance.status).toBe('completed')
    expect(effects).toMatchObject([
      { type: 'cancelJob' },
      { type: 'closeIncident' },
      { type: 'endInstance' },
    ])
  })

  test('goes without the output mapping when only values are given', () => {
    const script = [completeByHand('call', { values: { remark: 'Telefon' } })]

    expect(dataOf(runProcess(lookUp, script, known).instance)).toEqual({
      name: 'p-1',
      remark: 'Telefon',
    })
  })

  test('refuses the answer that comes after all', () => {
    const definition = define({
      elements: { start, work: { type: 'serviceTask' }, a: ask, end },
      flows: ['start -> work -> a -> end'],
    })
    const late = command({ type: 'completeJob', jobId: 'case:5', generation: 1, output: null })

    expect(runProcess(definition, [completeByHand('work'), late]).rejection).toEqual({
      code: 'waitNotOpen',
      id: 'case:5',
    })
  })

  test('leads a gateway that cannot decide where the department says', () => {
    const chosen = [completeByHand('fork', { flows: ['fork-b'] }), completeTask('b')]
    const both = [completeByHand('fork', { flows: ['fork-a', 'fork-b'] })]

    expect(runProcess(gateway, chosen, undecided).instance.status).toBe('completed')
    expect(runProcess(gateway, both, undecided).rejection).toMatchObject({
      code: 'notPossibleHere',
      why: 'unknown',
    })
  })

  test('ends what runs inside a sub-process and what waits at its boundary', () => {
    const definition = define({
      elements: {
        start,
        part: { type: 'subProcess' },
        begin: { ...start, parent: 'part' },
        inner: { ...ask, parent: 'part' },
        late: {
          type: 'boundaryEvent',
          attachedTo: 'part',
          interrupting: true,
          event: { type: 'timer', timer: { duration: '"P1D"' } },
        },
        end,
      },
      flows: ['start -> part -> end', 'begin -> inner', 'late -> end'],
    })

    expect(runProcess(definition, [completeByHand('part')]).completed).toEqual([
      'start',
      'begin',
      'part',
      'end',
    ])
  })

  test('counts as one run of a loop, or ends all of them', () => {
    const definition = define({
      elements: {
        start,
        each: { ...ask, loop: { type: 'multiInstance', sequential: true, cardinality: '2' } },
        end,
      },
      flows: ['start -> each -> end'],
    })
    const run: Action = (instance) => {
      const [, inner] = Object.values(instance.activations)
      return completeByHand('each', { activation: inner?.id ?? '' })(instance)
    }

    expect(runProcess(definition, [run]).instance.status).toBe('active')
    expect(runProcess(definition, [run, run]).instance.status).toBe('completed')
    expect(runProcess(definition, [completeByHand('each')]).instance.status).toBe('completed')
  })

  test('of a gateway that waits for events takes one of them as having come', () => {
    const definition = define({
      elements: {
        start,
        first: { type: 'eventBasedGateway' },
        come: { type: 'intermediateCatchEvent', event: { type: 'message', message: 'reply' } },
        late: {
          type: 'intermediateCatchEvent',
          event: { type: 'timer', timer: { duration: '"P1D"' } },
        },
        end,
      },
      flows: ['start -> first -> come -> end', 'first -> late -> end'],
    })
    const came = runProcess(definition, [completeByHand('first', { flows: ['first-come'] })])

    expect(came.completed).toEqual(['start', 'first', 'come', 'end'])
    expect(runProcess(definition, [completeByHand('first')]).rejection).toMatchObject({
      why: 'needsFlow',
    })
  })
})

describe('failing by hand', () => {
  const guarded = define(
    {
      elements: {
        start,
        call: { type: 'serviceTask', source: 'person' },
        gone: {
          type: 'boundaryEvent',
          attachedTo: 'call',
          interrupting: true,
          event: { type: 'error', error: 'unknownPerson' },
        },
        b: ask,
        end,
      },
      flows: ['start -> call -> end', 'gone -> b -> end'],
    },
    { sources: { person: source() } },
  )

  test('throws an error of the definition', () => {
    const script = [failByHand('call', { error: 'unknownPerson' }), completeTask('b')]

    expect(runProcess(guarded, script).completed).toEqual(['start', 'gone', 'b', 'end'])
  })

  test('gives what IT cannot help to the department', () => {
    const { instance, effects } = runProcess(guarded, [failJob('call'), failByHand('call')])

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'call', incident: { addressee: 'business', code: 'jobFailed' } },
    ])
    expect(effects.map(({ type }) => type)).toEqual(['cancelJob', 'closeIncident', 'raiseIncident'])
  })

  test('refuses the late answer, and the job can be tried again', () => {
    const late = command({ type: 'completeJob', jobId: 'case:5', generation: 1, output: null })
    const script = [failByHand('call'), resolveIncident('call'), completeJob('call')]

    expect(runProcess(guarded, [failByHand('call'), late]).rejection).toMatchObject({
      code: 'staleGeneration',
    })
    expect(runProcess(guarded, script).instance.status).toBe('completed')
  })

  test('knows only errors of the definition', () => {
    expect(runProcess(guarded, [failByHand('call', { error: 'nonsense' })]).rejection).toEqual({
      code: 'notPossibleHere',
      element: 'call',
      why: 'unknown',
    })
  })

  test('leaves what waited waiting, until somebody takes it up again', () => {
    const timed = define({
      elements: {
        start,
        pause: {
          type: 'intermediateCatchEvent',
          event: { type: 'timer', timer: { duration: '"PT1H"' } },
        },
        end,
      },
      flows: ['start -> pause -> end'],
    })
    const script = [failByHand('pause'), resolveIncident('pause'), fireTimer('pause')]

    expect(runProcess(timed, script).instance.status).toBe('completed')
    expect(runProcess(timed, [failByHand('pause', { activation: '99' })]).rejection).toEqual({
      code: 'notUnderWay',
      id: '99',
    })
  })

  test('leaves an error that nobody catches to the department', () => {
    const { instance } = runProcess(guarded, [throwJobError('call', 'other')])

    expect(Object.values(instance.incidents)).toMatchObject([
      { incident: { code: 'uncaughtError' } },
    ])
  })
})
