import { describe, expect, test } from 'vitest'
import { decide } from '#shared/decisions/decide.ts'
import { resultOf } from '#shared/decisions/required.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { Definition } from '#shared/model/definition.ts'
import { define, end, start } from '../../support/processDefinition.ts'

const title = { de: 'Test' }
const environment = { now: '2026-01-15T11:00:00Z', today: '2026-01-15' }
const levels = 40

/** Each of two on a level requires both below: without a memory twice as much work with every level. */
function grid<T>(make: (level: number, requires: string[]) => T): Record<string, T> {
  const pairs = Array.from({ length: levels }, (_, level) => {
    const requires = level === 0 ? [] : [`l${level - 1}`, `r${level - 1}`]
    return [
      [`l${level}`, make(level, requires)] as const,
      [`r${level}`, make(level, requires)] as const,
    ]
  })
  return Object.fromEntries(pairs.flat())
}

const literal = (text: string) => ({ kind: 'literal', text }) as const

describe('a graph in which everything is required twice', () => {
  test('of decisions is decided once each', () => {
    const boxedDecisions = grid((level, requires) => ({
      title,
      requires,
      logic: literal(level === 0 ? '1' : `l${level - 1} + 1`),
    }))

    expect(decided({ boxedDecisions }, `l${levels - 1}`)).toMatchObject({ value: levels })
  })

  test('of knowledge is made once each', () => {
    const knowledge = grid((level, requires) => ({
      title,
      requires,
      logic: {
        kind: 'function',
        language: 'FEEL',
        parameters: [{ name: 'n' }],
        body: literal(level === 0 ? 'n + 1' : `l${level - 1}(n) + 1`),
      } as const,
    }))
    const top = { title, requires: [`l${levels - 1}`], logic: literal(`l${levels - 1}(0)`) }

    expect(decided({ knowledge, boxedDecisions: { top } }, 'top')).toMatchObject({ value: levels })
  })
})

test('a service that offers itself has no result, and no end of it', () => {
  const service = { title, outputs: ['s'], encapsulated: [], inputDecisions: [], inputs: [] }
  const definition = define(
    { elements: { start, end }, flows: ['start -> end'] },
    { decisionServices: { s: service } },
  )

  expect(resultOf(definition, 's', caseScope(definition))).toEqual({})
  expect(decided({ decisionServices: { s: service } }, 's')).toEqual({ value: null, rows: [] })
})

function decided(parts: Partial<Definition>, id: string) {
  const definition = define({ elements: { start, end }, flows: ['start -> end'] }, parts)
  return decide(definition, id, { scope: caseScope(definition), data: {}, environment })
}
