import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { declaredRoutes } from '#runtime/http/access.ts'
import { officeService } from '../../support/officeService.ts'
import { newKey, registerKey, releaseService, submitDraft } from '../../support/releases.ts'
import { createTestApp } from '../../support/testApp.ts'

const city = createTestApp()
const documentSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
})

async function read() {
  const answer = await city.send(undefined, 'GET', '/api/openapi.json')
  return documentSchema.parse(await answer.json())
}

describe('OpenAPI document', () => {
  test('describes every route under /api, and none that is not served', async () => {
    const { paths } = await read()

    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const served = declaredRoutes(city.app).map(
      ({ method, path }) => `${method} ${path.replaceAll(/:([a-z]+)/g, '{$1}')}`,
    )
    const api = served.filter((route) => / \/api\//.test(route))
    expect(api.filter((route) => !described.includes(route))).toEqual([])
    expect(described.filter((route) => !served.includes(route))).toEqual([])
  })

  test('has no reference that leads nowhere', async () => {
    const document = await read()

    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, ref = '']) => ref,
    )
    const missing = references.filter((reference) => {
      const [, , , name = ''] = reference.split('/')
      return reference.startsWith('#/components/schemas/')
        ? document.components.schemas[name] === undefined
        : reference !== '#/components/responses/Problem'
    })
    expect(missing).toEqual([])
    expect(references.length).toBeGreaterThan(20)
  })

  test('does not list as required what may be absent', async () => {
    const { components } = await read()

    expect(components.schemas['Definition']?.['required']).not.toContain('portal')
    expect(components.schemas['Definition']?.['required']).toContain('processes')
  })

  test('gives every operation an id of its own', async () => {
    const { paths } = await read()

    const ids = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('holds for what is really answered', async () => {
    const key = newKey()
    const office = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/steuern' })
    await registerKey(city, key)
    await releaseService(city, office, { key })
    const id = await submitDraft(city, { ...office, title: { de: 'Neue Worte' } })
    const document = await read()
    const ajv = addFormats(new Ajv2020({ strict: false }))
    ajv.addSchema(document, 'document')

    const answered = await Promise.all(
      [
        ['miriam', '/api/me', '/api/me'],
        ['miriam', '/api/services', '/api/services'],
        ['miriam', '/api/services/{service}/draft', '/api/services/probe/draft'],
        ['petra', '/api/services/{service}/versions', '/api/services/probe/versions'],
        ['petra', '/api/services/{service}/versions/{version}', '/api/services/probe/versions/1'],
        ['sven', '/api/submissions', '/api/submissions'],
        ['sven', '/api/submissions/{id}', `/api/submissions/${id}`],
        ['petra', '/api/keys', '/api/keys'],
        ['ayse', '/api/operations', '/api/operations'],
        ['ayse', '/api/incidents', '/api/incidents'],
        ['petra', '/api/instances', '/api/instances'],
        ['deniz', '/api/tasks', '/api/tasks'],
        ['deniz', '/api/inbox', '/api/inbox'],
      ].map(async ([who = '', pattern = '', path = '']) => {
        const response = await city.send(who, 'GET', path)
        const pointer = `document#/paths/${pattern.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/get/responses/200/content/application~1json/schema`
        const validate = ajv.compile({ $ref: pointer })
        return {
          path,
          status: response.status,
          valid: validate(await response.json()),
          errors: validate.errors,
        }
      }),
    )
    expect(answered.filter(({ status, valid }) => status !== 200 || !valid)).toEqual([])
  })
})

describe('reference page', () => {
  test.each([
    ['de', 'Fachverantwortung des Fachbereichs'],
    ['en', 'owners of the department'],
  ])('can be read in %s without scripts', async (language, owners) => {
    const answer = await city.app.request('/api/reference', {
      headers: { 'accept-language': language },
    })
    const page = await answer.text()

    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toContain('POST /api/submissions/{id}/release')
    expect(page).toContain(owners)
    expect(page).not.toContain('<script')
  })
})
