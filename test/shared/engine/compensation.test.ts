import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import {
  completeJob,
  completeTask,
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
  compensation,
  define,
  end,
  eventSubProcess,
  fork,
  mapping,
  start,
  task,
  work,
  undoable,
  undoing,
} from '../../support/processDefinition.ts'

const booked = {
  ...undoable('hotel', work),
  ...undoable('flight', work),
  ...undoable('car', work),
}

function trip(thrown: object = {}, more: { elements?: object; flows?: readonly string[] } = {}) {
  return define({
    elements: {
      start,
      ...booked,
      cancel: { ...undoing, event: { ...compensation, ...thrown } },
      end,
      ...more.elements,
    },
    flows: more.flows ?? ['start -> hotel -> flight -> cancel -> end'],
  })
}

const book = (...ids: string[]) => ids.map((id) => completeJob(id, `booked ${id}`))

describe('compensation of a whole scope', () => {
  test('undoes what was completed, the last first, and waits for all (pitfall 9)', () => {
    const definition = trip()
    const begun = runProcess(definition, book('hotel', 'flight'))
    const half = runProcess(definition, [...book('hotel', 'flight'), completeJob('undoFlight')])
    const whole = runProcess(definition, [
      ...book('hotel', 'flight'),
      completeJob('undoFlight'),
      completeJob('undoHotel'),
    ])

    expect(waiting(begun.instance)).toEqual(['undoFlight'])
    expect(waiting(half.instance)).toEqual(['undoHotel'])
    expect(half.completed).not.toContain('cancel')
    expect(whole.completed).toEqual([
      'start',
      'hotel',
      'flight',
      'undoFlight',
      'undoHotel',
      'cancel',
      'end',
    ])
    expect(whole.instance.status).toBe('completed')
  })

  test('follows the order of completion, not that of beginning (pitfall 9)', () => {
    const definition = trip(
      {},
      {
        elements: { split: fork, join: fork },
        flows: ['start -> split -> hotel -> join -> cancel -> end', 'split -> flight -> join'],
      },
    )
    const { completed } = runProcess(definition, [
      ...book('flight', 'hotel'),
      completeJob('undoHotel'),
      completeJob('undoFlight'),
    ])

    expect(completed.slice(-4)).toEqual(['undoHotel', 'undoFlight', 'cancel', 'end'])
  })

  test('leaves alone what still runs or was never begun', () => {
    const definition = trip(
      {},
      {
        elements: { split: fork },
        flows: ['start -> split -> hotel -> cancel -> end', 'split -> flight -> car'],
      },
    )
    const { instance, completed } = runProcess(definition, [
      ...book('hotel'),
      completeJob('undoHotel'),
    ])

    expect(completed).toEqual(['start', 'split', 'hotel', 'undoHotel', 'cancel', 'end'])
    expect(waiting(instance)).toEqual(['flight'])
  })

  test('goes on at once when there is nothing to undo', () => {
    const definition = trip({}, { flows: ['start -> cancel -> end'] })

    expect(runProcess(definition).completed).toEqual(['start', 'cancel', 'end'])
  })

  test('does not wait when the event says so', () => {
    const definition = trip(
      { waits: false },
      { flows: ['start -> hotel -> flight -> cancel -> end'] },
    )
    const { completed, instance } = runProcess(definition, book('hotel', 'flight'))
    const done = runProcess(definition, [
      ...book('hotel', 'flight'),
      completeJob('undoFlight'),
      completeJob('undoHotel'),
    ])

    expect(completed).toEqual(['start', 'hotel', 'flight', 'cancel', 'end'])
    expect(waiting(instance)).toEqual(['undoFlight'])
    expect(done.instance.status).toBe('completed')
  })

  test('undoes everything once, however often it is thrown (pitfall 9)', () => {
    const definition = trip(
      {},
      {
        elements: { again: undoing },
        flows: ['start -> hotel -> cancel -> flight -> again -> end'],
      },
    )
    const { completed, instance } = runProcess(definition, [
      ...book('hotel'),
      completeJob('undoHotel'),
      ...book('flight'),
      completeJob('undoFlight'),
    ])

    expect(completed).toEqual([
      'start',
      'hotel',
      'undoHotel',
      'cancel',
      'flight',
      'undoFlight',
      'again',
      'end',
    ])
    expect(instance.status).toBe('completed')
  })

  test('by two events at once undoes nothing twice (pitfall 9)', () => {
    const definition = trip(
      {},
      {
        elements: { split: fork, other: undoing },
        flows: ['start -> hotel -> split -> cancel -> end', 'split -> other -> end'],
      },
    )
    const { completed, instance } = runProcess(definition, [
      ...book('hotel'),
      completeJob('undoHotel'),
    ])

    expect(completed.filter((id) => id === 'undoHotel')).toHaveLength(1)
    expect(instance.status).toBe('completed')
  })

  test('can be thrown by an end event', () => {
    const definition = trip(
      {},
      {
        elements: { cancel: { type: 'endEvent', event: compensation } },
        flows: ['start -> hotel -> cancel'],
      },
    )
    const { completed, instance } = runProcess(definition, [
      ...book('hotel'),
      completeJob('undoHotel'),
    ])

    expect(completed).toEqual(['start', 'hotel', 'undoHotel', 'cancel'])
    expect(instance.status).toBe('completed')
  })
})

describe('compensation of one activity', () => {
  test('undoes it alone', () => {
    const { completed } = runProcess(trip({ activity: 'hotel' }), [
      ...book('hotel', 'flight'),
      completeJob('undoHotel'),
    ])

    expect(completed.slice(-3)).toEqual(['undoHotel', 'cancel', 'end'])
  })

  test('undoes it as often as it was completed', () => {
    const definition = trip(
      { activity: 'hotel' },
      {
        elements: { split: fork, pass: task },
        flows: [
          'start -> split -> hotel',
          'split -> pass -> hotel',
          'start -> car -> cancel -> end',
        ],
      },
    )
    const { completed } = runProcess(definition, [
      ...book('hotel', 'hotel', 'car'),
      completeJob('undoHotel'),
      completeJob('undoHotel'),
    ])

    expect(completed.slice(-4)).toEqual(['undoHotel', 'undoHotel', 'cancel', 'end'])
  })

  test('is looked for outwards, from inside a sub-process', () => {
    const definition = trip(
      {},
      {
        elements: {
          part: { type: 'subProcess' },
          ...inside('part', {
            begin: start,
            inner: { ...undoing, event: { ...compensation, activity: 'hotel' } },
            done: end,
          }),
        },
        flows: ['start -> hotel -> part -> end', 'begin -> inner -> done'],
      },
    )
    const { completed } = runProcess(definition, [...book('hotel'), completeJob('undoHotel')])

    expect(completed).toEqual([
      'start',
      'hotel',
      'begin',
      'undoHotel',
      'inner',
      'done',
      'part',
      'end',
    ])
  })
})

describe('what a handler of compensation sees', () => {
  test('is the result of what it undoes, and the case data as it is now (pitfall 9)', () => {
    const definition = define(
      {
        elements: {
          start,
          ...undoable(
            'hotel',
            { ...work, output: 'keep' },
            { type: 'scriptTask', script: '{ was: result, now: name }', output: 'undone' },
          ),
          change: { ...work, output: 'keep' },
          cancel: undoing,
          end,
        },
        flows: ['start -> hotel -> change -> cancel -> end'],
      },
      {
        data: { name: { type: 'string' }, remark: { type: 'string' } },
        mappings: {
          keep: mapping({ name: 'result' }),
          undone: mapping({ remark: 'result.was + " / " + result.now' }),
        },
      },
    )
    const { instance } = runProcess(definition, [
      completeJob('hotel', 'H-1'),
      completeJob('change', 'C-1'),
    ])

    expect(dataOf(instance)).toEqual({ name: 'C-1', remark: 'H-1 / C-1' })
  })

  test('is the item of the run it undoes (pitfall 9)', () => {
    const definition = define(
      {
        elements: {
          start,
          ...undoable(
            'book',
            {
              ...work,
              loop: { type: 'multiInstance', sequential: false, collection: 'list', item: 'guest' },
            },
            {
              type: 'scriptTask',
              script: 'guest + " " + string(loopCounter) + " " + result',
              output: 'note',
            },
          ),
          cancel: undoing,
          end,
        },
        flows: ['start -> book -> cancel -> end'],
      },
      {
        data: {
          list: { type: 'array', items: { type: 'string' } },
          notes: { type: 'array', items: { type: 'string' } },
        },
        mappings: {
          note: mapping({ notes: 'concatenate(if notes = null then [] else notes, [result])' }),
        },
      },
    )
    const { instance, completed } = runProcess(
      definition,
      [
        nth(1, completeJob('book', 'two')),
        nth(1, completeJob('book', 'three')),
        completeJob('book', 'one'),
      ],
      { data: { list: ['Ann', 'Ben', 'Cid'] } },
    )

    expect(dataOf(instance)['notes']).toEqual(['Ann 1 one', 'Cid 3 three', 'Ben 2 two'])
    expect(completed.slice(-5)).toEqual(['undoBook', 'undoBook', 'undoBook', 'cancel', 'end'])
  })
})

describe('handler of compensation', () => {
  test('that fails keeps the rest waiting until its incident is resolved', () => {
    const definition = trip({}, { elements: { undoFlight: { ...booked['undoFlight'] } } })
    const failed = runProcess(definition, [
      ...book('hotel', 'flight'),
      throwJobError('undoFlight', 'other'),
    ])
    const resolved = runProcess(definition, [
      ...book('hotel', 'flight'),
      throwJobError('undoFlight', 'other'),
      resolveIncident('undoFlight'),
      completeJob('undoFlight'),
      completeJob('undoHotel'),
    ])

    expect(Object.values(failed.instance.incidents)).toMatchObject([{ element: 'undoFlight' }])
    expect(resolved.instance.status).toBe('completed')
  })

  test('whose error is caught around the thrower ends undoing', () => {
    const definition = define({
      elements: {
        start,
        part: { type: 'subProcess' },
        ...inside('part', { begin: start, ...undoable('hotel', work), cancel: undoing, done: end }),
        edge: boundary('part', { type: 'error' }),
        end,
      } as never,
      flows: ['start -> part -> end', 'begin -> hotel -> cancel -> done', 'edge -> end'],
    })
    const { completed, instance } = runProcess(definition, [
      ...book('hotel'),
      throwJobError('undoHotel', 'other'),
    ])

    expect(completed).toEqual(['start', 'begin', 'hotel', 'edge', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('may be a sub-process, with events of its own', () => {
    const { elements, flows } = eventSubProcess(
      'hear',
      { event: { type: 'message', message: 'reply' }, interrupting: false },
      task,
    )
    const definition = define({
      elements: {
        start,
        ...undoable('hotel', work, { type: 'subProcess' }),
        ...inside('undoHotel', { first: start, wait: ask, last: end }),
        ...elements,
        hear: { type: 'subProcess', triggeredByEvent: true, parent: 'undoHotel' },
        cancel: undoing,
        end,
      },
      flows: ['start -> hotel -> cancel -> end', 'first -> wait -> last', ...flows],
    })
    const begun = runProcess(definition, book('hotel'))
    const { completed, instance } = runProcess(definition, [...book('hotel'), completeTask('wait')])

    expect(waiting(begun.instance)).toEqual(['hearStart', 'wait'])
    expect(completed).toEqual([
      'start',
      'hotel',
      'first',
      'wait',
      'last',
      'undoHotel',
      'cancel',
      'end',
    ])
    expect(instance.status).toBe('completed')
  })

  test('may be a loop', () => {
    const definition = trip(
      {},
      {
        elements: {
          undoHotel: {
            ...booked['undoHotel'],
            loop: { type: 'multiInstance', sequential: true, cardinality: '2' },
          },
        },
        flows: ['start -> hotel -> cancel -> end'],
      },
    )
    const { completed } = runProcess(definition, [
      ...book('hotel'),
      completeJob('undoHotel'),
      completeJob('undoHotel'),
    ])

    expect(completed).toEqual([
      'start',
      'hotel',
      'undoHotel',
      'undoHotel',
      'undoHotel',
      'cancel',
      'end',
    ])
  })
})
