import { describe, expect, test } from 'vitest'
import { decide } from '#shared/decisions/decide.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { define, end, start } from '../../support/processDefinition.ts'

const environment = { now: '2026-01-15T11:00:00Z', today: '2026-01-15' }

const literal = (text: string) => ({ kind: 'literal', text }) as const
const title = { de: 'Test' }

const rate = {
  title: { de: 'Satz' },
  hitPolicy: 'unique' as const,
  plain: true as const,
  inputs: [
    { id: 'age', label: title, expression: 'since.year', schema: { type: 'number' as const } },
  ],
  outputs: [{ id: 'rate', label: title, schema: { type: 'number' as const } }],
  requires: ['since'],
  rows: [
    { id: 'old', when: { age: '< 2020' }, then: { rate: '10' } },
    { id: 'new', when: { age: '>= 2020' }, then: { rate: '20' } },
  ],
}

describe('a decision that requires others', () => {
  test('sees their results by name, dates as dates, and the case data besides', () => {
    const definition = definitionWith({
      decisions: { rate },
      boxedDecisions: {
        since: { title, logic: literal('date(begin)') },
        due: { title, requires: ['rate', 'since'], logic: literal('rate * months + since.day') },
      },
    })

    expect(decided(definition, 'due', { begin: '2021-05-03', months: 3 })).toEqual({
      value: 63,
      rows: [{ row: 'new', decision: 'rate', inputs: { age: 2021 } }],
    })
  })

  test('calls knowledge, from expressions and from the cells of a table', () => {
    const definition = definitionWith({
      decisions: {
        fee: {
          ...rate,
          requires: ['double'],
          inputs: [],
          rows: [{ id: 'all', when: {}, then: { rate: 'double(months)' } }],
        },
      },
      knowledge: {
        double: {
          title,
          logic: {
            kind: 'function',
            language: 'FEEL',
            parameters: [{ name: 'n', typeRef: 'number' }],
            body: literal('n * 2'),
          },
        },
      },
      boxedDecisions: {
        more: { title, requires: ['fee', 'double'], logic: literal('double(fee) + 1') },
      },
    })

    expect(decided(definition, 'more', { months: 4 })).toMatchObject({ value: 17 })
  })

  test('knows a required result by the name that it has', () => {
    const definition = definitionWith({
      boxedDecisions: {
        a: { title, name: 'the sum', logic: literal('1 + 1') },
        b: { title, requires: ['a'], logic: literal('the sum * 2') },
      },
    })

    expect(decided(definition, 'b', {})).toEqual({ value: 4, rows: [] })
  })

  test('takes the inputs of its model from the data they name', () => {
    const definition = definitionWith({
      decisionModels: {
        m: { title, inputs: { i: { name: 'Number of months', data: 'months' } } },
      },
      boxedDecisions: {
        a: { title, requires: ['i'], logic: literal('Number of months + 1') },
      },
    })

    expect(decided(definition, 'a', { months: 6 })).toEqual({ value: 7, rows: [] })
  })

  test('does not decide where a table that it requires does not', () => {
    const definition = definitionWith({
      decisions: { rate: { ...rate, requires: [], inputs: [], rows: [] } },
      boxedDecisions: { due: { title, requires: ['rate'], logic: literal('1') } },
    })

    expect(decided(definition, 'due', {})).toMatchObject({
      failure: { code: 'noRow', message: '„Satz“: Keine Zeile trifft zu.' },
    })
  })

  test('has no result where an expression failed, as any expression', () => {
    const definition = definitionWith({
      boxedDecisions: { due: { title, logic: literal('begin * 2') } },
    })

    expect(decided(definition, 'due', { begin: '2021-05-03' })).toMatchObject({
      failure: { code: 'expressionFailed' },
    })
  })

  test.each(['due', 'constructor'])('ends in a circle and at nothing: %s', (id) => {
    const definition = definitionWith({
      boxedDecisions: {
        due: { title, requires: ['again'], logic: literal('again') },
        again: { title, requires: ['due'], logic: literal('due') },
      },
    })

    expect(decided(definition, id, {})).toMatchObject({ failure: { code: 'expressionFailed' } })
  })
})

describe('a decision service', () => {
  test('yields its outputs', () => {
    const definition = definitionWith({
      boxedDecisions: {
        a: { title, logic: literal('1') },
        b: { title, requires: ['a'], logic: literal('a + 1') },
      },
      decisionServices: {
        both: { title, outputs: ['a', 'b'], encapsulated: [], inputDecisions: [], inputs: [] },
      },
    })

    expect(decided(definition, 'both', {})).toEqual({ value: { a: 1, b: 2 }, rows: [] })
  })
})

function definitionWith(parts: Partial<Definition>): Definition {
  const data = { begin: { type: 'string', format: 'date' }, months: { type: 'number' } } as const
  return define({ elements: { start, end }, flows: ['start -> end'] }, { data, ...parts })
}

function decided(definition: Definition, id: string, data: JsonObject) {
  return decide(definition, id, { scope: caseScope(definition), data, environment })
}
