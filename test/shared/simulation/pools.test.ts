import { describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { dataOf } from '#shared/engine/instance.ts'
import type { Process } from '#shared/model/elements.ts'
import { processOf, type Sketch } from '../../../examples/semantics/sketch.ts'
import { define, end, start } from '../../support/processDefinition.ts'
import { played } from '../../support/runs.ts'

const work = { type: 'userTask' } as const
const catching = { type: 'intermediateCatchEvent', event: { type: 'message' } } as const
const throwing = { type: 'intermediateThrowEvent', event: { type: 'message' } } as const
const title = { de: '' }

/** Processes by id; message flows as "from -> to". */
function pools(
  sketches: Readonly<Record<string, Sketch>>,
  flows: readonly string[] = [],
  rest: Partial<Definition> = {},
): Definition {
  const processes: Record<string, Process> = {}
  for (const [id, sketch] of Object.entries(sketches)) processes[id] = processOf(sketch)
  const messageFlows = flows.map((flow) => {
    const [source = '', target = ''] = flow.split(' -> ')
    return [flow, { source, target }] as const
  })
  const participants = Object.keys(processes).map((id) => [`pool ${id}`, { title, process: id }])
  return {
    ...define({ elements: { start }, flows: [] }, { data: {}, ...rest }),
    processes,
    messageFlows: Object.fromEntries(messageFlows),
    participants: { ...Object.fromEntries(participants), outside: { title } },
  }
}

const asking: Sketch = {
  elements: { s: start, ask: throwing, hear: catching, e: end },
  flows: ['s -> ask -> hear -> e'],
}
const answering: Sketch = {
  elements: {
    begin: { type: 'startEvent', event: { type: 'message' } },
    answer: throwing,
    done: end,
  },
  flows: ['begin -> answer -> done'],
}

describe('pools', () => {
  test('run against each other along their message flows', () => {
    const definition = pools({ p: asking, q: answering }, ['ask -> begin', 'answer -> hear'])

    const { told, lines, ending } = played(definition)

    expect(told).toBe(
      '+s -s s-ask +ask message(ask) -ask ask-hear +hear +begin -begin begin-answer ' +
        '+answer message(answer) -answer answer-done +done -done completed -hear hear-e +e -e completed',
    )
    expect(lines.filter(({ type }) => type === 'instanceCompleted')).toMatchObject([
      { process: 'q', instance: '2' },
      { process: 'p', instance: '1' },
    ])
    expect(ending.outcome).toBe('completed')
  })

  test('begin by messages of the same name where nobody has drawn a flow', () => {
    const named = { event: { type: 'message', message: 'm' } } as const
    const definition = pools(
      {
        p: {
          elements: { s: start, ask: { type: 'sendTask', message: 'other' }, e: end },
          flows: ['s -> ask -> e'],
        },
        q: {
          elements: { begin: { type: 'startEvent', ...named }, done: end },
          flows: ['begin -> done'],
        },
      },
      [],
      { messages: { m: { title: { de: 'Antrag' } }, other: { title: { de: 'Antrag' } } } },
    )

    expect(played(definition).told).toBe(
      '+s -s s-ask +ask message(Antrag) -ask ask-e +e -e completed +begin -begin begin-done +done -done completed',
    )
  })

  test.each([
    ['a message', { messages: [{ name: 'M', payload: { b: 2 } }] }],
    ['a signal', { signals: [{ name: 'S', payload: { b: 2 } }] }],
  ])('get the variables at the start when %s begins them', (_, sent) => {
    const begun: Sketch = {
      elements: {
        m: { type: 'startEvent', event: { type: 'message', message: 'm' } },
        s: { type: 'startEvent', event: { type: 'signal', signal: 's' } },
        done: end,
      },
      flows: ['m -> done', 's -> done'],
    }
    const named = {
      messages: { m: { title: { de: 'M' } } },
      signals: { s: { title: { de: 'S' } } },
    }

    const { ending } = played(pools({ q: begun }, [], named), { data: { a: 1 }, ...sent })

    expect(ending.first && dataOf(ending.first)).toEqual({ a: 1, b: 2 })
  })

  test('are sent to by tasks, too, as they end', () => {
    const definition = pools(
      { p: { elements: { s: start, ask: work, e: end }, flows: ['s -> ask -> e'] }, q: answering },
      ['ask -> begin', 'ask -> outside'],
    )

    expect(played(definition).told).toContain('+ask message(ask) -ask ask-e +e -e completed +begin')
  })

  test('send out of the file without a word of a task', () => {
    const definition = pools(
      { p: { elements: { s: start, ask: work, e: end }, flows: ['s -> ask -> e'] } },
      ['ask -> outside', 'outside -> ask'],
    )

    expect(played(definition).told).toBe('+s -s s-ask +ask -ask ask-e +e -e completed')
  })

  test('hear what comes from outside of the file by itself', () => {
    const definition = pools(
      { p: { elements: { s: start, hear: catching, e: end }, flows: ['s -> hear -> e'] } },
      ['outside -> hear'],
    )

    expect(played(definition).told).toBe('+s -s s-hear +hear -hear hear-e +e -e completed')
  })

  test('wait for a message whose sender never came to send it', () => {
    const definition = pools(
      {
        p: { ...asking, flows: ['s -> hear -> ask -> e'] },
        q: answering,
      },
      ['ask -> begin', 'answer -> hear'],
    )

    const { told, ending } = played(definition)

    expect(told).toContain('+s -s s-hear +hear +begin')
    expect(ending.outcome).toBe('completed')
  })

  test('begin a pool that a message flow leads to as a whole', () => {
    const definition = pools({ p: asking, q: answering }, ['ask -> pool q', 'answer -> hear'])

    expect(played(definition).told).toContain('message(ask) -ask ask-hear +hear +begin')
  })

  test('begin a pool by itself when a message comes for what is further on in it', () => {
    const further: Sketch = {
      elements: { begin: start, get: { type: 'receiveTask' }, answer: throwing, done: end },
      flows: ['begin -> get -> answer -> done'],
    }
    const definition = pools({ p: asking, q: further }, ['ask -> get', 'answer -> hear'])

    const { told, ending } = played(definition)

    expect(told).toContain('message(ask) -ask ask-hear +hear +begin -begin begin-get +get -get')
    expect(ending.outcome).toBe('completed')
  })

  test('each message reaches one that waits, by its key', () => {
    const waiting = { type: 'receiveTask', message: 'm', key: 'n' } as const
    const definition = pools(
      { p: { elements: { s: start, hear: waiting, e: end }, flows: ['s -> hear -> e'] } },
      [],
      { messages: { m: { title: { de: 'M' } } } },
    )

    const { lines, ending } = played(definition, {
      start: [{ process: 'p' }, { process: 'p', at: 'PT1H' }],
      data: { n: 'k' },
      messages: [
        { at: 'PT2H', name: 'M', key: 'other' },
        { at: 'PT2H', name: 'M', key: 'k' },
      ],
    })

    expect(lines.filter(({ type }) => type === 'instanceCompleted')).toMatchObject([
      { instance: '1', at: '2026-01-15T12:00:00.000Z' },
    ])
    expect(ending).toMatchObject({
      outcome: 'waits',
      waits: [{ element: 'hear', for: 'message', instance: '2', process: 'p' }],
    })
  })

  test('hear a signal in every instance, and begin by it', () => {
    const signal = { type: 'signal', signal: 'x' } as const
    const definition = pools(
      {
        p: {
          elements: {
            s: start,
            call: { type: 'intermediateThrowEvent', event: signal },
            e: end,
          },
          flows: ['s -> call -> e'],
        },
        q: {
          elements: { b: start, hear: { type: 'intermediateCatchEvent', event: signal }, d: end },
          flows: ['b -> hear -> d'],
        },
        r: {
          elements: { alarmed: { type: 'startEvent', event: signal }, f: end },
          flows: ['alarmed -> f'],
        },
      },
      [],
      { signals: { x: { title: { de: 'X' } } } },
    )

    const { told } = played(definition, {
      start: [{ process: 'q' }, { process: 'q' }, { process: 'p', at: 'PT1H' }],
    })

    expect(told).toBe(
      '+b -b b-hear +hear +b -b b-hear +hear +s -s s-call +call signal(X) -call call-e +e -e completed ' +
        '-hear hear-d +d -d completed -hear hear-d +d -d completed ' +
        '+alarmed -alarmed alarmed-f +f -f completed',
    )
  })

  test('that begin each other again and again come to an end', () => {
    const ping = (by: string): Sketch => ({
      elements: {
        [`${by}In`]: { type: 'startEvent', event: { type: 'message' } },
        [`${by}Out`]: { type: 'endEvent', event: { type: 'message' } },
      },
      flows: [`${by}In -> ${by}Out`],
    })
    const definition = pools({ p: ping('p'), q: ping('q') }, ['pOut -> qIn', 'qOut -> pIn'])

    const { ending } = played(definition)

    expect(ending).toMatchObject({ outcome: 'incident', notes: [{ code: 'tooManyInstances' }] })
  })
})
