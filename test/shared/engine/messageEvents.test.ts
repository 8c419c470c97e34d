import { describe, expect, test } from 'vitest'
import { dataOf, originAt } from '#shared/engine/instance.ts'
import { Refused, completeTask, runProcess, sendMessage, waitAt } from '../../support/process.ts'
import { ask, define, end, mapping, start } from '../../support/processDefinition.ts'

const event = { type: 'message', message: 'reply', key: 'name' } as const

function receiving(wait: object) {
  return define(
    { elements: { start, wait, end } as never, flows: ['start -> wait -> end'] },
    { mappings: { keep: mapping({ count: 'result.number' }) } },
  )
}

describe('message', () => {
  test.each([
    ['intermediate catch event', { type: 'intermediateCatchEvent', event, output: 'keep' }],
    ['receive task', { type: 'receiveTask', message: 'reply', key: 'name', output: 'keep' }],
  ])('caught by an %s is subscribed by name and key, and its payload mapped', (_, wait) => {
    const definition = receiving(wait)

    expect(runProcess(definition, [], { data: { name: 'K-1' } }).effects).toMatchObject([
      { type: 'openSubscription', message: 'reply', key: 'K-1', generation: 1 },
    ])

    const { instance } = runProcess(definition, [sendMessage('wait', { number: 7 })], {
      data: { name: 'K-1' },
    })

    expect(dataOf(instance)).toEqual({ name: 'K-1', count: 7 })
    expect(originAt(instance, 'count')).toMatchObject({ kind: 'source', from: 'reply' })
    expect(instance.status).toBe('completed')
  })

  test('without a value for its key is an incident', () => {
    const { instance } = runProcess(
      receiving({ type: 'receiveTask', message: 'reply', key: 'name' }),
    )

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'wait', incident: { code: 'expressionFailed' } },
    ])
  })

  test('that does not interrupt is received again and again; its handlers outlive the host (pitfall 4)', () => {
    const definition = define({
      elements: {
        start,
        ask,
        hear: {
          type: 'boundaryEvent',
          attachedTo: 'ask',
          interrupting: false,
          event: { type: 'message', message: 'reply' },
        },
        handle: { type: 'userTask', form: 'form' },
        end,
      },
      flows: ['start -> ask -> end', 'hear -> handle'],
    })
    const twice = runProcess(definition, [sendMessage('hear'), sendMessage('hear')])

    expect(twice.instance.passed['main']?.elements['hear']).toBe(2)
    expect(waitAt(twice.instance, 'hear')).toMatchObject({ generation: 1 })

    const done = runProcess(definition, [sendMessage('hear'), completeTask('ask')])

    expect(done.effects).toContainEqual(expect.objectContaining({ type: 'closeSubscription' }))
    expect(Object.values(done.instance.waits)).toMatchObject([{ kind: 'task', element: 'handle' }])
    expect(done.instance.status).toBe('active')
  })
})

describe('start event', () => {
  const definition = define({
    elements: {
      start,
      byMessage: { type: 'startEvent', event: { type: 'message', message: 'reply' } },
      byTimer: { type: 'startEvent', event: { type: 'timer', timer: { cycle: '"R/P1M"' } } },
      a: { type: 'task' },
      b: { type: 'task' },
      end,
    },
    flows: ['start -> a -> end', 'byMessage -> b -> end', 'byTimer -> b'],
  })

  test.each([
    [undefined, ['start', 'a', 'end']],
    ['byMessage', ['byMessage', 'b', 'end']],
    ['byTimer', ['byTimer', 'b', 'end']],
  ])('%s alone begins the process', (startEvent, path) => {
    const { completed } = runProcess(definition, [], startEvent === undefined ? {} : { startEvent })

    expect(completed).toEqual(path)
  })

  test.each([['a'], ['nowhere'], ['constructor']])(
    '%s is no start event and is refused',
    (startEvent) => {
      expect(() => runProcess(definition, [], { startEvent })).toThrow(Refused)
    },
  )

  test('takes data only as the case data wants it', () => {
    expect(() => runProcess(definition, [], { data: { count: 'three' } })).toThrow(
      'valuesNotAccepted',
    )
    expect(() => runProcess(definition, [], { data: { unknown: 1 } })).toThrow('valuesNotAccepted')
    expect(() => runProcess(definition, [], { data: { constructor: 1 } })).toThrow(
      'valuesNotAccepted',
    )
  })
})
