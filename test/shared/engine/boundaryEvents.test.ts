import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import {
  completeJob,
  completeTask,
  failJob,
  fireTimer,
  runProcess,
  sendMessage,
  throwJobError,
} from '../../support/process.ts'
import { ask, define, end, mapping, source, start } from '../../support/processDefinition.ts'

const duration = { type: 'timer', timer: { duration: '"P14D"' } } as const
const message = { type: 'message', message: 'reply' } as const
const rest = {
  sources: { person: source() },
  mappings: { keep: mapping({ name: 'result.error' }) },
}

function guarded(event: object, interrupting: boolean, host: object = ask) {
  return define(
    {
      elements: {
        start,
        host,
        edge: { type: 'boundaryEvent', attachedTo: 'host', interrupting, event },
        late: { type: 'task' },
        end,
        over: end,
      } as never,
      flows: ['start -> host -> end', 'edge -> late -> over'],
    },
    rest,
  )
}

describe('boundary event', () => {
  test.each([
    ['timer', duration, fireTimer('edge')],
    ['message', message, sendMessage('edge')],
  ])('of kind %s that interrupts ends its activity and goes its own way', (_, event, trigger) => {
    const { completed, instance, effects } = runProcess(guarded(event, true), [trigger])

    expect(completed).toEqual(['start', 'edge', 'late', 'over'])
    expect(instance.status).toBe('completed')
    expect(effects).toContainEqual({ type: 'closeTask', taskId: 'case:5' })
  })

  test.each([
    ['timer', duration, fireTimer('edge')],
    ['message', message, sendMessage('edge')],
  ])('of kind %s that does not interrupt leaves its activity running', (_, event, trigger) => {
    const { completed, instance } = runProcess(guarded(event, false), [
      trigger,
      completeTask('host'),
    ])

    expect(completed).toEqual(['start', 'edge', 'late', 'over', 'host', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('is closed when its activity completes', () => {
    const { effects } = runProcess(guarded(duration, true), [completeTask('host')])

    expect(effects).toContainEqual({ type: 'cancelTimer', timerId: 'case:6' })
  })

  test('that interrupts takes the incident of its activity away', () => {
    const { effects, instance } = runProcess(
      guarded(duration, true, { type: 'serviceTask', source: 'person' }),
      [failJob('host'), fireTimer('edge')],
    )

    expect(effects).toContainEqual(expect.objectContaining({ type: 'closeIncident' }))
    expect(effects).toContainEqual({ type: 'cancelJob', jobId: 'case:5' })
    expect(instance.status).toBe('completed')
  })
})

describe('error', () => {
  const boundary = (error?: string) => ({
    type: 'boundaryEvent' as const,
    attachedTo: 'host',
    interrupting: true,
    output: 'keep',
    event: { type: 'error' as const, ...(error && { error }) },
  })
  const call = { type: 'serviceTask', source: 'person' } as const
  const raise = { type: 'endEvent', event: { type: 'error', error: 'unknownPerson' } } as const

  test.each([
    [
      'exact before any (pitfall 10)',
      { exact: boundary('unknownPerson'), any: boundary() },
      'exact',
    ],
    ['any when no other fits', { other: boundary('other'), any: boundary() }, 'any'],
  ])('is caught at the activity: %s', (_, boundaries, caught) => {
    const ids = Object.keys(boundaries)
    const definition = define(
      {
        elements: { start, host: call, end, ...boundaries },
        flows: ['start -> host -> end', ...ids.map((id) => `${id} -> end`)],
      },
      rest,
    )
    const { completed, instance } = runProcess(definition, [throwJobError('host', 'unknownPerson')])

    expect(completed).toEqual(['start', caught, 'end'])
    expect(dataOf(instance)).toEqual({ name: 'unknownPerson' })
  })

  const nested = (inner: object) =>
    define(
      {
        elements: {
          start,
          host: { type: 'subProcess' },
          begin: { ...start, parent: 'host' },
          fork: { type: 'parallelGateway', parent: 'host' },
          wait: { ...ask, parent: 'host' },
          fail: { ...raise, parent: 'host' },
          ...inner,
          catch: boundary(),
          end,
        } as never,
        flows: [
          'start -> host -> end',
          'begin -> fork -> wait',
          ...('inside' in inner ? ['fork -> inside -> fail'] : ['fork -> fail']),
          'catch -> end',
        ],
      },
      rest,
    )

  test('of an end event ends the sub-process at once, its other branches with it (pitfall 3)', () => {
    const { completed, instance, effects } = runProcess(nested({}))

    expect(completed).toEqual(['start', 'begin', 'fork', 'catch', 'end'])
    expect(instance.status).toBe('completed')
    expect(effects.filter(({ type }) => type === 'closeTask')).toHaveLength(
      effects.filter(({ type }) => type === 'openTask').length,
    )
  })

  test('is caught by the nearest scope that can (pitfall 10)', () => {
    const definition = nested({
      inside: { ...call, parent: 'host' },
      near: { ...boundary('unknownPerson'), attachedTo: 'inside', parent: 'host' },
    })
    const withFlow = structuredClone(definition)
    const { completed } = runProcess(withFlow, [throwJobError('inside', 'unknownPerson')])

    expect(completed).toContain('near')
    expect(completed).not.toContain('catch')
  })

  test('that nobody catches is a case for the department, at the element that threw it', () => {
    const { instance } = runProcess(
      define({ elements: { start, raise }, flows: ['start -> raise'] }),
    )

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'raise', incident: { code: 'uncaughtError', addressee: 'business' } },
    ])
    expect(instance.status).toBe('active')
  })

  test('crosses from a called process to the activity that called it', () => {
    const definition = define(
      {
        elements: {
          start,
          host: { type: 'callActivity', process: 'other' },
          catch: boundary(),
          end,
        },
        flows: ['start -> host -> end', 'catch -> end'],
      },
      {
        ...rest,
        processes: {
          other: {
            title: { de: 'Anderer' },
            lanes: {},
            elements: {
              s: { name: { de: 's' }, ...start },
              call: { name: { de: 'c' }, ...call },
              e: { name: { de: 'e' }, ...end },
            },
            flows: { a: { source: 's', target: 'call' }, b: { source: 'call', target: 'e' } },
          },
        },
      },
    )

    expect(runProcess(definition, [throwJobError('call', 'other')]).completed).toEqual([
      'start',
      's',
      'catch',
      'end',
    ])
    expect(runProcess(definition, [completeJob('call')]).completed).toEqual([
      'start',
      's',
      'call',
      'e',
      'host',
      'end',
    ])
  })
})
