import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeEvents, decodeState, encodeEvents, encodeState } from '#runtime/storage/caseForm.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { createShapes } from '#runtime/storage/shapes.ts'
import { eventSchemas, type Event } from '#shared/engine/event.ts'
import { arbitraryOf } from '../../support/arbitraryOf.ts'
import { blocks, definitionOf } from '../../support/processBlocks.ts'
import { runProcess } from '../../support/process.ts'

const instanceId = '01a2268b-5986-7c2d-a147-42a94db7edda'
const at = '2026-01-15T08:00:00.000Z'
const row = { instanceId, at }
const strings = [instanceId, `${instanceId}:12`, at, `${instanceId}${at}`, 'a\u0001b\u0002', 'ä"\\']

describe('what is stored of a case is given back as it was:', () => {
  test.each(Object.entries(eventSchemas))('%s', (_, schema) => {
    const db = openDatabase()
    const shapes = createShapes(db.$client)
    const anyEvents = fc.array(arbitraryOf(schema, strings) as fc.Arbitrary<Event>)

    fc.assert(
      fc.property(anyEvents, (events) => {
        const stored = Buffer.from(encodeEvents(events, row, shapes.cellsOf))

        const again = decodeEvents(stored, row, createShapes(db.$client).shapeById)
        expect(JSON.stringify(again)).toBe(JSON.stringify(events))
      }),
      { numRuns: 50 },
    )
    db.$client.close()
  })

  test('the state of any process', () => {
    const db = openDatabase()
    const shapes = createShapes(db.$client)

    fc.assert(
      fc.property(blocks, (block) => {
        const { instance } = runProcess(definitionOf(block), [])
        const stored = Buffer.from(encodeState(instance, shapes.cellsOf))

        const again = decodeState(stored, instance.id, createShapes(db.$client).shapeById)
        expect(again).toEqual(instance)
      }),
      { numRuns: 30 },
    )
    db.$client.close()
  })
})

describe('a shape', () => {
  const events: readonly Event[] = [{ type: 'scopeClosed', scope: '1' }]

  test('is written once, whoever meets it first', () => {
    const db = openDatabase()
    const [one, other] = [createShapes(db.$client), createShapes(db.$client)]

    const first = Buffer.from(encodeEvents(events, row, one.cellsOf))
    const second = Buffer.from(encodeEvents(events, row, other.cellsOf))

    expect(second).toEqual(first)
    expect(db.$client.prepare('SELECT count(*) FROM shapes').pluck().get()).toBe(1)
    db.$client.close()
  })

  test('that was rolled back is forgotten and written again', () => {
    const db = openDatabase()
    const shapes = createShapes(db.$client)
    db.$client.exec('BEGIN')
    encodeEvents(events, row, shapes.cellsOf)
    db.$client.exec('ROLLBACK')

    shapes.forget()
    const stored = Buffer.from(encodeEvents(events, row, shapes.cellsOf))

    expect(decodeEvents(stored, row, createShapes(db.$client).shapeById)).toEqual(events)
    db.$client.close()
  })

  test('that was read before it was rolled back is forgotten too', () => {
    const db = openDatabase()
    const [writing, reading] = [createShapes(db.$client), createShapes(db.$client)]
    db.$client.exec('BEGIN')
    const stored = Buffer.from(encodeEvents(events, row, writing.cellsOf))
    decodeEvents(stored, row, reading.shapeById)
    db.$client.exec('ROLLBACK')

    reading.forget()
    const again = Buffer.from(encodeEvents(events, row, reading.cellsOf))

    expect(decodeEvents(again, row, createShapes(db.$client).shapeById)).toEqual(events)
    db.$client.close()
  })

  test('that is missing is no event of another kind', () => {
    const db = openDatabase()
    const shapes = createShapes(db.$client)
    const stored = Buffer.from(encodeEvents(events, row, shapes.cellsOf))
    db.$client.exec('DELETE FROM shapes')

    const read = () => decodeEvents(stored, row, createShapes(db.$client).shapeById)

    expect(read).toThrow('expected shape 1 in the table of shapes')
    db.$client.close()
  })
})
