import { z } from 'zod'
import type { Definition } from '#shared/model/definition.ts'
import { hashesOf, hashOf } from '#shared/model/hash.ts'
import { bytesToSign, releaseContentSchema, textToSign } from '#shared/release/content.ts'
import type { KeyFile } from './keyFile.ts'
import type { Session } from './session.ts'

/** Who takes part in a release, and with which key on which day. */
export interface Office {
  readonly designer: Session
  readonly reviewer: Session
  readonly owner: Session
  readonly key: KeyFile
  readonly today: string
}

const serviceSchema = z.object({ id: z.string(), versions: z.int() })
const submissionSchema = z.object({ id: z.string(), service: z.string(), status: z.string() })
type Submission = z.infer<typeof submissionSchema>

/** Draft, submission, review, signature, release: whatever of it is still missing. Answers the version. */
export async function releaseService(office: Office, definition: Definition): Promise<number> {
  const { designer } = office
  const services = await read(designer, '/api/services', z.array(serviceSchema))
  const known = services.find(({ id }) => id === definition.id)
  if (known !== undefined && known.versions > 0) return known.versions
  return releaseVersion(office, definition, { exists: known !== undefined, version: 1 })
}

/** A draft that somebody has worked on stays as it is. */
export async function beginDraft({ designer }: Office, definition: Definition): Promise<void> {
  const services = await read(designer, '/api/services', z.array(serviceSchema))
  const exists = services.some(({ id }) => id === definition.id)
  const path = `/api/services/${definition.id}/draft`
  const isUntouched = !exists || (await designer.request(path)).headers.get('etag') === '"1"'
  if (isUntouched) await saveDraft(designer, definition, exists)
}

interface Next {
  /** There is a service of this name already. */
  readonly exists: boolean
  /** The number the new version gets. */
  readonly version: number
}

/** One more version, whatever there is of the service. */
export async function releaseVersion(
  office: Office,
  definition: Definition,
  next: Next,
): Promise<number> {
  const { designer } = office
  await saveDraft(designer, definition, next.exists)
  const submission = await approved(office, await submitted(designer, definition))
  await registerKey(office)
  return sign(office, submission, { definition, version: next.version })
}

async function saveDraft(designer: Session, definition: Definition, exists: boolean) {
  const { id, title } = definition
  if (!exists) await send(designer, '/api/services', { json: { id, title } })
  const path = `/api/services/${id}/draft`
  const current = await expectOk(await designer.request(path), path)
  const etag = current.headers.get('etag') ?? ''
  if (hashOf(await current.json()) === hashOf(definition)) return
  await send(designer, path, { method: 'PUT', json: definition, headers: { 'if-match': etag } })
}

async function submitted(designer: Session, { id }: Definition): Promise<Submission> {
  const all = await read(designer, '/api/submissions', z.array(submissionSchema))
  const latest = all.find(({ service }) => service === id)
  if (latest !== undefined && open.has(latest.status)) return latest
  const answer = await send(designer, `/api/services/${id}/submissions`, { json: {} })
  return submissionSchema.parse(await answer.json())
}

const open = new Set(['inReview', 'approved', 'informed'])

async function approved({ reviewer }: Office, submission: Submission): Promise<Submission> {
  if (submission.status !== 'inReview') return submission
  const answer = await send(reviewer, `/api/submissions/${submission.id}/approval`, { json: {} })
  return submissionSchema.parse(await answer.json())
}

async function registerKey({ owner, key }: Office): Promise<void> {
  const keys = await read(owner, '/api/keys', z.array(z.object({ fingerprint: z.string() })))
  if (keys.some(({ fingerprint }) => fingerprint === key.fingerprint)) return
  const { publicKey } = key
  await send(owner, '/api/keys', { json: { title: `Schlüsseldatei ${key.name}`, publicKey } })
}

/** Signs only what is about this very definition: both hashes are computed here, not believed. */
async function sign(
  office: Office,
  { id }: Submission,
  { definition, version }: { readonly definition: Definition; readonly version: number },
): Promise<number> {
  const { owner, key, today } = office
  const terms = { validFrom: today, keyId: key.fingerprint }
  const path = `/api/submissions/${id}/content?${new URLSearchParams(terms).toString()}`
  const answer = await read(owner, path, z.object({ text: z.string() }))
  const content = releaseContentSchema.parse(JSON.parse(answer.text))
  const { id: service, owner: department } = definition
  const expected = { ...hashesOf(definition), service, department, validFrom: today, version }
  if (textToSign({ ...content, ...expected }) !== answer.text) {
    throw new Error(`release of ${service}: the content to sign is about something else`)
  }
  const signature = key.sign(bytesToSign(content))
  const released = await send(owner, `/api/submissions/${id}/release`, {
    json: { ...terms, signature },
  })
  return z.object({ version: z.int() }).parse(await released.json()).version
}

async function read<T>(session: Session, path: string, schema: z.ZodType<T>): Promise<T> {
  const answer = await expectOk(await session.request(path), path)
  return schema.parse(await answer.json())
}

async function send(session: Session, path: string, call: Parameters<Session['request']>[1]) {
  return expectOk(await session.request(path, call), path)
}

async function expectOk(answer: Response, path: string): Promise<Response> {
  if (answer.ok) return answer
  throw new Error(`${path}: expected success, found ${answer.status} ${await answer.text()}`)
}
