import { describe, expect, test } from 'vitest'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { Schema } from '#shared/model/schema.ts'
import { knownBy } from '#shared/sources/knownBy.ts'

const entry = (id: string, fields: Readonly<Record<string, Schema>>): CatalogueEntry => ({
  id,
  title: { de: id },
  kind: 'register',
  keptBy: { de: 'Amt' },
  legalBasis: '§ 1',
  fields,
  connection: 'planned',
  operations: [],
  usedBy: [],
})
const street: Schema = { type: 'string', label: { de: 'Straße' }, fimId: 'F60000243' }
const entries = [
  entry('melderegister', { address: { type: 'object', properties: { street } } }),
  entry('gewerbe', {
    premises: { type: 'array', items: { properties: { s: { label: { de: 'straße ' } } } } },
  }),
]

describe('a field is known', () => {
  test.each<[field: Pick<Schema, 'label' | 'fimId'>, ids: readonly string[]]>([
    [{ label: { de: 'Wohnstraße' }, fimId: 'F60000243' }, ['melderegister']],
    [{ label: { de: 'Straße' } }, ['melderegister', 'gewerbe']],
    [{ label: { de: 'Straße' }, fimId: 'F1' }, ['gewerbe']],
    [{ label: { de: 'Weg' } }, []],
    [{}, []],
  ])('%j by %j', (field, ids) => {
    expect(knownBy(entries, field).map((known) => known.entry.id)).toEqual(ids)
  })
})
