import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { offerIn } from '#runtime/sources/offers.ts'
import { catalogueSchema } from '#shared/model/catalogue.ts'
import { schemaSchema } from '#shared/model/schema.ts'
import { createSource } from '../../../examples/sources/hundesteuerkonto/createSource.ts'
import { createTestApp } from '../../support/testApp.ts'

const folder = mkdtempSync(join(tmpdir(), 'fachwerk-offers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('GET /api/sources', () => {
  const { send } = createTestApp()

  test('tells members of a department what the city knows', async () => {
    const answer = await send('miriam', 'GET', '/api/sources')

    const entries = catalogueSchema.parse(await answer.json())
    expect(answer.status).toBe(200)
    expect(entries.map(({ id }) => id)).toContain('gewerberegister')
    expect(entries.every(({ connection }) => connection === 'planned')).toBe(true)
  })

  test.each([
    ['erika', 403],
    ['ayse', 403],
    [undefined, 401],
    ['sven', 200],
  ])('%s: %i', async (who, status) => {
    expect((await send(who, 'GET', '/api/sources')).status).toBe(status)
  })
})

describe('what a register offers', () => {
  test('is read from its own description, without what only its operators may call', async () => {
    const source = createSource({
      dataFolder: folder,
      token: 'caller-token-of-tests',
      adminToken: 'admin-token-of-tests',
      today: '2026-03-02',
    })
    const document = await (await source.app.request('/openapi.json')).text()
    source.close()

    const offer = offerIn(document)

    expect(offer?.operations.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['listDogs', 'bookAssessment']),
    )
    expect(offer?.operations.map(({ operation }) => operation)).not.toContain('setFault')
    const dogs = offer?.operations.find(({ operation }) => operation === 'listDogs')
    expect(dogs?.request.required).toEqual(['personId'])
    expect(dogs?.response.properties?.['dogs']?.items?.properties).toHaveProperty('breed')
    expect(schemaSchema.safeParse(dogs?.response).success).toBe(true)
  })

  test.each(['', 'x', '{}', '{"openapi":"3.1.0","paths":{}}'])('%j offers nothing', (text) => {
    expect(offerIn(text)).toBeUndefined()
  })
})
