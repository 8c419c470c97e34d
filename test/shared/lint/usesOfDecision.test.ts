import { describe, expect, test } from 'vitest'
import { usesOfDecision } from '#shared/lint/usesOfDecision.ts'
import type { Definition } from '#shared/model/definition.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const example = exampleDefinition()
const places = (definition: Definition, id: string) => {
  const { direct, byResult } = usesOfDecision(definition, id)
  return {
    direct: direct.map(({ pointer }) => pointer),
    byResult: byResult.map(({ pointer }) => pointer.split('/').slice(1, 3).join('/')),
  }
}

describe('a decision is used', () => {
  test('by the steps that decide by it, and by letters that say its reasons', () => {
    const { assessment } = example.letters
    if (assessment === undefined) throw new Error('expected the letter to be there')
    const { direct } = places(
      {
        ...example,
        letters: {
          assessment: { ...assessment, subject: { de: 'Bescheid: {{ reasons.rate }}' } },
        },
      },
      'rate',
    )
    expect(direct).toEqual(['/processes/main/elements/assess', '/letters/assessment/subject'])
    expect(places(example, 'breed').direct).toEqual(['/processes/main/elements/classify'])
  })

  test('by what reads or shows the fields that its result is written to, and not by itself', () => {
    expect(new Set(places(example, 'breed').byResult)).toEqual(
      new Set(['forms/check', 'processes/main']),
    )
    expect(new Set(places(example, 'rate').byResult)).toEqual(new Set(['processes/main']))
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
    })
  })
})
