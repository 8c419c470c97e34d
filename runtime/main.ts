import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { citySchema } from '#shared/model/city.ts'
import { createApp } from './app.ts'
import {
  demoScope,
  loadDemoProvider,
  providerPath,
  type CreateDemoProvider,
} from './auth/demoProvider.ts'
import { personas } from './auth/personas.ts'
import { createSignIn } from './auth/signIn.ts'
import { ConfigError, readConfig, type Config } from './config.ts'
import { createConnectors } from './connectors/connectors.ts'
import { approvedHostsSchema, type ApprovedHosts } from './connectors/approvedHosts.ts'
import { reachabilityOf } from './connectors/http/reachability.ts'
import { createMailer } from './connectors/mail/mailer.ts'
import { claimFolder } from './dataFolder.ts'
import { announce } from './demo/announce.ts'
import { movedClock } from './demo/clock.ts'
import { seedCity } from './demo/seed.ts'
import { startSources } from './demo/sources.ts'
import { clockOffset, isSeeded, markSeeded } from './demo/store.ts'
import type { Deps } from './deps.ts'
import { installation } from './folder.ts'
import { createStamp, systemClock } from './hosts/clock.ts'
import { createSqliteHost } from './hosts/sqlite/sqliteHost.ts'
import type { Mailbox } from './mailbox/mailbox.ts'
import { offersOf } from './messages/offersOf.ts'
import { rememberPerson } from './people/store.ts'
import { createPresence } from './presence/presence.ts'
import { createVerifiedVersions } from './releases/verifiedVersions.ts'
import { listen } from './server.ts'
import { createOffers } from './sources/offers.ts'
import { carryOnSuspensions } from './steering/suspension.ts'
import { openDatabase } from './storage/database.ts'

/** What was started, in order; ended in reverse. */
const running: { close(): Promise<void> | void }[] = []

try {
  await main()
} catch (error) {
  const expected = error instanceof ConfigError
  process.stderr.write(
    `${expected ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  )
  process.exitCode = 1
  await end()
}

async function main(): Promise<void> {
  const config = readConfig()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end())
  const parts = await startParts(config)
  const origin = (port: number) => config.url ?? `http://${bracketed(config.host)}:${port}`
  const createDemoProvider = config.demo ? await loadDemoProvider() : undefined
  const server = await listen(config, (port) => {
    const { signIn, provider } = createSigningIn(config, origin(port), createDemoProvider)
    const publicOrigin = config.demo || config.url !== undefined ? origin(port) : undefined
    const app = createApp({ ...parts, signIn, provider, publicOrigin })
    return {
      before: (request, response) => provider?.handle(request, response) ?? false,
      fetch: (request, env) => app.fetch(request, env),
    }
  })
  running.push(server, parts.presence)
  const { db, stamp } = parts
  carryOnSuspensions(parts).catch((error: unknown) => parts.logger.error(error, 'suspension'))
  if (config.demo) for (const { id, claims } of personas) rememberPerson(db, { sub: id, ...claims })
  const own = origin(server.port)
  if (config.demo && !isSeeded(db)) {
    await seedCity({ origin: own, folder: config.folder, today: stamp().today })
    markSeeded(db)
  }
  process.stdout.write(announce(db, { origin: own, demo: config.demo }))
}

/** Everything but what depends on the port. */
async function startParts(
  config: Config,
): Promise<Omit<Deps, 'signIn' | 'provider' | 'publicOrigin'>> {
  const logger = pino({ level: config.logLevel, base: null }, pino.destination(2))
  const city = citySchema.parse(readJson(config.cityFile))
  claimFolder(config.folder)
  const db = openDatabase(config.folder)
  running.push({ close: () => void db.$client.close() })
  const clock = movedClock(clockOffset(db, config.demoNow, systemClock.now()))
  const stamp = createStamp(clock, city.timeZone)
  const approved = await approvedHosts(config, stamp().today)
  const mailbox = await openMailbox(config)
  const server = config.smtp ?? mailbox?.url ?? ''
  const mailer = createMailer({ server, from: config.mailFrom })
  running.push(mailer)
  const versions = createVerifiedVersions(db, city.holidays)
  const report = (error: unknown) => logger.error(error, 'host')
  const jobs = createConnectors({ db, clock, city, approved, mailer, report })
  const { timeZone } = city
  const offers = offersOf({ db, city })
  const host = createSqliteHost({ db, versions, jobs, clock, timeZone, offers, report })
  running.push(host)
  const reachability = () => reachabilityOf(approved, clock)
  const offered = createOffers(approved, clock)
  const pages = join(installation, 'dist/designer')
  const { demo, folder } = config
  return {
    db,
    host,
    versions,
    city,
    clock,
    stamp,
    logger,
    pages,
    demo,
    folder,
    mailbox,
    reachability,
    offers: offered,
    presence: createPresence(),
  }
}

async function approvedHosts(config: Config, today: string): Promise<ApprovedHosts> {
  if (config.demo) {
    const sources = await startSources({ ...config.sources, folder: config.folder, today })
    running.push(sources)
    return sources.hosts
  }
  const { connectorsFile } = config
  return existsSync(connectorsFile) ? approvedHostsSchema.parse(readJson(connectorsFile)) : {}
}

/** Where the demo's mails can be read. */
async function openMailbox({ demo, folder }: Config): Promise<Mailbox | undefined> {
  if (!demo) return undefined
  const { createMailbox } = await import('./mailbox/mailbox.ts')
  const mailbox = await createMailbox({ folder: join(folder, 'mailbox') })
  running.push(mailbox)
  return mailbox
}

function createSigningIn(
  { oidc }: Config,
  origin: string,
  createDemoProvider: CreateDemoProvider | undefined,
) {
  const { issuer, clientId, clientSecret, scope } = oidc
  if (createDemoProvider === undefined) {
    const options = { issuer: issuer ?? '', clientId, clientSecret: clientSecret ?? '', scope }
    return { signIn: createSignIn({ ...options, allowHttp: false }), provider: undefined }
  }
  const client = {
    id: clientId,
    secret: crypto.randomUUID(),
    redirectUri: `${origin}/auth/callback`,
  }
  const provider = createDemoProvider(origin, client)
  const signIn = createSignIn({
    issuer: origin + providerPath,
    clientId,
    clientSecret: client.secret,
    scope: demoScope,
    allowHttp: true,
  })
  return { signIn, provider }
}

/** Each in turn: the server before the host, the host before the database. */
async function end(): Promise<void> {
  for (const part of running.splice(0).toReversed()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await part.close()
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
