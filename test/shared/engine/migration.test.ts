import { describe, expect, test } from 'vitest'
import { type Sketch } from '../../../examples/semantics/sketch.ts'
import { dataOf } from '#shared/engine/instance.ts'
import { ask, define, end, form, start } from '../../support/processDefinition.ts'
import { completeTask, fireTimer, sendMessage } from '../../support/process.ts'
import { migrateProcess } from '../../support/migrations.ts'

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
