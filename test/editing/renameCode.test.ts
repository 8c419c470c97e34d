import { describe, expect, it } from 'vitest'
import { renameCode } from '#designer/editing/commands/renameCode.ts'
import { codesOf, setCodes } from '#designer/editing/commands/codeList.ts'
import { placeOf } from '#designer/editing/fieldPlace.ts'
import { lint } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { createSimulation, deviations, runToEnd } from '#shared/simulation/simulate.ts'
import { changed } from '../support/change.ts'
import { exampleDefinition } from '../support/exampleDefinition.ts'
import { define } from '../support/processDefinition.ts'

const example = exampleDefinition()

function renamed(
  definition: Definition,
  id: string,
  [from, to]: readonly [string, string],
): Definition {
  return changed(definition, (now) => {
    const result = renameCode(now, { id, from, to })
    if ('blockers' in result) throw new Error(JSON.stringify(result.blockers))
    return result.definition
  })
}

describe('a code under another key', () => {
  const after = renamed(example, 'dog.shelter', ['here', 'musterstadt'])

  it('is offered, compared and answered as such, and nowhere as before', () => {
    expect(JSON.stringify(after)).not.toContain('"here"')
    expect(JSON.stringify(after)).not.toContain(String.raw`\"here\"`)
    expect(JSON.stringify(after.processes)).toContain(String.raw`dog.shelter = \"musterstadt\"`)
    expect(lint(after).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
      lint(example).map(({ rule, severity }) => `${severity} ${rule}`),
    )
  })

  it.each(Object.keys(example.scenarios))('decides case %s as before', (id) => {
    const scenario = after.scenarios[id]
    if (scenario === undefined) throw new Error('expected the case to stay')

    expect(deviations(runToEnd(createSimulation(after, scenario)))).toEqual({})
  })

  it('is back where it was when it is renamed back', () => {
    expect(renamed(after, 'dog.shelter', ['musterstadt', 'here'])).toEqual(example)
  })
})

it('a key that nothing names yet is free to change', () => {
  const id = 'tax.category'
  const codes = codesOf(placeOf(example, id)?.schema ?? {})
  const longer = setCodes(example, id, [...codes, { value: 'neu', label: { de: 'Welpe' } }])

  const after = renamed(longer, id, ['neu', 'puppy'])

  expect(placeOf(after, id)?.schema.enum).toContain('puppy')
  expect(placeOf(after, id)?.schema.enumLabels?.['puppy']).toEqual({ de: 'Welpe' })
})

describe('a table', () => {
  const kind = { type: 'string', enum: ['a', 'b'] } as const
  const decision = {
    title: { de: 'Tabelle' },
    hitPolicy: 'unique',
    inputs: [{ id: 'kind', label: { de: 'Art' }, expression: 'kind', schema: kind }],
    outputs: [{ id: 'out', label: { de: 'Ergebnis' }, schema: { type: 'string' } }],
    rows: [
      { id: '1', when: { kind: '"a", "ab"' }, then: { out: '"a"' } },
      { id: '2', when: { kind: 'not("a")' }, then: { out: '"b"' } },
    ],
  } as const

  it('tests the new key, and its own results stay', () => {
    const definition = define(
      { elements: { x: { type: 'businessRuleTask', decision: 'table' } }, flows: [] },
      {
        data: { kind },
        decisions: {
          table: {
            ...decision,
            inputs: [...decision.inputs],
            outputs: [...decision.outputs],
            rows: [...decision.rows],
          },
        },
      },
    )

    const { decisions } = renamed(definition, 'kind', ['a', 'x'])

    expect(decisions['table']?.rows.map(({ when, then }) => [when['kind'], then['out']])).toEqual([
      ['"x", "ab"', '"a"'],
      ['not("x")', '"b"'],
    ])
    expect(decisions['table']?.inputs[0]?.schema.enum).toEqual(['x', 'b'])
  })
})

describe('a key stays where others rely on it', () => {
  it.each<[what: string, id: string, from: string, pointer: string]>([
    ['a step computes it', 'tax.category', 'first', '/mappings/categoryResult/rows/tax.category'],
    ['a register gave it', 'dog.listed', 'yes', '/mappings/breedResult/rows/dog.listed'],
  ])('%s', (...[, id, from, pointer]) => {
    const result = renameCode(example, { id, from, to: 'neu' })

    expect('blockers' in result && result.blockers.map((one) => one.pointer)).toContain(pointer)
  })

  it('a step hands it on', () => {
    const definition = define(
      {
        elements: {
          x: { type: 'scriptTask', script: 'if kind = "a" then upper case(kind) else ""' },
        },
        flows: [],
      },
      { data: { kind: { type: 'string', enum: ['a'] } } },
    )

    expect(renameCode(definition, { id: 'kind', from: 'a', to: 'b' })).toEqual({
      blockers: [{ pointer: '/processes/main/elements/x/script', blocks: true }],
    })
  })
})
