import { describe, expect, test } from 'vitest'
import { type Sketch, processOf } from '../../../examples/semantics/sketch.ts'
import { dataOf } from '#shared/engine/instance.ts'
import { ask, define, end, form, source, start } from '../../support/processDefinition.ts'
import {
  completeJob,
  completeTask,
  failJob,
  fireTimer,
  resolveIncident,
  sendMessage,
} from '../../support/process.ts'
import { migrateProcess } from '../../support/migrations.ts'
import { resume, suspend } from '../../support/acts.ts'

const timer = (duration: string) =>
  ({ type: 'timer', timer: { duration: `"${duration}"` } }) as const
const reply = { type: 'message', message: 'reply' } as const
const boundary = (attachedTo: string, event: ReturnType<typeof timer> | typeof reply) =>
  ({ type: 'boundaryEvent', attachedTo, interrupting: true, event }) as const

const line: Sketch = { elements: { start, a: ask, end }, flows: ['start -> a -> end'] }
const longer: Sketch = {
  elements: { start, a: ask, b: ask, end },
  flows: ['start -> a -> b -> end'],
}

describe('migration', () => {
  test('goes on in the new version where it stood in the old one (pitfall 14)', () => {
    const { instance, before, standing } = migrateProcess({
      from: define(line),
      to: define(longer),
      after: [completeTask('a'), completeTask('b')],
    })

    expect(standing).toEqual([])
    expect(instance.status).toBe('completed')
    expect(instance.version).not.toBe(before.version)
    expect(instance.number).toBe(before.number)
  })

  test('keeps the task people have opened, with the form and group of the new version', () => {
    const to = define(
      {
        ...line,
        elements: { ...line.elements, a: { ...ask, form: 'other', lane: 'office' } },
        lanes: { office: { title: { de: 'Amt' }, group: 'kaemmerei/steuern' } },
      },
      { forms: { form: form(), other: form() } },
    )
    const { effects, told, before } = migrateProcess({ from: define(line), to })
    const [task] = Object.values(before.waits)

    expect(effects).toEqual([
      {
        type: 'changeTask',
        taskId: task?.id,
        element: 'a',
        form: 'other',
        group: 'kaemmerei/steuern',
        assignee: null,
      },
    ])
    expect(told).toEqual([{ kind: 'taskChanged', id: 'a' }])
  })

  test('takes steps over that are called otherwise, as the plan says', () => {
    const to = define({
      elements: { start, first: ask, end },
      flows: ['start -> first -> end'],
    })
    const unplanned = migrateProcess({ from: define(line), to })
    const planned = migrateProcess({
      from: define(line),
      to,
      plan: ({ main }) => ({
        main: { process: 'main', flows: {}, elements: { ...main?.elements, a: 'first' } },
      }),
      after: [completeTask('first')],
    })

    expect(unplanned.problems).toEqual([{ code: 'noTarget', process: 'main', id: 'a' }])
    expect(planned.told).toContainEqual({ kind: 'goesOnAs', id: 'a', to: 'first' })
    expect(planned.instance.status).toBe('completed')
  })

  test.each<[string, Partial<Sketch['elements']>, string]>([
    ['is of another kind', { a: { type: 'serviceTask' } }, 'typeChanged'],
    [
      'is inside a sub-process',
      { part: { type: 'subProcess' }, a: { ...ask, parent: 'part' } },
      'scopeChanged',
    ],
    ['has no form any more', { a: { type: 'userTask' } }, 'workChanged'],
  ])('is refused when the step %s (pitfall 14)', (_, changed, code) => {
    const to = define({
      elements: { ...line.elements, ...changed } as Sketch['elements'], // reason: Partial adds undefined
      flows: code === 'scopeChanged' ? ['start -> part -> end'] : line.flows,
    })

    expect(migrateProcess({ from: define(line), to }).problems).toMatchObject([{ code, id: 'a' }])
  })

  test('is refused when a loop under way is another kind of loop (pitfall 14)', () => {
    const looped = (sequential: boolean) =>
      define({
        ...line,
        elements: {
          ...line.elements,
          a: { ...ask, loop: { type: 'multiInstance', sequential, cardinality: '2' } },
        },
      })
    const { problems } = migrateProcess({ from: looped(true), to: looped(false) })

    expect(problems.map(({ code }) => code)).toEqual(['loopChanged', 'loopChanged'])
  })

  test('is refused when the data do not fit, and keeps what has no name any more (pitfall 14)', () => {
    const { data } = define(line)
    const stricter = define(line, { data: { ...data, name: { type: 'string', maxLength: 2 } } })
    const { name: _, ...fewer } = data
    const known = { data: { name: 'Erika', count: 1 } }
    const refused = migrateProcess({ from: define(line), to: stricter, ...known })
    const kept = migrateProcess({ from: define(line), to: define(line, { data: fewer }), ...known })

    expect(refused.problems).toMatchObject([{ code: 'dataNotAccepted', id: 'name' }])
    expect(kept.told).toEqual([{ kind: 'dataUnknown', id: 'name' }])
    expect(dataOf(kept.instance)).toEqual({ name: 'Erika', count: 1 })
  })

  test('is refused for another service and for the version it runs on already', () => {
    const other = define(longer, { id: 'other-service' })

    expect(migrateProcess({ from: define(line), to: other }).problems).toMatchObject([
      { code: 'otherService' },
    ])
    expect(migrateProcess({ from: define(line), to: define(line) }).problems).toMatchObject([
      { code: 'sameVersion' },
    ])
  })

  test('names everything that stands in the way', () => {
    const to = define(
      { elements: { start, b: ask, end }, flows: ['start -> b -> end'] },
      {
        data: { count: { type: 'string', maxLength: 1 } },
      },
    )
    const { problems } = migrateProcess({ from: define(line), to, data: { count: 33 } })

    expect(problems.map(({ code }) => code)).toEqual(['noTarget', 'dataNotAccepted'])
  })
})

describe('events of an instance that migrates', () => {
  const guarded = (more: Sketch['elements'], flows: readonly string[] = []): Sketch => ({
    elements: { ...line.elements, ...more },
    flows: [...line.flows, ...flows],
  })
  const late = guarded({ late: boundary('a', timer('P10D')), z: ask }, ['late -> z -> end'])

  test('keep their due date when they say the same (pitfall 14)', () => {
    const to = define({
      ...late,
      elements: { ...late.elements, b: ask },
      flows: ['start -> a -> b -> end', 'late -> z -> end'],
    })
    const { effects, instance, before } = migrateProcess({ from: define(late), to })

    expect(effects).toEqual([])
    expect(instance.waits).toEqual(before.waits)
  })

  test('are armed anew when they say something else', () => {
    const to = define({
      ...late,
      elements: { ...late.elements, late: boundary('a', timer('P20D')) },
    })
    const { effects, told } = migrateProcess({ from: define(late), to })

    expect(effects).toMatchObject([
      { type: 'cancelTimer' },
      { type: 'armTimer', dueAt: '2026-02-05T10:00:00.000Z' },
    ])
    expect(told).toEqual([
      { kind: 'noLongerWaits', id: 'late' },
      { kind: 'waitsAnew', id: 'late', dueAt: '2026-02-05T10:00:00.000Z' },
    ])
  })

  test('are closed when they are gone, and armed when they are new', () => {
    const told = guarded({ told: boundary('a', reply), z: ask }, ['told -> z -> end'])
    const gone = migrateProcess({ from: define(late), to: define(line) })
    const fresh = migrateProcess({
      from: define(line),
      to: define(told),
      after: [sendMessage('told'), completeTask('z')],
    })

    expect(gone.effects).toMatchObject([{ type: 'cancelTimer' }])
    expect(fresh.effects).toMatchObject([{ type: 'openSubscription', message: 'reply' }])
    expect(fresh.instance.status).toBe('completed')
  })

  test('that have happened do not happen again', () => {
    const once = guarded(
      { late: { ...boundary('a', timer('P1D')), interrupting: false }, z: ask },
      ['late -> z -> end'],
    )
    const { effects, standing } = migrateProcess({
      from: define(once),
      to: define({ ...once, elements: { ...once.elements, b: ask } }),
      before: [fireTimer('late')],
    })

    expect(effects).toEqual([])
    expect(standing).toEqual(['a', 'z'])
  })

  test('of an event sub-process are treated alike', () => {
    const inside: Sketch['elements'] = {
      event: { type: 'subProcess', triggeredByEvent: true },
      when: { type: 'startEvent', event: reply, interrupting: true, parent: 'event' },
      inner: { ...ask, parent: 'event' },
    }
    const withEvent = guarded(inside, ['when -> inner'])
    const fresh = migrateProcess({
      from: define(line),
      to: define(withEvent),
      after: [sendMessage('when'), completeTask('inner')],
    })
    const begun = migrateProcess({
      from: define(withEvent),
      to: define({ ...withEvent, elements: { ...withEvent.elements, b: ask } }),
      before: [sendMessage('when')],
    })

    expect(fresh.instance.status).toBe('completed')
    expect(begun.effects).toEqual([])
    expect(begun.standing).toEqual(['event', 'inner'])
  })

  test('behind a gateway follow the new version, as long as one is left', () => {
    const waiting = (more: Sketch['elements'], flows: readonly string[]): Sketch => ({
      elements: { start, first: { type: 'eventBasedGateway' }, ...more, end },
      flows: ['start -> first', ...flows],
    })
    const come = { type: 'intermediateCatchEvent', event: reply } as const
    const expired = { type: 'intermediateCatchEvent', event: timer('P1D') } as const
    const from = define(waiting({ come }, ['first -> come -> end']))
    const both = define(
      waiting({ come, expired }, ['first -> come -> end', 'first -> expired -> end']),
    )
    const none = define(waiting({}, ['first -> end']))

    expect(migrateProcess({ from, to: both }).effects).toMatchObject([{ type: 'armTimer' }])
    expect(migrateProcess({ from, to: none }).problems).toMatchObject([{ code: 'cannotWait' }])
  })

  test('that nobody can wait for stop the migration', () => {
    const to = guarded({ late: boundary('a', timer('never')), z: ask }, ['late -> z -> end'])

    expect(migrateProcess({ from: define(line), to: define(to) }).problems).toMatchObject([
      { code: 'cannotWait', id: 'late', problem: expect.stringContaining('eine Dauer') },
    ])
  })
})

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
