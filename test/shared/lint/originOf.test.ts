import { expect, test } from 'vitest'
import { originOf } from '#shared/lint/originOf.ts'
import { createSimulation, runToEnd } from '#shared/simulation/simulate.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const definition = exampleDefinition()
const scenario = definition.scenarios['erika']
if (scenario === undefined) throw new Error('expected the sample case of Erika')
const last = runToEnd(createSimulation(definition, scenario)).steps.at(-1)
const origins = last?.instance.origins ?? {}

function said(path: string): readonly string[] {
  return originOf(path, { definition, origins }).map(
    ({ label, by, kind, recorded }) => `${kind}: ${label.de} (${by.de}, ${recorded?.kind ?? '–'})`,
  )
}

test('a value of a letter leads back to register, citizen, table and formula, each with what was recorded', () => {
  expect(said('tax.total')).toEqual([
    'person: Geboren (Hund anmelden, citizen)',
    'person: Bei Ihnen seit (Hund anmelden, citizen)',
    'rule: Beginn der Steuer (Beginn bestimmen, rule)',
    'source: Schon angemeldete Hunde (Hundesteuerkonto, source)',
    'rule: Art (Art bestimmen, rule)',
    'rule: Ermäßigt (Art bestimmen, rule)',
    'rule: Steuersätze (Steuer festsetzen, rule)',
    'rule: Zeiträume (Monate berechnen, rule)',
    'rule: Zusammen (Summe bilden, rule)',
  ])
  expect(originOf('tax.total', { definition, origins }).at(-1)).toMatchObject({
    legalBasis: '§ 4 Hundesteuersatzung (Beispielwert)',
    recorded: { at: '2026-01-12T10:00:00.000Z', element: 'total' },
  })
})

test('ways that the case did not take are no origin', () => {
  expect(said('applicant.name')).toEqual(['source: Name (Melderegister, source)'])
})

test('a deadline leads to the provision it follows', () => {
  expect(originOf('deadlines.payment', { definition, origins })).toMatchObject([
    { kind: 'rule', legalBasis: '§ 8 Hundesteuersatzung (Beispielwert)' },
  ])
})

test('what a row says of its purpose and basis is recorded with its value, and with no other', () => {
  const note = { de: 'Höhe der Steuer, § 4 HStS' }
  const { totalResult } = definition.mappings
  const total = totalResult?.rows['tax.total']
  if (totalResult === undefined || total === undefined) throw new Error('expected the row')
  const rows = { ...totalResult.rows, 'tax.total': { ...total, note } }
  const noted = {
    ...definition,
    mappings: { ...definition.mappings, totalResult: { ...totalResult, rows } },
  }

  const ran = runToEnd(createSimulation(noted, scenario)).steps.at(-1)?.instance.origins ?? {}

  expect(ran['/tax/total']).toEqual({ ...origins['/tax/total'], note })
  expect(Object.entries(ran).filter(([, origin]) => origin.note !== undefined)).toHaveLength(1)
  expect(Object.keys(ran).toSorted()).toEqual(Object.keys(origins).toSorted())
  expect(originOf('tax.total', { definition: noted, origins: ran }).at(-1)?.recorded?.note).toEqual(
    note,
  )
})
