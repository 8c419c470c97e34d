import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogueSchema } from '#shared/model/catalogue.ts'
import { citySchema } from '#shared/model/city.ts'
import { catalogueOf } from '#shared/sources/catalogue.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const city = citySchema.parse(JSON.parse(readFileSync('examples/city.json', 'utf8')))
const holdings = city.holdings ?? {}
const host = 'melderegister.musterstadt.example'
const definition = exampleDefinition()
const operation = {
  operation: 'getPerson',
  title: 'getPerson',
  writes: false,
  request: {},
  response: {},
  errors: [],
}

describe('the catalogue of the city', () => {
  const entries = catalogueOf({
    holdings,
    offers: {
      [host]: { title: 'Melderegister Musterstadt', operations: [operation] },
      'tierheim.musterstadt.example': undefined,
      'neu.example': { title: 'Neues Verfahren', operations: [] },
    },
    versions: [
      { definition, version: 3 },
      { definition, version: null },
    ],
  })
  const entry = (id: string) => entries.find((one) => one.id === id)

  test('says what is connected, silent or not connected yet', () => {
    expect(entry('melderegister')?.connection).toBe('connected')
    expect(entry('melderegister')?.operations).toEqual([operation])
    expect(entry('tierheim')?.connection).toBe('silent')
    expect(entry('kfz-register')?.connection).toBe('planned')
    expect(entry('hundesteuerkonto')?.connection).toBe('planned')
  })

  test('lists what IT approved and nobody described', () => {
    expect(entry('neu.example')).toMatchObject({
      title: { de: 'Neues Verfahren' },
      connection: 'connected',
      fields: {},
    })
  })

  test('says which versions depend on a holding, and what each takes', () => {
    const usedBy = entry('melderegister')?.usedBy ?? []

    expect(usedBy.map(({ service, version }) => [service, version])).toEqual([
      ['hundesteuer-anmeldung', 3],
      ['hundesteuer-anmeldung', null],
    ])
    expect(usedBy[0]?.takes.map(({ de }) => de)).toContain('Straße')
    expect(usedBy[0]?.legalBasis).toBe(definition.sources['person']?.legalBasis)
    expect(entry('hundesteuerkonto')?.usedBy).toHaveLength(6)
    expect(entry('kfz-register')?.usedBy).toEqual([])
  })

  test('says in words what an interface only names', () => {
    const street = { type: 'string' } as const
    const address = { type: 'object', properties: { street, floor: street } } as const
    const response = { type: 'object', properties: { deliveryAddress: address, address } } as const
    const offers = { [host]: { title: '', operations: [{ ...operation, response }] } }

    const [entry] = catalogueOf({ holdings, offers, versions: [] })

    expect(entry?.operations[0]?.response).toEqual({
      type: 'object',
      properties: {
        deliveryAddress: {
          type: 'object',
          properties: { street, floor: street },
        },
        address: {
          type: 'object',
          label: { de: 'Anschrift', en: 'Address' },
          fimId: 'G60000086',
          properties: {
            street: { ...street, label: { de: 'Straße', en: 'Street' }, fimId: 'F60000243' },
            floor: street,
          },
        },
      },
    })
  })

  test('is what its schema says', () => {
    expect(catalogueSchema.parse(entries)).toEqual(entries)
  })
})

test('every holding of the demo city names who keeps it and on what basis, every field its protection', () => {
  for (const { fields, legalBasis, keptBy, host: connected, note } of Object.values(holdings)) {
    expect(legalBasis).not.toBe('')
    expect(keptBy.en).toBeDefined()
    expect(connected === undefined).toBe(note !== undefined)
    for (const field of Object.values(fields)) {
      expect(field.label?.en).toBeDefined()
      expect(field.sensitivity).toBeDefined()
    }
  }
})
