import { describe, expect, test } from 'vitest'
import {
  completeJob,
  completeTask,
  fireTimer,
  nth,
  resolveIncident,
  runProcess,
  throwJobError,
  waiting,
} from '../../support/process.ts'
import { inside } from '../../../examples/semantics/sketch.ts'
import {
  ask,
  boundary,
  define,
  end,
  eventSubProcess,
  fork,
  start,
  task,
  work,
} from '../../support/processDefinition.ts'

const cancel = { type: 'cancel' } as const
const compensation = { type: 'compensation' } as const

interface More {
  readonly elements?: object
  readonly flows?: readonly string[]
  readonly inner?: object
}

/** Books two things, then cancels or is done by the answer of `decide`. */
function booking({ elements = {}, flows = [], inner = {} }: More = {}) {
  return define({
    elements: {
      start,
      trip: { type: 'transaction' },
      ...inside('trip', {
        begin: start,
        hotel: work,
        hotelEdge: boundary('hotel', compensation, { handler: 'undoHotel' }),
        undoHotel: { ...work, isForCompensation: true },
        flight: work,
        flightEdge: boundary('flight', compensation, { handler: 'undoFlight' }),
        undoFlight: { ...work, isForCompensation: true },
        both: fork,
        wait: ask,
        decide: ask,
        abort: { type: 'endEvent', event: cancel },
        ...inner,
      }),
      cancelled: boundary('trip', cancel),
      sorry: task,
      end,
      ...elements,
    } as never,
    flows: [
      'start -> trip -> end',
      'begin -> hotel -> flight -> both -> decide -> abort',
      'both -> wait',
      'cancelled -> sorry -> end',
      ...flows,
    ],
  })
}

const booked = [completeJob('hotel'), completeJob('flight')]

describe('transaction', () => {
  test('goes on like a sub-process when nothing is cancelled', () => {
    const definition = define({
      elements: {
        start,
        trip: { type: 'transaction' },
        ...inside('trip', { begin: start, hotel: work, done: end }),
        cancelled: boundary('trip', cancel),
        sorry: task,
        end,
      },
      flows: ['start -> trip -> end', 'begin -> hotel -> done', 'cancelled -> sorry'],
    })
    const { completed, instance } = runProcess(definition, [completeJob('hotel')])

    expect(completed).toEqual(['start', 'begin', 'hotel', 'done', 'trip', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('that is cancelled ends what runs in it, undoes what was done, then leaves by its boundary', () => {
    const script = [...booked, completeTask('decide')]
    const begun = runProcess(booking(), script)
    const half = runProcess(booking(), [...script, completeJob('undoFlight')])
    const { completed, instance } = runProcess(booking(), [
      ...script,
      completeJob('undoFlight'),
      completeJob('undoHotel'),
    ])

    expect(waiting(begun.instance)).toEqual(['undoFlight'])
    expect(begun.effects).toMatchObject([
      { type: 'closeTask' },
      { type: 'closeTask' },
      { type: 'createJob', element: 'undoFlight' },
    ])
    expect(half.completed).not.toContain('cancelled')
    expect(completed).toEqual([
      'start',
      'begin',
      'hotel',
      'flight',
      'both',
      'decide',
      'undoFlight',
      'undoHotel',
      'cancelled',
      'sorry',
      'end',
    ])
    expect(instance.status).toBe('completed')
  })

  test('with nothing to undo leaves at once', () => {
    const definition = define({
      elements: {
        start,
        trip: { type: 'transaction' },
        ...inside('trip', { begin: start, abort: { type: 'endEvent', event: cancel } }),
        cancelled: boundary('trip', cancel),
        end,
      },
      flows: ['start -> trip -> end', 'begin -> abort', 'cancelled -> end'],
    })
    const { completed, instance } = runProcess(definition)

    expect(completed).toEqual(['start', 'begin', 'cancelled', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('is cancelled as a whole from a sub-process inside', () => {
    const definition = booking({
      inner: { decide: { type: 'subProcess' }, abort: end },
      elements: inside('decide', { first: start, deep: { type: 'endEvent', event: cancel } }),
      flows: ['first -> deep'],
    })
    const { completed, instance } = runProcess(definition, [
      ...booked,
      completeJob('undoFlight'),
      completeJob('undoHotel'),
    ])

    expect(completed.slice(-5)).toEqual(['undoFlight', 'undoHotel', 'cancelled', 'sorry', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('that fails by an error leaves by the error boundary and undoes nothing (hazard)', () => {
    const definition = booking({
      elements: { hazard: boundary('trip', { type: 'error' }), alarm: task },
      flows: ['hazard -> alarm -> end'],
    })
    const { completed, instance } = runProcess(definition, [
      completeJob('hotel'),
      throwJobError('flight', 'other'),
    ])

    expect(completed).toEqual(['start', 'begin', 'hotel', 'hazard', 'alarm', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('that fails while it is undone leaves by the error boundary', () => {
    const definition = booking({
      elements: { hazard: boundary('trip', { type: 'error' }), alarm: task },
      flows: ['hazard -> alarm -> end'],
    })
    const { completed, instance } = runProcess(definition, [
      ...booked,
      completeTask('decide'),
      throwJobError('undoFlight', 'other'),
    ])

    expect(completed.slice(-3)).toEqual(['hazard', 'alarm', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('without a cancel event at its boundary stays with an incident', () => {
    const definition = define({
      elements: {
        start,
        trip: { type: 'transaction' },
        ...inside('trip', { begin: start, abort: { type: 'endEvent', event: cancel } }),
        end,
      },
      flows: ['start -> trip -> end', 'begin -> abort'],
    })
    const { instance } = runProcess(definition, [resolveIncident('abort')])

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'abort', incident: { code: 'uncaughtError', addressee: 'business' } },
    ])
  })

  test('hears nothing any more while it is undone', () => {
    const hear = eventSubProcess('hear', {
      event: { type: 'message', message: 'reply' },
      interrupting: false,
    })
    const { hear: sub, ...rest } = hear.elements
    const definition = booking({ inner: { hear: sub }, elements: rest, flows: hear.flows })
    const { instance } = runProcess(definition, [...booked, completeTask('decide')])

    expect(waiting(instance)).toEqual(['undoFlight'])
  })

  test('may still be interrupted from outside while it is undone', () => {
    const definition = booking({
      elements: {
        late: boundary('trip', { type: 'timer', timer: { duration: '"PT1H"' } }),
        hurry: task,
      },
      flows: ['late -> hurry -> end'],
    })
    const { completed, effects, instance } = runProcess(definition, [
      ...booked,
      completeTask('decide'),
      fireTimer('late'),
    ])

    expect(completed.slice(-3)).toEqual(['late', 'hurry', 'end'])
    expect(effects.map(({ type }) => type)).toContain('cancelJob')
    expect(instance.status).toBe('completed')
  })

  test('that was completed can be undone later like a sub-process', () => {
    const definition = define({
      elements: {
        start,
        trip: { type: 'transaction' },
        ...inside('trip', {
          begin: start,
          hotel: work,
          hotelEdge: boundary('hotel', compensation, { handler: 'undoHotel' }),
          undoHotel: { ...work, isForCompensation: true },
          done: end,
        }),
        undo: { type: 'intermediateThrowEvent', event: compensation },
        end,
      } as never,
      flows: ['start -> trip -> undo -> end', 'begin -> hotel -> done'],
    })
    const { completed, instance } = runProcess(definition, [
      completeJob('hotel'),
      completeJob('undoHotel'),
    ])

    expect(completed.slice(-3)).toEqual(['undoHotel', 'undo', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('in a loop cancels the whole loop, having undone its own run', () => {
    const definition = define({
      elements: {
        start,
        trip: {
          type: 'transaction',
          loop: { type: 'multiInstance', sequential: false, cardinality: '2' },
        },
        ...inside('trip', {
          begin: start,
          hotel: work,
          hotelEdge: boundary('hotel', compensation, { handler: 'undoHotel' }),
          undoHotel: { ...work, isForCompensation: true },
          decide: ask,
          abort: { type: 'endEvent', event: cancel },
        }),
        cancelled: boundary('trip', cancel),
        end,
      } as never,
      flows: ['start -> trip -> end', 'begin -> hotel -> decide -> abort', 'cancelled -> end'],
    })
    const { completed, instance } = runProcess(definition, [
      nth(1, completeJob('hotel')),
      completeJob('hotel'),
      completeTask('decide'),
      completeJob('undoHotel'),
    ])

    expect(completed).toEqual([
      'start',
      'begin',
      'begin',
      'hotel',
      'hotel',
      'decide',
      'undoHotel',
      'cancelled',
      'end',
    ])
    expect(instance.status).toBe('completed')
  })
})
