import { describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { dataOf, originAt } from '#shared/engine/instance.ts'
import { Refused, runProcess } from '../../support/process.ts'
import type { Sketch } from '../../../examples/semantics/sketch.ts'
import { define, end, mapping, start } from '../../support/processDefinition.ts'

const rate: Definition['decisions'][string] = {
  title: { de: 'Steuersatz' },
  legalBasis: '§ 5 Satzung',
  hitPolicy: 'unique',
  inputs: [
    { id: 'dogs', label: { de: 'Hunde' }, expression: 'count', schema: { type: 'integer' } },
  ],
  outputs: [{ id: 'fee', label: { de: 'Betrag' }, schema: { type: 'string', format: 'decimal' } }],
  rows: [
    { id: 'one', when: { dogs: '1' }, then: { fee: '144' } },
    { id: 'more', when: { dogs: '[2..10]' }, then: { fee: '288' } },
  ],
} as const

const decide = {
  type: 'businessRuleTask',
  decision: 'rate',
  authorisedBy: '§ 155 Abs. 4 AO',
  fimGroup: 4,
  output: 'keep',
} as const

function deciding(task: Sketch['elements'][string]) {
  return define(
    { elements: { start, decide: task, end }, flows: ['start -> decide -> end'] },
    {
      decisions: { rate },
      mappings: { keep: mapping({ amount: 'result.fee' }) },
    },
  )
}

describe('script task', () => {
  test('writes what its mapping takes from the value of the expression', () => {
    const script = define(
      {
        elements: {
          start,
          work: { type: 'scriptTask', script: '{ sum: count + 1 }', output: 'keep' },
          end,
        },
        flows: ['start -> work -> end'],
      },
      { mappings: { keep: mapping({ count: 'result.sum' }) } },
    )
    const { instance } = runProcess(script, [], { data: { count: 2 } })

    expect(dataOf(instance)).toEqual({ count: 3 })
    expect(originAt(instance, 'count')).toMatchObject({ kind: 'rule', from: 'work' })
  })

  test('sees the case, the person and the time of the command, never a clock', () => {
    const script = define(
      {
        elements: {
          start,
          work: {
            type: 'scriptTask',
            script: 'case.number + " " + identity.name + " " + string(today())',
            output: 'keep',
          },
          end,
        },
        flows: ['start -> work -> end'],
      },
      { data: { name: { type: 'string' } }, mappings: { keep: mapping({ name: 'result' }) } },
    )
    const { instance } = runProcess(script, [], { today: '2026-01-16' })

    expect(dataOf(instance)).toEqual({ name: 'T-2026-000001 Erika Mustermann 2026-01-16' })
  })

  test('stays with an incident when its expression fails', () => {
    const script = define({
      elements: { start, work: { type: 'scriptTask', script: 'count + name' }, end },
      flows: ['start -> work -> end'],
    })
    const { instance } = runProcess(script, [], { data: { count: 2, name: 'x' } })

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'work', incident: { code: 'expressionFailed', addressee: 'business' } },
    ])
  })
})

describe('business rule task', () => {
  test.each([
    [1, '144.00', 'one'],
    [3, '288.00', 'more'],
  ])('decides for %i dogs: %s by row %s', (count, amount, row) => {
    const { instance, events } = runProcess(deciding(decide), [], { data: { count } })

    expect(dataOf(instance)).toEqual({ count, amount })
    expect(originAt(instance, 'amount')).toMatchObject({
      kind: 'rule',
      from: 'rate',
      legalBasis: '§ 5 Satzung',
    })
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'decisionMade', rows: [{ row, inputs: { dogs: count } }] }),
    )
  })

  test('becomes a case for the department when no row applies', () => {
    const { instance } = runProcess(deciding(decide), [], { data: { count: 99 } })

    expect(Object.values(instance.incidents)).toMatchObject([
      { element: 'decide', incident: { code: 'decisionUnclear', addressee: 'business' } },
    ])
  })

  test.each([
    ['no provision authorises it', { authorisedBy: undefined }],
    ['it leaves discretion', { fimGroup: 5 as const }],
  ])('keeps the service from starting when %s', (_, change) => {
    const { authorisedBy, ...task } = { ...decide, ...change }
    const definition = deciding({ ...task, ...(authorisedBy && { authorisedBy }) })

    expect(refusalOf(() => runProcess(definition, [], { data: { count: 1 } }))).toEqual({
      code: 'automationNotAuthorised',
      element: 'decide',
    })
  })
})

function refusalOf(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error instanceof Refused ? error.rejection : error
  }
  return undefined
}
