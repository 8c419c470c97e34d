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
import { inside, type Sketch } from '../../../examples/semantics/sketch.ts'
import {
  ask,
  boundary,
  define,
  end,
  eventSubProcess,
  fork,
  mapping,
  start,
  task,
  work,
} from '../../support/processDefinition.ts'

type Drawn = Sketch['elements'][string]

const compensation = { type: 'compensation' } as const
const undoing = { type: 'intermediateThrowEvent', event: compensation } as const

/** An activity `x` with the handler `undoX` of its compensation. */
function undoable(id: string, element: Drawn, handler: object = {}): Record<string, Drawn> {
  const undo = `undo${id[0]?.toUpperCase()}${id.slice(1)}`
  const place = element.parent === undefined ? {} : { parent: element.parent }
  return {
    [id]: element,
    [`${id}Edge`]: boundary(id, compensation, { handler: undo, ...place }),
    [undo]: { ...work, isForCompensation: true, ...place, ...handler } as Drawn,
  }
}

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
    } as never,
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

describe('compensation of a sub-process', () => {
  const part = (more: { elements?: object; flows?: readonly string[]; outer?: object } = {}) =>
    define({
      elements: {
        start,
        part: { type: 'subProcess' },
        ...inside('part', {
          begin: start,
          ...undoable('hotel', work),
          ...undoable('flight', work),
          done: end,
          ...more.elements,
        }),
        ...undoable('car', work),
        cancel: undoing,
        end,
        ...more.outer,
      } as never,
      flows: [
        'start -> part -> car -> cancel -> end',
        'begin -> hotel -> flight -> done',
        ...(more.flows ?? []),
      ],
    })

  test('undoes what was completed inside, in its turn and in reverse order (pitfall 9)', () => {
    const { completed, instance } = runProcess(part(), [
      ...book('hotel', 'flight', 'car'),
      completeJob('undoCar'),
      completeJob('undoFlight'),
      completeJob('undoHotel'),
    ])

    expect(completed.slice(-5)).toEqual(['undoCar', 'undoFlight', 'undoHotel', 'cancel', 'end'])
    expect(instance.status).toBe('completed')
  })

  test('runs the handler at its boundary alone, if it has one', () => {
    const own = {
      partEdge: boundary('part', compensation, { handler: 'undoPart' }),
      undoPart: { ...work, isForCompensation: true },
    }
    const { completed } = runProcess(part({ outer: own }), [
      ...book('hotel', 'flight', 'car'),
      completeJob('undoCar'),
      completeJob('undoPart'),
    ])

    expect(completed.slice(-4)).toEqual(['undoCar', 'undoPart', 'cancel', 'end'])
  })

  const byEvent = (does: Drawn) => {
    const { elements, flows } = eventSubProcess('undo', { event: compensation }, does)
    return { elements: { undo: elements['undo'] }, outer: withoutKey(elements, 'undo'), flows }
  }

  test('runs its compensation event sub-process, if it has one', () => {
    const { completed, instance } = runProcess(part(byEvent(work)), [
      ...book('hotel', 'flight', 'car'),
      completeJob('undoCar'),
      completeJob('undoTask'),
    ])

    expect(completed.slice(-6)).toEqual(
      ['undoCar', 'undoStart', 'undoTask', 'undoEnd', 'undo', 'cancel', 'end'].slice(-6),
    )
    expect(instance.status).toBe('completed')
  })

  test('may undo what is inside from its compensation event sub-process', () => {
    const { completed, instance } = runProcess(part(byEvent(undoing)), [
      ...book('hotel', 'flight', 'car'),
      completeJob('undoCar'),
      completeJob('undoFlight'),
      completeJob('undoHotel'),
    ])

    expect(completed.slice(-7)).toEqual(
      [
        'undoStart',
        'undoFlight',
        'undoHotel',
        'undoTask',
        'undoEnd',
        'undo',
        'cancel',
        'end',
      ].slice(-7),
    )
    expect(instance.status).toBe('completed')
  })

  test('opens nothing of what it waited for while it ran', () => {
    const hear = eventSubProcess('hear', {
      event: { type: 'message', message: 'reply' },
      interrupting: false,
    })
    const { instance } = runProcess(
      part({
        elements: { hear: hear.elements['hear'] as Drawn },
        outer: withoutKey(hear.elements, 'hear'),
        flows: hear.flows,
      }),
      [...book('hotel', 'flight', 'car'), completeJob('undoCar')],
    )

    expect(waiting(instance)).toEqual(['undoFlight'])
  })

  test('undoes each item of a loop for itself, the last completed first (pitfall 9)', () => {
    const definition = define(
      {
        elements: {
          start,
          each: {
            type: 'subProcess',
            loop: { type: 'multiInstance', sequential: true, collection: 'list', item: 'guest' },
          },
          ...inside('each', {
            begin: start,
            ...undoable('hotel', work, { type: 'scriptTask', script: 'guest', output: 'note' }),
            done: end,
          }),
          cancel: undoing,
          end,
        } as never,
        flows: ['start -> each -> cancel -> end', 'begin -> hotel -> done'],
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
    const { instance } = runProcess(definition, book('hotel', 'hotel', 'hotel'), {
      data: { list: ['Ann', 'Ben', 'Cid'] },
    })

    expect(dataOf(instance)['notes']).toEqual(['Cid', 'Ben', 'Ann'])
    expect(instance.status).toBe('completed')
  })
})

function withoutKey(record: Record<string, Drawn>, key: string): Record<string, Drawn> {
  const { [key]: _, ...rest } = record
  return rest
}
