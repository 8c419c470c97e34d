import { describe, expect, test } from 'vitest'
import { inside } from '../../../examples/semantics/sketch.ts'
import { dataOf } from '#shared/engine/instance.ts'
import { runProcess } from '../../support/process.ts'
import { define, end, mapping, start } from '../../support/processDefinition.ts'

const texts = { type: 'array', items: { type: 'string' } } as const
const data = {
  list: texts,
  results: texts,
  count: { type: 'integer' },
  name: { type: 'string' },
  approved: { type: 'boolean' },
} as const

describe('multi-instance sub-process', () => {
  test('may hold another: each run has its own data (nested)', () => {
    const nested = { type: 'multiInstance', sequential: false } as const
    const definition = define(
      {
        elements: {
          start,
          outer: {
            type: 'subProcess',
            loop: {
              ...nested,
              collection: '[["a", "b"], ["c"]]',
              item: 'group',
              output: { collection: 'results', element: 'result.joined' },
            },
            properties: ['parts', 'joined'],
          },
          ...inside('outer', {
            first: start,
            inner: {
              type: 'scriptTask',
              script: 'member + string(loopCounter)',
              loop: {
                ...nested,
                collection: 'group',
                item: 'member',
                output: { collection: 'parts', element: 'result' },
              },
            },
            join: { type: 'scriptTask', script: 'string join(parts, "+")', output: 'join' },
            last: end,
          }),
          end,
        } as never,
        flows: ['start -> outer -> end', 'first -> inner -> join -> last'],
      },
      { data, mappings: { join: mapping({ joined: 'result' }) } },
    )
    const { instance } = runProcess(definition)

    expect(dataOf(instance)).toEqual({ results: ['a1+b2', 'c1'] })
    expect(instance.status).toBe('completed')
  })

  test('writes what the case data names to the case, the rest to its own run', () => {
    const definition = define(
      {
        elements: {
          start,
          each: {
            type: 'subProcess',
            properties: ['mine'],
            loop: { type: 'multiInstance', sequential: true, cardinality: '3' },
          },
          ...inside('each', {
            first: start,
            up: {
              type: 'scriptTask',
              script: 'if mine = null then 1 else mine + 1',
              output: 'both',
            },
            again: { type: 'scriptTask', script: 'mine', output: 'sum' },
            last: end,
          }),
          end,
        } as never,
        flows: ['start -> each -> end', 'first -> up -> again -> last'],
      },
      {
        data,
        mappings: {
          both: mapping({ mine: 'result' }),
          sum: mapping({ count: '(if count = null then 0 else count) + result' }),
        },
      },
    )
    const { instance } = runProcess(definition)

    expect(dataOf(instance)).toEqual({ count: 3 })
  })
})
