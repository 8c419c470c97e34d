import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { declaredRoutes } from '#runtime/http/access.ts'
import { assetPath } from '#runtime/portal/assets.ts'
import { officeService } from '../support/officeService.ts'
import { newKey } from '../support/releases.ts'
import { createTestApp } from '../support/testApp.ts'
import { twoDepartments, type Objects, type TwoDepartments } from '../support/twoDepartments.ts'

// Written from the contract, not from the policy: who may call what, for objects of the Stadtkämmerei
// and of Erika, and for objects of the Ordnungsamt and of Karl-Heinz. A route without a row fails.

const everybody = 'nobody miriam jonas petra deniz thomas sven ayse erika karl-heinz'
const signedIn = everybody.replace('nobody ', '')

interface Row {
  readonly own: string
  /** Absent where the address names no object, so that there is nothing foreign. */
  readonly foreign?: string
  readonly query?: (objects: Objects) => string
  readonly body?: (objects: Objects) => unknown
  readonly form?: () => Record<string, string>
}

const members = 'miriam jonas petra deniz'
const designers = 'miriam jonas'
const talkers = `${designers} petra sven`
const comment = { text: 'Gut so.', mentions: [] }
const named = (name: string) => ({ title: { de: name }, summary: { de: 'Kurz gesagt.' } })
const content = ({ fingerprint }: Objects) => `?validFrom=2026-03-02&keyId=${fingerprint}`
const following: Row = { own: 'erika', foreign: 'karl-heinz' }
const answering: Row = { ...following, form: () => ({}) }
const reason = 'Weil es sein muss.'
const steering: Row = { own: 'petra', foreign: '', body: () => ({ reason }) }
const page: Row = { own: signedIn }
const open: Row = { own: everybody }

const table: Readonly<Record<string, Row>> = {
  'GET /api/me': { own: signedIn },
  'GET /api/sources': { own: `${members} thomas sven` },
  'GET /api/services': { own: `${members} thomas` },
  'POST /api/services': {
    own: 'miriam',
    foreign: '',
    body: ({ department }) => ({ id: 'neu', title: { de: 'Neu' }, department }),
  },
  'GET /api/services/:service/draft': { own: `${designers} petra`, foreign: '' },
  'GET /api/services/:service/draft/beginning': { own: `${designers} petra`, foreign: '' },
  'PUT /api/services/:service/draft': {
    own: designers,
    foreign: '',
    body: ({ service, department }) =>
      officeService({ id: service, owner: department, group: 'x/y' }),
  },
  'PATCH /api/services/:service/draft': {
    own: designers,
    foreign: '',
    body: () => [{ op: 'replace', path: '/title/de', value: 'Anders' }],
  },
  'GET /api/services/:service/draft/letters/:letter': {
    own: `${designers} petra`,
    foreign: '',
    query: () => '?scenario=none',
  },
  'GET /api/services/:service/draft/letters/:letter/pdf': {
    own: `${designers} petra`,
    foreign: '',
    query: () => '?scenario=none',
  },
  'GET /api/services/:service/people': { own: talkers, foreign: 'sven' },
  'GET /api/services/:service/comments': { own: talkers, foreign: 'sven' },
  'POST /api/services/:service/comments': {
    own: talkers,
    foreign: 'sven',
    body: () => ({ ...comment, id: randomUUID(), place: '/forms/a', name: 'A' }),
  },
  // Thomas wrote the foreign one, but may not write there any more.
  'PUT /api/comments/:comment': { own: 'miriam', foreign: '', body: () => comment },
  'DELETE /api/comments/:comment': { own: 'miriam', foreign: 'thomas' },
  'PUT /api/comments/:comment/resolution': {
    own: talkers,
    foreign: 'sven',
    body: () => ({ resolved: true }),
  },
  'GET /api/services/:service/presence': { own: `${designers} petra`, foreign: '' },
  // Nobody has anything open, which those who may are told.
  'PUT /api/visits/:visit': {
    own: '',
    body: () => ({ place: null, editing: false }),
  },
  'GET /api/mentions': { own: talkers },
  'GET /api/templates': { own: designers },
  'POST /api/templates': {
    own: designers,
    foreign: '',
    body: ({ service, department }) => ({
      ...named(randomUUID()),
      id: randomUUID(),
      kind: 'part',
      department,
      definition: officeService({ id: service, owner: department, group: 'x/y' }),
    }),
  },
  'GET /api/templates/:template': { own: designers, foreign: '' },
  'PUT /api/templates/:template': {
    own: designers,
    foreign: '',
    body: () => ({ ...named('Anders'), revision: 1 }),
  },
  'DELETE /api/templates/:template': { own: designers, foreign: '' },
  'POST /api/services/:service/documentation': {
    own: `${designers} petra`,
    foreign: '',
    body: () => ({
      language: 'de',
      title: 'Leistung',
      subtitle: '',
      facts: [],
      words: { contents: '', page: '', of: '' },
      chapters: [],
    }),
  },
  'POST /api/services/:service/submissions': {
    own: `${designers} petra`,
    foreign: '',
    body: () => ({}),
  },
  'GET /api/submissions': { own: `${members} thomas sven` },
  'GET /api/submissions/:id': { own: `${members} sven`, foreign: 'thomas sven' },
  'POST /api/submissions/:id/approval': { own: 'sven', foreign: 'sven', body: () => ({}) },
  'POST /api/submissions/:id/rejection': {
    own: 'sven',
    foreign: 'sven',
    body: () => ({ reason: 'Nein' }),
  },
  'GET /api/submissions/:id/content': { own: 'petra', foreign: '', query: content },
  'POST /api/submissions/:id/release': {
    own: 'petra',
    foreign: '',
    body: ({ fingerprint }) => ({
      validFrom: '2026-03-02',
      keyId: fingerprint,
      signature: 'x'.repeat(86),
    }),
  },
  'GET /api/services/:service/versions': { own: `${members} sven`, foreign: 'thomas sven' },
  'GET /api/services/:service/versions/:version': {
    own: `${members} sven`,
    foreign: 'thomas sven',
  },
  'GET /api/keys': { own: 'petra' },
  'POST /api/keys': {
    own: 'petra',
    foreign: '',
    body: ({ department }) => ({ title: 'Neu', publicKey: newKey().publicKey, department }),
  },
  'DELETE /api/keys/:fingerprint': { own: 'petra', foreign: '' },
  'GET /api/services/:service/measures': { own: members, foreign: 'thomas' },
  'GET /api/tasks': { own: 'deniz thomas' },
  'GET /api/inbox': { own: 'deniz thomas' },
  'GET /api/tasks/:task': { own: 'deniz', foreign: 'thomas' },
  'POST /api/tasks/:task/claim': { own: 'deniz', foreign: 'thomas' },
  'POST /api/tasks/:task/return': { own: 'deniz', foreign: 'thomas' },
  'POST /api/tasks/:task/completion': {
    own: 'deniz',
    foreign: 'thomas',
    body: () => ({ commandId: randomUUID(), generation: 1, values: {} }),
  },
  // Whose case waits decides; nobody's does here, which those who may send are told.
  'POST /api/messages': {
    own: 'petra deniz thomas',
    body: () => ({ name: 'reply', payload: {}, messageId: randomUUID() }),
  },
  'GET /api/instances': { own: 'petra deniz thomas' },
  'GET /api/instances/:instance': { own: 'petra deniz', foreign: 'thomas' },
  'GET /api/instances/:instance/letters/:letter': { own: 'petra deniz', foreign: 'thomas' },
  'POST /api/instances/:instance/resolve': {
    own: 'petra deniz',
    foreign: 'thomas',
    body: () => ({ reason, incidentId: 'none' }),
  },
  'POST /api/instances/:instance/complete': {
    own: 'petra deniz',
    foreign: 'thomas',
    body: () => ({ reason, activation: 'none' }),
  },
  'POST /api/instances/:instance/fail': {
    own: 'petra deniz',
    foreign: 'thomas',
    body: () => ({ reason, activation: 'none' }),
  },
  'POST /api/instances/:instance/move': {
    own: 'petra',
    foreign: '',
    body: () => ({ reason, from: { activation: 'none' }, to: { element: 'none' } }),
  },
  'POST /api/instances/:instance/suspend': steering,
  'POST /api/instances/:instance/resume': steering,
  'POST /api/instances/:instance/cancel': steering,
  'POST /api/services/:service/versions/:version/suspend': steering,
  'POST /api/services/:service/versions/:version/resume': steering,
  'POST /api/services/:service/versions/:version/migration/preview': {
    own: 'petra',
    foreign: '',
    body: () => ({ to: 1 }),
  },
  'POST /api/services/:service/versions/:version/migration': {
    own: 'petra',
    foreign: '',
    body: () => ({ to: 1, reason }),
  },
  // The incident of the Stadtkämmerei is technical, the one of the Ordnungsamt is not.
  'GET /api/incidents': { own: 'petra deniz thomas ayse' },
  'POST /api/incidents/:id/retry': { own: 'ayse', foreign: 'thomas' },
  'POST /api/incidents/:id/fail': { own: 'ayse', foreign: '', body: () => ({ reason }) },
  'GET /api/operations': { own: 'ayse' },
  'GET /api/openapi.json': open,
  'GET /api/reference': open,
  'GET /api/reference.css': open,
  'GET /auth/login': open,
  'GET /auth/callback': open,
  'POST /auth/logout': open,
  'GET /auth/interaction/:uid': open,
  'GET /': open,
  'GET /hilfe': open,
  'GET /mailbox': open,
  'GET /assets/*': open,
  'GET /favicon.ico': open,
  'GET /portal': open,
  'GET /portal/assets/:name': open,
  'GET /portal/:service': open,
  'POST /portal/:service/start': { own: signedIn, form: () => ({ command: randomUUID() }) },
  'GET /portal/cases': { own: signedIn },
  'GET /portal/cases/:case': following,
  'GET /portal/cases/:case/receipt': following,
  'GET /portal/cases/:case/status': following,
  'GET /portal/cases/:case/known': following,
  'GET /portal/cases/:case/questions/:question': following,
  'POST /portal/cases/:case/questions/:question': answering,
  'GET /portal/cases/:case/correct/:path': following,
  'POST /portal/cases/:case/correct/:path': answering,
  'GET /portal/cases/:case/check': following,
  'POST /portal/cases/:case/check': answering,
  'GET /portal/cases/:case/letters/:letter': following,
  'GET /portal/cases/:case/letters/:letter/pdf': following,
  ...Object.fromEntries(
    ['designer', 'review', 'release', 'desk', 'inbox', 'operations'].flatMap((entry) => [
      [`GET /${entry}`, open],
      [`GET /${entry}/*`, page],
    ]),
  ),
}

const reading = twoDepartments()
const routes = declaredRoutes(createTestApp().app).map(({ method, path }) => `${method} ${path}`)

describe('routes × roles', () => {
  test('every route of the app has its row, and no other', () => {
    expect(Object.keys(table).toSorted()).toEqual(routes.toSorted())
  })

  test.each(routes)('%s', async (route) => {
    const row = table[route]
    if (row === undefined) throw new Error(`${route}: has no row in the table`)
    const cities = await citiesFor(route)

    const own = await whoMay(cities, { route, row, whose: 'own' })
    const foreign =
      row.foreign === undefined ? undefined : await whoMay(cities, { route, row, whose: 'foreign' })

    expect({ own, foreign }).toEqual({
      own: sorted(row.own),
      foreign: row.foreign === undefined ? undefined : sorted(row.foreign),
    })
  })
})

type City = () => Promise<TwoDepartments>

/** Reading changes nothing that a right depends on; what one person deletes is there again for the next. */
async function citiesFor(route: string): Promise<City> {
  if (route.startsWith('DELETE')) return twoDepartments
  const city = route.startsWith('GET') ? await reading : await twoDepartments()
  return () => Promise.resolve(city)
}

interface Call {
  readonly route: string
  readonly row: Row
  readonly whose: 'own' | 'foreign'
}

async function whoMay(cityFor: City, call: Call): Promise<readonly string[]> {
  const allowed: string[] = []
  // Those who may come last, for they may change what is there.
  const order = everybody.split(' ').toSorted((a, b) => rank(call, a) - rank(call, b))
  for (const who of order) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, in their order
    if (isAllowed(await request(await cityFor(), call, who), call.route)) allowed.push(who)
  }
  return allowed.toSorted()
}

function rank({ row }: Call, who: string): number {
  return `${row.own} ${row.foreign ?? ''}`.split(' ').includes(who) ? 1 : 0
}

async function request(city: TwoDepartments, { route, row, whose }: Call, who: string) {
  const [method = '', pattern = ''] = route.split(' ')
  const objects = city[whose]
  const path = addressOf(pattern, objects) + (row.query?.(objects) ?? '')
  const headers: Record<string, string> = {
    ...city.headers(who === 'nobody' ? undefined : who),
    'if-match': '"1"',
  }
  if (row.form !== undefined) {
    headers['content-type'] = 'application/x-www-form-urlencoded'
    const body = new URLSearchParams(row.form()).toString()
    return city.app.request(path, { method, headers, body }, bindings)
  }
  if (row.body === undefined) return city.app.request(path, { method, headers }, bindings)
  headers['content-type'] = 'application/json'
  const body = JSON.stringify(row.body(objects))
  return city.app.request(path, { method, headers, body }, bindings)
}

/** Without a server there is nothing for the demo's provider to read. */
const bindings = { incoming: { headers: {} }, outgoing: {} }

function addressOf(pattern: string, objects: Objects): string {
  if (pattern === '/assets/*') return '/assets/app.js'
  if (pattern.startsWith('/portal/assets')) return assetPath('portal.css')
  const values: Readonly<Record<string, string>> = {
    ...objects,
    id: pattern.startsWith('/api/incidents') ? objects.incident : objects.submission,
    case: objects.instance,
    version: '1',
    question: 'note',
    path: 'note',
    uid: 'x',
  }
  return pattern
    .replaceAll(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(values[name] ?? name))
    .replace('*', '')
}

/** Refused is who is told to sign in, that it is forbidden, or that there is no such thing. */
function isAllowed(response: Response, route: string): boolean {
  const { status, headers } = response
  if (alwaysOpen.has(route)) return status !== 401 && status !== 403
  expect(status).toBeLessThan(500)
  const toSignIn = headers.get('location')?.startsWith('/auth/login') ?? false
  return !toSignIn && ![401, 403, 404].includes(status)
}

/** Their answer depends on the provider or on built pages, which are not here. */
const alwaysOpen = new Set(['GET /auth/login', 'GET /auth/callback', 'GET /auth/interaction/:uid'])

function sorted(names: string): readonly string[] {
  return names.split(' ').filter(Boolean).toSorted()
}
