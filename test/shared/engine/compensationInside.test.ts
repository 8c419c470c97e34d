import { describe, expect, test } from 'vitest'
import { inside, type Sketch } from '../../../examples/semantics/sketch.ts'
import { dataOf } from '#shared/engine/instance.ts'
import { completeJob, runProcess, waiting } from '../../support/process.ts'
import {
  boundary,
  compensation,
  define,
  end,
  eventSubProcess,
  mapping,
  start,
  undoable,
  undoing,
  work,
} from '../../support/processDefinition.ts'

type Drawn = Sketch['elements'][string]

const book = (...ids: string[]) => ids.map((id) => completeJob(id, `booked ${id}`))

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
