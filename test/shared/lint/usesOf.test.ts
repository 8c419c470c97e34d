import { describe, expect, test } from 'vitest'
import { usesOf } from '#shared/lint/usesOf.ts'
import type { Definition } from '#shared/model/definition.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { define } from '../../support/processDefinition.ts'

const said = (definition: Definition, path: string): readonly string[] =>
  usesOf(definition, path).map(({ kind, pointer }) => `${kind} ${pointer}`)

describe('a field of the dog tax is used', () => {
  const example = exampleDefinition()

  test.each<[path: string, uses: readonly string[]]>([
    [
      'dog.breed',
      [
        'reads /mappings/bookingRequest/rows/dog.breed/value',
        'reads /decisions/breed/inputs/0/expression',
        'asks /forms/details/questions/2',
      ],
    ],
    ['applicant.birthDate', ['writes /mappings/personResult/rows/applicant.birthDate']],
    ['dog.shelterConfirmed', ['writes /mappings/adoptionResult/rows/dog.shelterConfirmed']],
    ['remark', ['asks /forms/details/remark']],
  ])('%s', (path, uses) => {
    expect(said(example, path)).toEqual(expect.arrayContaining([...uses]))
  })

  test('in the preview of its form, item by item', () => {
    expect(said(example, 'tax.lines')).toContain('reads /forms/details/preview/each')
    expect(said(example, 'tax.total')).toContain('reads /forms/details/preview/total')
  })

  test('in sample cases', () => {
    const kinds = usesOf(example, 'dog.born').filter(({ kind }) => kind === 'tests')

    expect(kinds.length).toBe(
      Object.values(example.scenarios).filter(({ forms }) =>
        Object.values(forms).some((values) => Object.hasOwn(values, 'dog.born')),
      ).length,
    )
  })

  test('nowhere when nothing speaks of it', () => {
    expect(said(example, 'dog.colour')).toEqual([])
    expect(said(example, 'do')).toEqual([])
  })
})

describe('names that stand for something else', () => {
  const definition = define(
    {
      elements: {
        each: {
          type: 'scriptTask',
          script: 'item.size + size',
          loop: { type: 'multiInstance', sequential: true, collection: 'boxes', item: 'item' },
        },
        check: { type: 'scriptTask', script: 'for size in [1, 2] return size' },
      },
      flows: ['each -> check'],
    },
    {
      data: {
        item: { type: 'object', properties: { size: { type: 'number' } } },
        size: { type: 'number' },
        boxes: {
          type: 'array',
          items: { type: 'object', properties: { size: { type: 'number' } } },
        },
      },
    },
  )

  test.each<[path: string, uses: readonly string[]]>([
    ['item', []],
    ['size', ['reads /processes/main/elements/each/script']],
    ['boxes.size', ['reads /processes/main/elements/each/loop/collection']],
  ])('%s of the case', (path, uses) => {
    expect(said(definition, path)).toEqual(uses)
  })
})

test('what a step keeps for itself is not of the case', () => {
  const definition = define(
    {
      elements: {
        x: { type: 'scriptTask', script: '1', output: 'out', properties: ['total'] },
        y: { type: 'scriptTask', script: '1', output: 'out' },
      },
      flows: ['x -> y'],
    },
    {
      data: { total: { type: 'number' } },
      mappings: { out: { title: { de: 'Ergebnis' }, rows: { total: { value: 'result' } } } },
    },
  )

  expect(usesOf(definition, 'total').map(({ kind, element }) => [kind, element])).toEqual([
    ['writes', 'y'],
  ])
})
