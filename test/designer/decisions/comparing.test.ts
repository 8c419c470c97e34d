import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { casesOf } from '#designer/decisions/cases.ts'
import { againstPeriod, againstReleased } from '#designer/decisions/comparing.ts'
import type { Decision } from '#shared/model/content.ts'
import { definitionSchema } from '#shared/model/definition.ts'

const file = new URL(
  '../../../examples/kaemmerei/hundesteuer-anmeldung/definition.json',
  import.meta.url,
)
const definition = definitionSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
const rate = definition.decisions['rate'] as Decision // reason: the example has it, and the tests fail without

function changed(row: string, annual: string): Decision {
  const rows = rate.rows.map((one) => (one.id === row ? { ...one, then: { annual } } : one))
  return { ...rate, rows }
}

const compare = (decision: Decision) =>
  againstReleased(
    {
      definition: { ...definition, decisions: { ...definition.decisions, rate: decision } },
      id: 'rate',
      decision,
      output: 'annual',
    },
    rate,
  )

describe('sample cases of a table', () => {
  test('are run without asking anybody, each with the rows that decided', () => {
    const erika = casesOf(definition, 'rate', rate).find(({ id }) => id === 'erika')

    expect(erika).toMatchObject({
      state: 'decided',
      days: [
        { date: '2025-01-01', rows: ['first-2025'], value: { annual: '108.00' } },
        { date: '2026-01-01', rows: ['first-2026'], value: { annual: '144.00' } },
      ],
    })
  })

  test('of its own are decided by their values alone', () => {
    const samples = [
      {
        id: 'kennel',
        title: { de: 'Zwinger' },
        date: '2026-05-01',
        inputs: { category: 'kennel', reduced: false },
      },
    ]
    const cases = casesOf(definition, 'rate', { ...rate, samples })

    expect(cases.at(-1)).toMatchObject({ id: 'sample kennel', state: 'gap' })
  })
})

describe('a changed table against the released one', () => {
  test('says for whom the result changes, and what it comes to', () => {
    const { effects, sum, all } = compare(changed('further-2026', '300'))

    expect(all).toBe(Object.keys(definition.scenarios).length)
    expect(effects).toEqual([
      {
        id: 'further',
        title: definition.scenarios['further']?.title,
        before: '288.00',
        after: '300.00',
        difference: 1200,
      },
    ])
    expect(sum).toBe(1200)
  })

  test('says where there is no result any more, without an amount', () => {
    const rows = rate.rows.filter(({ id }) => id !== 'further-2026')
    const { effects, sum } = compare({ ...rate, rows })

    expect(effects).toMatchObject([{ id: 'further', after: undefined, difference: undefined }])
    expect(sum).toBeUndefined()
  })

  test('changes nothing where nothing changed', () => {
    expect(compare(structuredClone(rate)).effects).toEqual([])
  })

  test('or the period before, says what the new wording changes', () => {
    const cases = casesOf(definition, 'rate', rate)
    const { effects } = againstPeriod(
      { definition, id: 'rate', decision: rate, output: 'annual' },
      cases,
      { before: '2025-12-31', from: '2026-01-01' },
    )

    expect(effects.find(({ id }) => id === 'erika')?.difference).toBe(3600)
  })
})
