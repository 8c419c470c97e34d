import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import { createApp } from '#runtime/app.ts'
import { demoScope, loadDemoProvider } from '#runtime/auth/demoProvider.ts'
import { personas } from '#runtime/auth/personas.ts'
import type { Claims } from '#runtime/auth/session.ts'
import { createSignIn } from '#runtime/auth/signIn.ts'
import { createSession } from '#runtime/auth/store.ts'
import type { Deps } from '#runtime/deps.ts'
import { createStamp, type Clock } from '#runtime/hosts/clock.ts'
import type { JobRunner } from '#runtime/hosts/host.ts'
import { createSqliteHost } from '#runtime/hosts/sqlite/sqliteHost.ts'
import { offersOf } from '#runtime/messages/offersOf.ts'
import { createVerifiedVersions } from '#runtime/releases/verifiedVersions.ts'
import { createPresence } from '#runtime/presence/presence.ts'
import { openDatabase, type Database } from '#runtime/storage/database.ts'
import { citySchema } from '#shared/model/city.ts'
import { createVirtualClock } from './virtualClock.ts'

export interface TestApp {
  readonly app: ReturnType<typeof createApp>
  readonly deps: Deps
  readonly clock: ReturnType<typeof createVirtualClock>
  /** Sends a request as a persona of the demo, as somebody with these claims, or as nobody. */
  readonly send: (who: Who, ...request: Sent) => Promise<Response>
  readonly headers: (who: Who) => Record<string, string>
}
type Sent = readonly [method: string, path: string, body?: unknown]
export type Who = string | Claims | undefined

const createDemoProvider = await loadDemoProvider()

const unreachable: JobRunner = { run: async () => ({ problem: 'no source here', final: true }) }

interface TestOptions {
  readonly jobs?: JobRunner
  readonly now?: string
  /** Instead of the virtual clock. */
  readonly time?: Clock
  /** Instead of one in memory. */
  readonly db?: Database
  readonly folder?: string
  readonly origin?: string
  readonly publicOrigin?: string
  readonly demo?: boolean
  readonly mostWaiting?: number
  /** The built pages, for a browser. */
  readonly pages?: string
}

/** The whole runtime on a database in memory and a virtual clock, without a server. */
export function createTestApp({
  jobs = unreachable,
  now = '2026-03-02T09:00:00.000Z',
  time,
  db = openDatabase(),
  folder = '',
  origin = 'http://localhost',
  publicOrigin,
  demo = true,
  mostWaiting = 1_000,
  pages = 'test/fixtures/pages',
}: TestOptions = {}): TestApp {
  const virtual = createVirtualClock(now)
  const clock = time ?? virtual
  const city = citySchema.parse(JSON.parse(readFileSync('examples/city.json', 'utf8')))
  const versions = createVerifiedVersions(db)
  const { timeZone } = city
  const offers = offersOf({ db, city })
  const report = (error: unknown) => {
    throw error
  }
  const client = {
    id: 'fachwerk',
    secret: 'secret',
    redirectUri: `${origin}/auth/callback`,
  }
  const deps: Deps = {
    db,
    city,
    clock,
    versions,
    folder,
    host: createSqliteHost({ db, versions, jobs, clock, timeZone, offers, report, mostWaiting }),
    stamp: createStamp(clock, timeZone),
    logger: pino({ level: 'silent' }),
    signIn: createSignIn({
      issuer: `${origin}/oidc`,
      clientId: client.id,
      clientSecret: client.secret,
      scope: demoScope,
      allowHttp: true,
    }),
    provider: createDemoProvider(origin, client),
    publicOrigin,
    pages,
    demo,
    mailbox: { list: async () => [] },
    reachability: async () => [],
    offers: async () => ({}),
    presence: createPresence(),
  }
  const app = createApp(deps)
  const headers = (who: Who): Record<string, string> => {
    const claims = typeof who === 'string' ? claimsOf(who) : who
    if (claims === undefined) return { origin }
    const token = createSession(db, { claims, now: clock.now() })
    return { origin, cookie: `fachwerk_session=${token}` }
  }
  return {
    app,
    deps,
    clock: virtual,
    headers,
    async send(who, ...[method, path, body]) {
      const json = body === undefined ? {} : { 'content-type': 'application/json' }
      const content = body === undefined ? {} : { body: JSON.stringify(body) }
      return app.request(path, { method, headers: { ...headers(who), ...json }, ...content })
    },
  }
}

function claimsOf(id: string): Claims {
  const persona = personas.find((known) => known.id === id)
  if (persona === undefined) throw new Error(`persona ${id}: expected one of the demo`)
  return { sub: id, ...persona.claims }
}
