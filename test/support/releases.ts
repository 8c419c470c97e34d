import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { Definition } from '#shared/model/definition.ts'
import { fingerprintOf, publicKeySchema } from '#shared/release/key.ts'
import type { TestApp, Who } from './testApp.ts'

export interface SigningKey {
  readonly fingerprint: string
  readonly publicKey: object
  readonly privateKey: KeyObject
}

export function newKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const jwk = publicKeySchema.parse(publicKey.export({ format: 'jwk' }))
  return { fingerprint: fingerprintOf(jwk), publicKey: jwk, privateKey }
}

export function signText({ privateKey }: SigningKey, text: string): string {
  return sign(null, Buffer.from(text), privateKey).toString('base64url')
}

interface People {
  readonly designer: Who
  readonly owner: Who
  readonly reviewer: Who
}

export const people: People = { designer: 'miriam', owner: 'petra', reviewer: 'sven' }

/** Designer, reviewer and owner of another department, who are no personas of the demo. */
export const others: People = {
  designer: { sub: 'other-designer', name: 'Olga Ost', groups: ['ordnungsamt:designer'] },
  owner: { sub: 'other-owner', name: 'Otto Ost', groups: ['ordnungsamt:owner'] },
  reviewer: 'sven',
}

/** Creates the service when needed, saves the definition as draft and submits it; answers the submission's id. */
export async function submitDraft(
  { send, headers, app }: TestApp,
  definition: Definition,
  { designer }: People = people,
): Promise<string> {
  const { id, title } = definition
  await send(designer, 'POST', '/api/services', { id, title })
  const path = `/api/services/${id}/draft`
  const draft = await send(designer, 'GET', path)
  await app.request(path, {
    method: 'PUT',
    headers: {
      ...headers(designer),
      'content-type': 'application/json',
      'if-match': draft.headers.get('etag') ?? '',
    },
    body: JSON.stringify(definition),
  })
  const submitted = await expectOk(
    await send(designer, 'POST', `/api/services/${id}/submissions`, {}),
  )
  return String(submitted['id'])
}

export async function registerKey(
  { send }: TestApp,
  key: SigningKey,
  { owner }: People = people,
): Promise<void> {
  const { publicKey } = key
  await expectOk(await send(owner, 'POST', '/api/keys', { title: 'Schlüssel', publicKey }))
}

export async function releaseSubmission(
  { send }: TestApp,
  submission: string,
  { key, validFrom, owner }: { key: SigningKey; validFrom: string; owner: Who },
): Promise<Record<string, unknown>> {
  const path = `/api/submissions/${submission}`
  const keyId = key.fingerprint
  const query = `validFrom=${validFrom}&keyId=${keyId}`
  const content = await expectOk(await send(owner, 'GET', `${path}/content?${query}`))
  const signature = signText(key, String(content['text']))
  return expectOk(await send(owner, 'POST', `${path}/release`, { validFrom, keyId, signature }))
}

/** From draft to released version, the way the city does it. */
export async function releaseService(
  testApp: TestApp,
  definition: Definition,
  {
    key,
    who = people,
    validFrom = '2026-03-02',
  }: { key: SigningKey; who?: People; validFrom?: string },
): Promise<void> {
  const submission = await submitDraft(testApp, definition, who)
  // Refused when no review is needed.
  await testApp.send(who.reviewer, 'POST', `/api/submissions/${submission}/approval`, {})
  await releaseSubmission(testApp, submission, { key, validFrom, owner: who.owner })
}

async function expectOk(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json()
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`)
  return body as Record<string, unknown> // reason: test support reads single members of answers
}
