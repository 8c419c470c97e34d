import { describe, expect, test } from 'vitest'
import { clearValue, setValue } from '#designer/editing/commands/mappingValues.ts'
import { mappingViews, type MappingView } from '#shared/lint/mappingViews.ts'
import { subjectOf } from '#shared/lint/subject.ts'
import type { ViewRow } from '#shared/lint/viewRow.ts'
import type { Definition } from '#shared/model/definition.ts'
import { changed } from '../support/change.ts'
import { exampleDefinition } from '../support/exampleDefinition.ts'

const example = exampleDefinition()

function viewOf(definition: Definition, id: string): MappingView {
  const view = mappingViews(subjectOf(definition)).find((one) => one.id === id || one.step === id)
  if (view === undefined) throw new Error(`${id}: expected a place where values flow`)
  return view
}

function rowOf(view: MappingView, key: string): ViewRow {
  const row = view.rows.find((one) => one.key === key)
  if (row === undefined) throw new Error(`${key}: expected a row of ${view.id}`)
  return row
}

function set(
  definition: Definition,
  [id, key]: readonly [view: string, row: string],
  value: string,
): Definition {
  const view = viewOf(definition, id)
  const { place } = rowOf(view, key)
  return changed(definition, (now) => setValue(now, { view, place }, { value }))
}

describe('the places where values flow', () => {
  test('are in the order of the drawing', () => {
    const order = mappingViews(subjectOf(example)).map(({ id }) => id)

    expect(order.indexOf('personRequest')).toBe(0)
    expect(order.indexOf('personResult')).toBeLessThan(order.indexOf('form:details'))
    expect(order.indexOf('decision:rate')).toBeLessThan(order.indexOf('bookingRequest'))
    expect(order.indexOf('bookingResult')).toBeLessThan(order.indexOf('letter:assessment'))
  })

  test('name what is required, open and filled', () => {
    const { total: _, ...rows } = example.mappings['bookingRequest']?.rows ?? {}
    const lacking = {
      ...example,
      mappings: { ...example.mappings, bookingRequest: { title: { de: 'Buchung' }, rows } },
    }

    const row = rowOf(viewOf(lacking, 'bookingRequest'), 'total')

    expect(row).toMatchObject({ isRequired: true, depth: 0, row: { value: undefined } })
    expect(rowOf(viewOf(example, 'bookingRequest'), 'assessedOn').isRequired).toBe(false)
  })
})

interface Stored {
  readonly at: readonly [view: string, row: string]
  readonly value: string
  readonly read: (definition: Definition) => unknown
  readonly cleared: unknown
}

const stored: readonly Stored[] = [
  {
    at: ['bookingRequest', 'dog.breed'],
    value: 'dog.born',
    read: ({ mappings }) => mappings['bookingRequest']?.rows['dog.breed']?.value,
    cleared: undefined,
  },
  {
    at: ['decision:rate', 'category'],
    value: 'dog.breed',
    read: ({ decisions }) => decisions['rate']?.inputs[0]?.expression,
    cleared: 'null',
  },
  {
    at: ['form:details', 'known/0/0'],
    value: 'applicant.birthDate',
    read: ({ forms }) => forms['details']?.known[0]?.fields[0]?.path,
    cleared: 'applicant.birthDate',
  },
]

describe('a value is set and cleared where it is stored', () => {
  test.each(stored)('$at', ({ at, value, read, cleared }) => {
    expect(read(set(example, at, value))).toBe(value)

    const view = viewOf(example, at[0])
    const { place } = rowOf(view, at[1])
    const after = changed(example, (now) => clearValue(now, { view, place }))

    expect(read(after)).toBe(cleared)
  })

  test('in the text of a letter, and the sentence stays', () => {
    const salutation = (definition: Definition) => definition.letters['assessment']?.salutation.de

    expect(salutation(set(example, ['letter:assessment', 'salutation/0'], 'dog.breed'))).toBe(
      'Guten Tag {{ dog.breed }},',
    )
    const view = viewOf(example, 'letter:assessment')
    const { place } = rowOf(view, 'salutation/0')
    const cleared = changed(example, (now) => clearValue(now, { view, place }))
    expect(salutation(cleared)).toBe('Guten Tag {{ }},')
    expect(rowOf(viewOf(cleared, 'letter:assessment'), 'salutation/0').row.value).toBeUndefined()
  })

  test('for the entries of a list', () => {
    const rows = { year: { value: 'item.year' } }
    const view = viewOf(example, 'bookingRequest')
    const { place } = rowOf(view, 'lines')
    const listed = changed(example, (now) =>
      setValue(now, { view, place }, { value: 'tax.lines', rows }),
    )

    const after = set(listed, ['bookingRequest', 'lines[].amount'], 'item.amount')

    expect(after.mappings['bookingRequest']?.rows['lines']).toEqual({
      value: 'tax.lines',
      rows: { year: { value: 'item.year' }, amount: { value: 'item.amount' } },
    })
  })

  test('a step without a mapping gets one', () => {
    const { main } = example.processes
    const step = main?.elements['getPerson']
    if (main === undefined || step?.type !== 'serviceTask') throw new Error('expected a lookup')
    const { input: _, ...bare } = step
    const { personRequest: __, ...mappings } = example.mappings
    const lacking = {
      ...example,
      mappings,
      processes: {
        ...example.processes,
        main: { ...main, elements: { ...main.elements, getPerson: bare } },
      },
    }

    const after = set(lacking, ['main.getPerson.input', 'id'], 'identity.personId')

    const made = after.processes['main']?.elements['getPerson']
    const id = made?.type === 'serviceTask' ? made.input : undefined
    expect(after.mappings[id ?? '']?.rows).toEqual({ id: { value: 'identity.personId' } })
    expect(viewOf(after, 'main.getPerson.input').id).toBe(id)
  })
})
