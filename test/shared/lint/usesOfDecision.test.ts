import { describe, expect, test } from 'vitest'
import { usesOfDecision } from '#shared/lint/usesOfDecision.ts'
import type { Definition } from '#shared/model/definition.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const example = exampleDefinition()
const places = (definition: Definition, id: string) => {
  const { direct, byResult, further } = usesOfDecision(definition, id)
  const holder = ({ pointer }: { readonly pointer: string }): string =>
    pointer.split('/').slice(1, 3).join('/')
  return {
    direct: direct.map(({ pointer }) => pointer),
    byResult: byResult.map(holder),
    further: further.map(holder),
  }
}

describe('a decision is used', () => {
  test('by the steps that decide by it, and by letters that say its reasons', () => {
    const said = example.letters['assessment']?.blocks.findIndex(({ id }) => id === 'reasonsRate')

    expect(places(example, 'rate').direct).toEqual([
      '/processes/main/elements/assess',
      `/letters/assessment/blocks/${said}/text`,
    ])
    expect(places(example, 'breed').direct).toEqual(['/processes/main/elements/classify'])
  })

  test('by what reads or shows the fields that its result is written to, and not by itself', () => {
    expect(new Set(places(example, 'breed').byResult)).toEqual(
      new Set(['forms/check', 'processes/main']),
    )
    expect(new Set(places(example, 'rate').byResult)).toEqual(new Set(['mappings/computeResult']))
  })

  test('by what is computed from its result in later steps, up to the letter', () => {
    expect(new Set(places(example, 'rate').further)).toEqual(
      new Set([
        'forms/details',
        'letters/assessment',
        'mappings/bookingRequest',
        'mappings/totalResult',
      ]),
    )
    expect(places(example, 'breed').further).toEqual([])
  })

  test('in later steps only by what it is not used by already, each place once', () => {
    for (const id of ['breed', 'rate']) {
      const { direct, byResult, further } = usesOfDecision(example, id)
      const pointers = [...direct, ...byResult, ...further].map(({ pointer }) => pointer)
      expect(new Set(pointers).size).toBe(pointers.length)
    }
  })

  test('and ends where what is made of it comes back to it', () => {
    const { computeResult } = example.mappings
    if (computeResult === undefined) throw new Error('expected the mapping to be there')
    const rows = { ...computeResult.rows, 'tax.category': { value: 'result.category' } }
    const mappings = { ...example.mappings, computeResult: { ...computeResult, rows } }
    const circular = places({ ...example, mappings }, 'rate').further
    expect(circular).toContain('letters/assessment')
    expect(circular).not.toContain('decisions/rate')
  })

  test('by decisions that require it and services that offer it', () => {
    const needing: Definition = {
      ...example,
      boxedDecisions: { fee: { title: { de: 'Gebühr' }, requires: ['rate'] } },
      decisionServices: {
        all: {
          title: { de: 'Alles' },
          outputs: ['rate'],
          encapsulated: [],
          inputDecisions: [],
          inputs: [],
        },
      },
    }
    const { direct } = places(needing, 'rate')
    expect(direct).toEqual(expect.arrayContaining(['/boxedDecisions/fee', '/decisionServices/all']))
  })

  test('nowhere when nothing refers to it', () => {
    expect(usesOfDecision({ ...example, processes: {} }, 'nothing')).toEqual({
      direct: [],
      byResult: [],
      further: [],
    })
  })
})
