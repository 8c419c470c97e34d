import { describe, expect, test } from 'vitest'
import { completeTask, failJob, fireTimer, runProcess, sendMessage } from '../../support/process.ts'
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
