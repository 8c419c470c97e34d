import { describe, expect, test } from 'vitest'
import { fireTimer, runProcess, waitAt } from '../../support/process.ts'
import { ask, define, end, start } from '../../support/processDefinition.ts'

const at = '2026-01-31T08:00:00.000Z'

function waiting(timer: object) {
  return define({
    elements: {
      start,
      wait: { type: 'intermediateCatchEvent', event: { type: 'timer', timer } },
      end,
    } as never,
    flows: ['start -> wait -> end'],
  })
}

function reminding(cycle: string) {
  return define({
    elements: {
      start,
      ask,
      remind: {
        type: 'boundaryEvent',
        attachedTo: 'ask',
        interrupting: false,
        event: { type: 'timer', timer: { cycle } },
      },
      mail: { type: 'task' },
      end,
    },
    flows: ['start -> ask -> end', 'remind -> mail'],
  })
}

describe('timer', () => {
  test.each([
    ['date', '"2026-02-03"', '2026-02-03T00:00:00.000Z'],
    ['date', 'date("2026-02-03")', '2026-02-03T00:00:00.000Z'],
    ['date', 'born', '2026-05-01T00:00:00.000Z'],
    ['date', '"2026-02-03T10:30:00+01:00"', '2026-02-03T09:30:00.000Z'],
    ['date', 'today() + duration("P14D")', '2026-02-14T00:00:00.000Z'],
    ['duration', '"P14D"', '2026-02-14T08:00:00.000Z'],
    ['duration', 'duration("P1M")', '2026-02-28T08:00:00.000Z'],
    ['duration', '"P1DT2H30M"', '2026-02-01T10:30:00.000Z'],
    ['cycle', '"R3/PT1H"', '2026-01-31T09:00:00.000Z'],
  ])('of kind %s with %s is due at %s', (kind, expression, dueAt) => {
    const { instance, effects } = runProcess(waiting({ [kind]: expression }), [], {
      at,
      today: '2026-01-31',
      data: { born: '2026-05-01' },
    })

    expect(waitAt(instance, 'wait')).toMatchObject({ kind: 'timer', dueAt, generation: 1 })
    expect(effects).toMatchObject([{ type: 'armTimer', dueAt }])
  })

  test('lets the process go on when it fires', () => {
    const { instance } = runProcess(waiting({ duration: '"PT1H"' }), [fireTimer('wait')])

    expect(instance.status).toBe('completed')
  })

  test.each([['"soon"'], ['count'], ['null']])('with the value %s is an incident', (duration) => {
    const { instance } = runProcess(waiting({ duration }))

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'wait', incident: { code: 'expressionFailed' } },
    ])
  })

  test('that repeats is next due one interval after it was due, not after it fired (pitfall 11)', () => {
    const { instance, effects } = runProcess(
      reminding('"R3/P1D"'),
      [fireTimer('remind', '2026-02-01T11:30:00.000Z')],
      { at },
    )

    expect(waitAt(instance, 'remind')).toMatchObject({
      dueAt: '2026-02-02T08:00:00.000Z',
      generation: 2,
      cycle: { interval: 'P1D', left: 1 },
    })
    expect(effects).toMatchObject([{ type: 'armTimer', generation: 2 }])
    expect(instance.passed['main']?.elements['mail']).toBe(1)
  })

  test('that repeats skips what was missed and stays on its grid (pitfall 11)', () => {
    const { instance } = runProcess(
      reminding('"PT1H"'),
      [fireTimer('remind', '2026-02-10T08:20:00.000Z')],
      { at },
    )

    expect(waitAt(instance, 'remind')).toMatchObject({ dueAt: '2026-02-10T09:00:00.000Z' })
    expect(instance.passed['main']?.elements['mail']).toBe(1)
  })

  test('that repeats fires as often as it says', () => {
    const { instance } = runProcess(
      reminding('"R2/P1D"'),
      [fireTimer('remind'), fireTimer('remind')],
      { at },
    )

    expect(Object.values(instance.waits)).toMatchObject([{ kind: 'task' }])
    expect(instance.passed['main']?.elements['mail']).toBe(2)
  })
})
