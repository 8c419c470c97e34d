import { generateKeyPairSync } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { hashesOf } from '#shared/model/hash.ts'
import { officeService } from '../../support/officeService.ts'
import {
  newKey,
  others,
  registerKey,
  releaseService,
  releaseSubmission,
  signText,
  submitDraft,
} from '../../support/releases.ts'
import { createTestApp, type TestApp, type Who } from '../../support/testApp.ts'

const office = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/steuern' })
const reworded: Definition = { ...office, title: { de: 'Andere Worte' } }
const regrouped = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/kasse' })
const validFrom = '2026-03-02'
const key = newKey()
const keyId = key.fingerprint

let city: TestApp

beforeEach(async () => {
  city = createTestApp()
  await registerKey(city, key)
})

async function approved(): Promise<string> {
  const id = await submitDraft(city, office)
  await city.send('sven', 'POST', `/api/submissions/${id}/approval`, {})
  return `/api/submissions/${id}`
}

async function content(path: string, from = validFrom, who: Who = 'petra') {
  return city.send(who, 'GET', `${path}/content?validFrom=${from}&keyId=${keyId}`)
}

async function textOf(path: string): Promise<string> {
  const { text } = (await (await content(path)).json()) as { text: string }
  return text
}

describe('release', () => {
  test('signs service, version, both hashes, validity, department, review and log', async () => {
    const path = await approved()

    expect(JSON.parse(await textOf(path))).toEqual({
      format: 'fachwerk-release/1',
      service: 'probe',
      version: 1,
      ...hashesOf(office),
      validFrom,
      department: 'kaemmerei',
      previous: null,
      review: {
        by: 'it:reviewer',
        at: '2026-03-02T09:00:00.000Z',
        surface: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      log: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('is an immutable version that names the one before', async () => {
    await releaseService(city, office, { key })
    await releaseService(city, reworded, { key })

    const versions = await city.send('deniz', 'GET', '/api/services/probe/versions')
    const [first, second] = (await versions.json()) as { content: string; contentHash: string }[]

    expect(JSON.parse(second?.content ?? '')).toMatchObject({
      version: 2,
      previous: first?.contentHash,
      review: null,
    })
    const read = await city.send('sven', 'GET', '/api/services/probe/versions/1')
    expect(await read.json()).toMatchObject({ definition: office, state: 'former' })
  })

  test('leaves its submission beside the version it followed', async () => {
    await releaseService(city, office, { key })
    await releaseService(city, reworded, { key })

    const list = await city.send('sven', 'GET', '/api/submissions')
    const ids = ((await list.json()) as { id: string }[]).map(({ id }) => id)
    const details = await Promise.all(
      ids.map(async (id) => (await city.send('sven', 'GET', `/api/submissions/${id}`)).json()),
    )

    expect(details).toMatchObject([
      { version: 2, released: office, surface: { changed: [] } },
      { version: 1, released: null, previous: null },
    ])
  })

  test('is valid from its day on; until then the version before is', async () => {
    await releaseService(city, office, { key })
    await releaseService(city, reworded, { key, validFrom: '2026-03-04' })

    const before = await current()
    await city.clock.advanceTo(Date.parse('2026-03-03T23:30:00.000Z')) // past midnight in Berlin

    expect([before, await current()]).toEqual([
      { version: 1, validFrom },
      { version: 2, validFrom: '2026-03-04' },
    ])
  })

  test('cannot be valid in the past', async () => {
    const answer = await content(await approved(), '2026-03-01')

    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'validFromPast' }])
  })

  test('needs the review first', async () => {
    const id = await submitDraft(city, office)

    const answer = await content(`/api/submissions/${id}`)

    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'notReviewed' }])
  })

  test('of a state that needed no review needs one when another version came in between', async () => {
    await releaseService(city, office, { key })
    const other = await submitDraft(city, regrouped)
    await city.send('sven', 'POST', `/api/submissions/${other}/approval`, {})
    const informed = await submitDraft(city, reworded)
    await releaseSubmission(city, other, { key, validFrom, owner: 'petra' })

    const answer = await content(`/api/submissions/${informed}`)

    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'notReviewed' }])
  })

  test('does not bring back a state that a newer one has replaced', async () => {
    const path = await approved()
    await releaseService(city, regrouped, { key })

    const answer = await content(path)
    const body = { validFrom, keyId, signature: 'x'.repeat(86) }
    const released = await city.send('petra', 'POST', `${path}/release`, body)

    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'superseded' }])
    expect([released.status, await released.json()]).toMatchObject([409, { code: 'superseded' }])
  })

  test.each<[string, (text: string) => string]>([
    ['another text', (text) => signText(key, `${text} `)],
    ['another key', (text) => signText(newKey(), text)],
    ['nothing at all', () => 'x'.repeat(86)],
    ['something that is no signature', () => 'signed, Petra'],
  ])('is refused when the signature is over or by %s', async (_, sign) => {
    const path = await approved()
    const signature = sign(await textOf(path))

    const answer = await city.send('petra', 'POST', `${path}/release`, {
      validFrom,
      keyId,
      signature,
    })

    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'signatureWrong' }])
    expect(await (await city.send('petra', 'GET', '/api/services/probe/versions')).json()).toEqual(
      [],
    )
  })

  test('is refused for another validity than was signed', async () => {
    const path = await approved()
    const signature = signText(key, await textOf(path))

    const body = { validFrom: '2026-03-09', keyId, signature }
    expect((await city.send('petra', 'POST', `${path}/release`, body)).status).toBe(422)
  })

  test('is made once per submission', async () => {
    const path = await approved()
    const id = path.split('/').at(-1) ?? ''
    await releaseSubmission(city, id, { key, validFrom, owner: 'petra' })

    const answer = await content(path)

    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'alreadyReleased' }])
  })

  test('takes only a key of the very person, not withdrawn', async () => {
    const path = await approved()
    const colleague = { sub: 'paul', name: 'Paul', groups: ['kaemmerei:owner'] }

    const byColleague = await content(path, validFrom, colleague)
    await city.send('petra', 'DELETE', `/api/keys/${keyId}`)
    const withdrawn = await content(path)

    expect(await byColleague.json()).toMatchObject({ code: 'keyUnknown' })
    expect(await withdrawn.json()).toMatchObject({ code: 'keyUnknown' })
  })
})

describe('keys', () => {
  test('are registered with their fingerprint and stay when withdrawn', async () => {
    await city.send('petra', 'DELETE', `/api/keys/${keyId}`)

    expect(await (await city.send('petra', 'GET', '/api/keys')).json()).toMatchObject([
      { fingerprint: keyId, own: true, department: 'kaemmerei', withdrawnAt: expect.any(String) },
    ])
  })

  test.each([
    ['with its secret part', generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })],
    [
      'on another curve',
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
    ],
    ['under which anything would verify', { kty: 'OKP', crv: 'Ed25519', x: `AQ${'A'.repeat(41)}` }],
  ])('are refused %s', async (_, publicKey) => {
    const answer = await city.send('petra', 'POST', '/api/keys', { title: 'Neu', publicKey })

    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'keyUnusable' }])
  })

  test('are registered once, whoever tries again', async () => {
    const body = { title: 'Meiner', publicKey: key.publicKey }

    expect((await city.send(others.owner, 'POST', '/api/keys', body)).status).toBe(409)
  })

  test('are withdrawn by nobody but their owner', async () => {
    const colleague = { sub: 'paul', name: 'Paul', groups: ['kaemmerei:owner'] }

    expect((await city.send(colleague, 'DELETE', `/api/keys/${keyId}`)).status).toBe(404)
  })
})

async function current(): Promise<unknown> {
  const services = await city.send('deniz', 'GET', '/api/services')
  const [probe] = (await services.json()) as { current: unknown }[]
  return probe?.current
}
