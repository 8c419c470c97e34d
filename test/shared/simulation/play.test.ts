import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import { planOf } from '#shared/simulation/plan.ts'
import { define, end, form, question, source, start } from '../../support/processDefinition.ts'
import { played } from '../../support/runs.ts'

const work = { type: 'serviceTask' } as const
const exclusive = { type: 'exclusiveGateway' } as const
const simple = { elements: { start, a: work, end }, flows: ['start -> a -> end'] }
const bare = define(simple, { data: {} })

describe('a run', () => {
  test('tells where each thing stands, by its BPMN name and on the clock', () => {
    const definition = define(
      {
        elements: {
          start,
          sub: { type: 'subProcess' },
          a: { ...work, parent: 'sub' },
          end,
        },
        flows: ['start -> sub -> end'],
      },
      { data: {} },
    )

    const { lines } = played(definition, { elements: { a: { delay: 'PT10S' } } })

    expect(lines[3]).toEqual({
      seq: 4,
      at: '2026-01-15T10:00:00.000Z',
      type: 'elementActivated',
      element: 'sub',
      elementType: 'subProcess',
      scope: 'main',
      process: 'main',
      instance: '1',
    })
    expect(lines[5]).toMatchObject({
      at: '2026-01-15T10:00:10.000Z',
      type: 'elementCompleted',
      element: 'a',
      elementType: 'serviceTask',
      scope: 'sub',
    })
    expect(lines[2]).toMatchObject({
      type: 'flowTaken',
      element: 'start-sub',
      elementType: 'sequenceFlow',
      source: 'start',
      target: 'sub',
    })
  })

  test('declares what a drawing does not: names of conditions, of the script and of the data', () => {
    const definition = define(
      {
        elements: { start, g: exclusive, a: end, b: end },
        flows: ['start -> g', 'g -> a if customer.age > limit', 'g -> b if true'],
      },
      { data: {} },
    )

    const { told } = played(
      definition,
      { data: { limit: 18 } },
      { data: { customer: { age: 20 } } },
    )

    expect(told).toContain('g-a')
  })

  test('uses up the answers of an element one visit after another', () => {
    const definition = define(
      {
        elements: { start, m: exclusive, a: work, g: exclusive, end },
        flows: ['start -> m -> a -> g', 'g -> m if n < 3', 'g -> end if n >= 3'],
      },
      { data: {} },
    )

    const { ending } = played(definition, {
      elements: { a: [{ output: { n: 1 } }, { output: { n: '=n + 1' } }, { output: { n: 9 } }] },
    })

    expect(ending.first && dataOf(ending.first)).toEqual({ n: 9 })
  })

  test('a visit that ends in an error uses up what was said of it', () => {
    const definition = define(
      {
        elements: {
          start,
          m: exclusive,
          a: work,
          caught: {
            type: 'boundaryEvent',
            attachedTo: 'a',
            interrupting: true,
            event: { type: 'error' },
          },
          b: end,
          c: end,
        },
        flows: ['start -> m -> a', 'a -> b if n = 1', 'a -> c if n = 2', 'caught -> m'],
      },
      { data: {} },
    )

    const { told } = played(definition, { elements: { a: [{ error: 'X' }, { flows: ['a-c'] }] } })

    expect(told).toBe(
      '+start -start start-m +m -m m-a +a error(X) ×a +caught -caught caught-m +m -m m-a ' +
        '+a -a a-c +c -c completed',
    )
  })

  test('stands still at the time somebody names', () => {
    const script = { elements: { a: { delay: 'PT2H' } } }

    expect(played(bare, script, { until: 'PT1H' }).ending).toMatchObject({
      outcome: 'waits',
      waits: [{ element: 'a', elementType: 'serviceTask', for: 'job' }],
    })
    expect(played(bare, script, { until: 'PT2H' }).ending.outcome).toBe('completed')
  })

  test.each([
    ['a date', { date: '"2026-01-20T08:00:00Z"' }, '2026-01-20T08:00:00.000Z'],
    ['a date that is past', { date: '"2020-01-15T08:00:00Z"' }, '2026-01-15T10:00:00.000Z'],
    ['a duration', { duration: '"PT1H"' }, '2026-01-15T11:00:00.000Z'],
    ['the first of a cycle', { cycle: '"R3/PT2H"' }, '2026-01-15T12:00:00.000Z'],
    ['no figures, at once', {}, '2026-01-15T10:00:00.000Z'],
  ] as const)('begins what a timer begins at %s', (...[, timer, at]) => {
    const begun = define(
      {
        elements: { t: { type: 'startEvent', event: { type: 'timer', timer } }, end },
        flows: ['t -> end'],
      },
      { data: {} },
    )

    const { lines, ending } = played(begun)

    expect(lines[0]).toMatchObject({ element: 't', at })
    expect(ending.outcome).toBe('completed')
    expect(played(begun, { start: [{ element: 't', at: 'PT5M' }] }).lines[0]).toMatchObject({
      at: '2026-01-15T10:05:00.000Z',
    })
  })

  test('stops a timer that repeats without end, unless somebody stops the clock', () => {
    const definition = define(
      {
        elements: {
          start,
          a: { type: 'intermediateCatchEvent', event: { type: 'message', message: 'reply' } },
          t: {
            type: 'boundaryEvent',
            attachedTo: 'a',
            interrupting: false,
            event: { type: 'timer', timer: { cycle: '"R/PT1H"' } },
          },
          r: { type: 'receiveTask' },
          t2: {
            type: 'boundaryEvent',
            attachedTo: 'r',
            interrupting: false,
            event: { type: 'timer', timer: { cycle: '"R/PT1H"' } },
          },
          over: end,
          end,
        },
        flows: ['start -> r -> end', 't2 -> over'],
      },
      { data: {} },
    )
    const endless = played(definition, { messages: [] })

    expect(endless.ending).toMatchObject({
      outcome: 'waits',
      notes: [{ code: 'timerWithoutEnd', element: 't2', times: 1000 }],
    })
    expect(endless.told.match(/\+over/g)).toHaveLength(1000)

    const stopped = played(definition, { messages: [] }, { until: 'PT3H' })

    expect(stopped.ending).toMatchObject({ outcome: 'waits', notes: [] })
    expect(stopped.told.match(/\+over/g)).toHaveLength(3)
  })

  test('stops a circle in which nothing ever changes', () => {
    const circle = define(
      {
        elements: { start, m: exclusive, a: work, g: exclusive, back: { type: 'task' }, end },
        flows: ['start -> m -> a -> g', 'g -> back -> m', 'g -> end'],
      },
      { data: {} },
    )

    expect(played(circle).ending).toMatchObject({
      outcome: 'incident',
      notes: [{ code: 'circle', times: 101 }],
    })
  })

  test('takes a thousand steps in a moment', () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `t${index}`)
    const definition = define(
      {
        elements: { start, ...Object.fromEntries(ids.map((id) => [id, work])), end },
        flows: [`start -> ${ids.join(' -> ')} -> end`],
      },
      { data: {} },
    )

    expect(played(definition).lines).toHaveLength(3 + 3 * 1_000 + 3)
  })

  test('is refused when it cannot begin as wanted', () => {
    const typed = define(simple)

    expect(planOf({ definition: bare, today, process: 'none' })).toEqual({
      refusal: { code: 'process', found: 'none', known: ['main'] },
    })
    expect(planOf({ definition: bare, today, until: 'soon' })).toMatchObject({
      refusal: { code: 'until' },
    })
    expect(planOf({ definition: typed, today, data: { count: 'many' } })).toMatchObject({
      refusal: { code: 'data', problems: [{ path: 'count' }] },
    })
  })

  test('goes by a sample case of the definition, its forms and sources', () => {
    const definition = define(
      {
        elements: {
          start,
          look: { type: 'serviceTask', source: 'person', output: 'keep' },
          ask: { type: 'userTask', form: 'form' },
          end,
        },
        flows: ['start -> look -> ask -> end'],
      },
      {
        sources: { person: source() },
        mappings: { keep: { title: { de: 'Name' }, rows: { name: { value: 'result' } } } },
        forms: { form: form(question('count')) },
      },
    )
    const scenario = {
      title: { de: 'Fall' },
      today,
      sources: { person: { answer: 'Erika' } },
      forms: { form: { count: 2 } },
    }
    const run = (more: object) =>
      played(definition, undefined, { scenario: { ...scenario, ...more } })

    const { ending } = run({})
    expect(ending.outcome).toBe('completed')
    expect(ending.first && dataOf(ending.first)).toEqual({ name: 'Erika', count: 2 })
    expect(run({ forms: {} }).ending).toMatchObject({
      outcome: 'waits',
      waits: [{ element: 'ask' }],
    })
    expect(run({ forms: { form: { count: 'many' } } }).told).toContain(
      'incident(ask valuesNotAccepted)',
    )
    expect(run({ sources: {} }).told).toContain('incident(look jobFailed)')
  })
})

const today = '2026-01-15'
