import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { documentationOf } from '#shared/documentation/documentationOf.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { readDefinitions } from '../../examples/seed/definitions.ts'
import { openKeyFile } from '../../examples/seed/keyFile.ts'
import { releaseService } from '../../examples/seed/releaseService.ts'
import type { Call, Session } from '../../examples/seed/session.ts'
import {
  atForm,
  begin,
  eventually,
  fill,
  letterOf,
  pdfOf,
  registerDog,
  sendOff,
} from './support/citizen.ts'
import { decide } from './support/clerk.ts'
import { createContract } from './support/contract.ts'
import { gap, releaseWithGap } from './support/gap.ts'
import { message, withMessageStart } from './support/messageStart.ts'
import { startProduct, type Product } from './support/product.ts'
import { releaseUnreachable, unreachable } from './support/unreachable.ts'

const taskPage = z.looseObject({ tasks: z.array(z.looseObject({ id: z.string() })) })
const identified = z.array(z.looseObject({ id: z.string() }))
const nothingBeside = { drawings: [], findings: [], isTechnical: true }
const dog = { keptSince: '2026-01-02', born: '2022-01-01', shelter: 'no' } as const

let product: Product
let people: Awaited<ReturnType<typeof signedIn>>

beforeAll(async () => {
  product = await startProduct()
  people = await signedIn()
})
afterAll(() => product.close())

// That every answer is valid is held by `close` of the product, here and in every other journey.
describe('the served OpenAPI document', () => {
  test('describes the way of a service to its release', async () => {
    const { miriam, sven, petra } = people
    const [first] = readDefinitions(join(import.meta.dirname, '../../examples'))
    if (first === undefined) throw new Error('expected a service of the demo city')
    const definition = withMessageStart({ ...first, id: 'hundesteuer-probe' })
    const key = openKeyFile(join(product.folder, 'keys/petra-lindner.pem'))
    const today = '2026-03-02'
    const office = { designer: miriam, reviewer: sven, owner: petra, key, today }
    expect(await releaseService(office, definition)).toBe(1)

    const changed = { ...definition, legalBasis: '§ 1 der Satzung (Beispielwert)' }
    const path = '/api/services/hundesteuer-probe'
    const draft = await ok(miriam, `${path}/draft`)
    const headers = { 'if-match': draft.headers.get('etag') ?? '' }
    await ok(miriam, `${path}/draft`, { method: 'PUT', json: changed, headers })
    expect(await status(miriam, `${path}/draft`, { method: 'PUT', json: changed, headers })).toBe(
      412,
    )
    expect(await status(miriam, `${path}/draft`, { method: 'PUT', json: {}, headers })).toBe(422)
    expect(await status(miriam, `${path}/draft`, { method: 'PUT', json: changed })).toBe(428)
    const based = { 'if-match': (await ok(miriam, `${path}/draft`)).headers.get('etag') ?? '' }
    const renamed = [{ op: 'replace', path: '/title/de', value: 'Probe' }]
    const patch = (headers: Record<string, string>, json: unknown = renamed) =>
      ({ method: 'PATCH', json, headers }) as const
    await ok(miriam, `${path}/draft`, patch(based))
    expect(await status(miriam, `${path}/draft`, patch(based))).toBe(412)
    expect(await status(miriam, `${path}/draft`, patch({}))).toBe(428)
    expect(await status(miriam, `${path}/draft`, patch(based, {}))).toBe(400)
    await ok(miriam, `${path}/versions`)
    await ok(petra, `${path}/versions/1`)
    await ok(petra, `${path}/measures`)
  })

  test('describes what people say about a service, and who looks at it', async () => {
    const { miriam } = people
    const path = '/api/services/hundesteuer-anmeldung'
    const id = crypto.randomUUID()
    const said = { text: 'Stimmt das?', mentions: [] }
    const begun = { ...said, id, place: '/forms/dog', name: 'Hund' }

    await ok(miriam, `${path}/people`)
    await ok(miriam, `${path}/comments`, { json: begun })
    await ok(miriam, `${path}/comments`)
    await ok(miriam, `/api/comments/${id}`, { method: 'PUT', json: said })
    await ok(miriam, `/api/comments/${id}/resolution`, { method: 'PUT', json: { resolved: true } })
    await ok(miriam, '/api/mentions')
    await ok(miriam, `/api/comments/${id}`, { method: 'DELETE' })
    const reader = (await ok(miriam, `${path}/presence`)).body?.getReader()
    const entered = new TextDecoder().decode((await reader?.read())?.value)
    const [, visit = ''] = /"visit":"([^"]+)"/.exec(entered) ?? []
    expect(visit).not.toBe('')
    const where = { place: null, editing: false }
    await ok(miriam, `/api/visits/${visit}`, { method: 'PUT', json: where })
    await reader?.cancel()
  })

  test('describes the working copy, looked at and written down', async () => {
    const { miriam } = people
    const path = '/api/services/hundesteuer-anmeldung'
    const definition = definitionSchema.parse(await (await ok(miriam, `${path}/draft`)).json())
    const letter = `${path}/draft/letters/assessment`
    const today = '2026-03-02'
    const occasion = { language: 'de', state: 'Entwurf', department: 'Amt', today } as const
    const json = documentationOf(definition, { ...occasion, ...nothingBeside })

    await ok(miriam, `${path}/draft/beginning`)
    const looked = await ok(miriam, `${letter}?scenario=erika`)
    const printed = await ok(miriam, `${letter}/pdf?scenario=erika&language=en`)
    const written = await ok(miriam, `${path}/documentation`, { json })

    expect((await looked.json()).drawing).toContain('<svg')
    for (const pdf of [printed, written]) expect(await pdf.text()).toMatch(/^%PDF-/)
    expect(await status(miriam, `${letter}?scenario=none`)).toBe(422)
    expect(await status(miriam, `${path}/draft/letters/none?scenario=erika`)).toBe(422)
    expect(await status(miriam, `${path}/documentation`, { json: {} })).toBe(400)
  })

  test('describes rejecting, and the keys', async () => {
    const { miriam, sven, petra } = people
    const title = { de: 'Probe', en: 'Trial' }
    const created = await ok(miriam, '/api/services', { json: { id: 'probe', title } })
    const definition = Object(await created.json())
    const lookup = { ...definition, connectors: { amt: { title, host: 'amt.example' } } }
    const headers = { 'if-match': created.headers.get('etag') ?? '' }
    await ok(miriam, '/api/services/probe/draft', { method: 'PUT', json: lookup, headers })
    const submitted = await miriam.request('/api/services/probe/submissions', { json: {} })
    const submission = z.looseObject({ id: z.string() }).safeParse(await submitted.json())
    const id = submission.data?.id ?? (await firstOf(sven, '/api/submissions'))
    await ok(sven, `/api/submissions/${id}`)
    await ok(sven, `/api/submissions/${id}/rejection`, { json: { reason: 'Der Host fehlt.' } })
    expect(await status(sven, `/api/submissions/${id}/approval`, { json: {} })).toBe(409)

    const { publicKey, fingerprint } = openKeyFile(join(product.folder, 'another.pem'))
    await ok(petra, '/api/keys', { json: { title: 'Zweiter Schlüssel', publicKey } })
    expect(await status(petra, '/api/keys', { json: { title: 'Noch einmal', publicKey } })).toBe(
      409,
    )
    await ok(petra, `/api/keys/${fingerprint}`, { method: 'DELETE' })
  })

  test('describes the work of clerks on cases', async () => {
    const { erika, deniz } = people
    const { home, number } = await registerDog(erika, { ...dog, breed: 'Bullterrier' })
    const task = await eventually(async () => {
      const { tasks } = taskPage.parse(await (await ok(deniz, '/api/tasks')).json())
      return tasks[0]?.id
    })
    await ok(deniz, '/api/inbox')
    await ok(deniz, `/api/tasks/${encodeURIComponent(task)}/claim`, { method: 'POST' })
    await ok(deniz, `/api/tasks/${encodeURIComponent(task)}/return`, { method: 'POST' })
    const json = { commandId: crypto.randomUUID(), generation: 1, values: {} }
    const completion = `/api/tasks/${encodeURIComponent(task)}/completion`
    expect(await status(deniz, completion, { json })).toBe(422)
    const reasons = 'Eine Verhaltensprüfung liegt nicht vor.'
    await decide(deniz, number, { 'review.dangerous': false, 'review.reasons': reasons })
    const letter = (await letterOf(erika, home)).split('/').at(-1) ?? ''

    const instance = home.split('/').at(-1) ?? ''
    await ok(deniz, '/api/instances')
    await ok(deniz, `/api/instances/${instance}`)
    await ok(deniz, `/api/instances/${instance}/letters/${letter}`)
  })

  test('describes messages from outside', async () => {
    const { deniz, erika } = people
    const json = { name: message, payload: {}, messageId: 'zuzug-1' }

    const first = await ok(deniz, '/api/messages', { json })
    const again = await ok(deniz, '/api/messages', { json })

    expect(await again.json()).toEqual(await first.json())
    const unknown = { ...json, name: 'wegzug', messageId: 'wegzug-1' }
    expect(await status(deniz, '/api/messages', { json: unknown })).toBe(409)
    expect(await status(erika, '/api/messages', { json })).toBe(403)
  })

  test('describes the pages of a citizen', async () => {
    const { erika } = people
    const home = await begin(erika, 'hundesteuer-anmeldung')
    const page = await atForm(erika, home)
    const [, style = ''] = /href="(\/portal\/assets\/[^"]+\.css[^"]*)"/.exec(page) ?? []
    const letter = await letterOf(erika, await decided(erika))
    const wrong = new URLSearchParams({ reason: 'spelling', text: 'Lindenweg 4 a' })
    const address = `${home}/correct/applicant.address`

    for (const path of ['/', '/hilfe', '/mailbox', '/portal', '/portal/cases', style, letter]) {
      await ok(erika, path)
    }
    for (const path of ['known', 'questions/since', 'correct/applicant.address']) {
      await ok(erika, `${home}/${path}`)
    }
    expect(await status(erika, address, { form: new URLSearchParams() })).toBe(422)
    expect(await status(erika, address, { form: wrong })).toBe(303)
    expect(await status(erika, `${home}/questions/since`, { form: wrong })).toBe(422)
    expect(await status(erika, '/portal/cases/none')).toBe(404)
    expect(await status(erika, '/portal/none')).toBe(404)
    await pdfOf(erika, letter)
    await fill(erika, home, { ...dog, breed: 'Mops' })
    await ok(erika, `${home}/check`)
    const { number } = await sendOff(erika, home)
    await decide(people.deniz, number, { 'review.reasons': 'Wir geben es an das Amt weiter.' })
  })

  test('describes incidents and the operation', async () => {
    const { erika, petra, ayse } = people
    await releaseWithGap(product)
    const home = await begin(erika, gap)
    await fill(erika, home, { ...dog, breed: 'Pudel' })
    await sendOff(erika, home)
    const incident = await eventually(() => firstIncident(petra))
    await ok(petra, `/api/incidents/${encodeURIComponent(incident)}/retry`, { method: 'POST' })
    const operations = await ok(ayse, '/api/operations')
    expect(await operations.text()).not.toMatch(/Mustermann|MR-0/)
  })

  test('describes how the department intervenes in a case', async () => {
    const { erika, petra } = people
    const home = await begin(erika, 'hundesteuer-anmeldung')
    await atForm(erika, home)
    const path = `/api/instances/${home.split('/').at(-1)}`
    const step = await underWay(petra, path)

    await ok(petra, `${path}/suspend`, { json: { reason } })
    await ok(petra, `${path}/resume`, { json: { reason } })
    const again = { from: { activation: step.activation }, to: { element: step.element } }
    await ok(petra, `${path}/move`, { json: { reason, ...again } })
    const { activation } = await underWay(petra, path)
    await ok(petra, `${path}/fail`, { json: { reason, activation } })
    const incidentId = await eventually(() => incidentAt(petra, path))
    await ok(petra, `${path}/resolve`, { json: { reason, incidentId } })
    const { activation: last } = await underWay(petra, path)
    await ok(petra, `${path}/complete`, { json: { reason, activation: last } })
    const cancelled = await ok(petra, `${path}/cancel`, { json: { reason } })

    expect(await cancelled.json()).toEqual({ status: 'cancelled' })
  })

  test('describes how it steers a version', async () => {
    const { petra, erika, ayse } = people
    await releaseUnreachable(product)
    const path = `/api/services/${unreachable}/versions/2`

    await begin(erika, unreachable)
    const failed = await eventually(() => firstIncident(ayse))
    await ok(ayse, `/api/incidents/${encodeURIComponent(failed)}/fail`, { json: { reason } })
    await ok(petra, `${path}/suspend`, { json: { reason } })
    await ok(petra, `${path}/resume`, { json: { reason } })
    await ok(petra, `${path}/migration/preview`, { json: { to: 1 } })
    const moved = await ok(petra, `${path}/migration`, { json: { to: 1, reason } })

    expect(await moved.json()).toMatchObject([{ migrated: true }])
  })

  test('describes the registers and who asks them', async () => {
    const answer = await ok(people.jonas, '/api/sources')

    expect(await answer.text()).toContain('Gewerberegister')
  })

  test('describes the templates of a department', async () => {
    const { miriam } = people
    const draft = await ok(miriam, '/api/services/hundesteuer-anmeldung/draft')
    const definition = definitionSchema.parse(await draft.json())
    const id = crypto.randomUUID()
    const head = { title: { de: 'Tier anmelden' }, summary: { de: 'Von der Frage zum Bescheid.' } }
    const kept = { ...head, id, kind: 'whole', definition }
    const named = { ...head, title: { de: 'Hund anmelden' } }

    await ok(miriam, '/api/templates', { json: kept })
    expect(await status(miriam, '/api/templates', { json: { ...kept, kind: 'half' } })).toBe(400)
    await ok(miriam, '/api/templates')
    await ok(miriam, `/api/templates/${id}`)
    const rename = (revision: number) => ({ method: 'PUT', json: { ...named, revision } }) as const
    await ok(miriam, `/api/templates/${id}`, rename(1))
    expect(await status(miriam, `/api/templates/${id}`, rename(1))).toBe(409)
    await ok(miriam, `/api/templates/${id}`, { method: 'DELETE' })
  })

  test('describes refusals', async () => {
    const { miriam, erika } = people
    const stranger = { headers: { origin: 'https://elsewhere.example' }, json: {} }

    expect(await status(miriam, '/api/services', stranger)).toBe(403)
    expect(await status(miriam, '/api/services', { json: { id: 'Ä' } })).toBe(400)
    expect(await status(miriam, '/api/services/none/draft')).toBe(404)
    expect(await status(miriam, '/api/none')).toBe(404)
    expect(await status(erika, '/api/services')).toBe(403)
    expect((await product.contract.fetch(`${product.url()}/api/me`)).status).toBe(401)
  })

  test('describes itself and nothing that is not there', async () => {
    const { jonas } = people
    await ok(jonas, '/api/me')
    for (const path of ['openapi.json', 'reference', 'reference.css'])
      await ok(jonas, `/api/${path}`)

    expect(await product.contract.untried()).toEqual([])
  })

  test('is not kept by an answer with another shape, status or address', async () => {
    const answering = (answer: Response) =>
      createContract(product.url, () => Promise.resolve(answer))
    const shape = answering(Response.json({ name: 'Miriam Kaya' }))
    const other = answering(Response.json({}, { status: 202 }))
    await shape.fetch(`${product.url()}/api/me`)
    await other.fetch(`${product.url()}/api/me`)
    await other.fetch(`${product.url()}/api/else`)

    expect((await shape.violations()).join()).toContain('GET /api/me 200')
    expect(await other.violations()).toEqual([
      'GET /api/me 202: status not described',
      'GET /api/else 202: not described',
    ])
  })
})

/** A case that has its letter. */
async function decided(citizen: Session): Promise<string> {
  const { home } = await registerDog(citizen, { ...dog, breed: 'Pudel' })
  return home
}

async function signedIn() {
  return {
    miriam: await product.as('miriam'),
    jonas: await product.as('jonas'),
    sven: await product.as('sven'),
    petra: await product.as('petra'),
    deniz: await product.as('deniz'),
    ayse: await product.as('ayse'),
    erika: await product.as('erika'),
  }
}

async function ok(session: Session, path: string, call?: Call): Promise<Response> {
  const answer = await session.request(path, call)
  expect([path, answer.status, answer.ok ? '' : await answer.text()]).toEqual([
    path,
    answer.status < 300 ? answer.status : 200,
    '',
  ])
  return answer
}

const reason = 'Anruf vom 2. März'
const steps = z.looseObject({
  underWay: z.array(z.looseObject({ activation: z.string(), element: z.string() })),
})

async function underWay(session: Session, path: string) {
  const [step] = steps.parse(await (await ok(session, path)).json()).underWay
  if (step === undefined) throw new Error('expected a step under way')
  return step
}

const incidents = z.object({
  incidents: z.array(
    z.looseObject({ id: z.string(), case: z.looseObject({ id: z.string() }).nullable() }),
  ),
})

async function incidentAt(session: Session, path: string): Promise<string | undefined> {
  const all = incidents.parse(await (await session.request('/api/incidents')).json())
  return all.incidents.find((incident) => path.endsWith(`/${incident.case?.id}`))?.id
}

async function firstIncident(session: Session): Promise<string | undefined> {
  const open = incidents.parse(await (await session.request('/api/incidents')).json())
  return open.incidents[0]?.id
}

async function status(session: Session, path: string, call?: Call): Promise<number> {
  return (await session.request(path, call)).status
}

async function firstOf(session: Session, path: string): Promise<string | undefined> {
  const all = identified.parse(await (await session.request(path)).json())
  return all[0]?.id
}
