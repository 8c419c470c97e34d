import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { signInAs, type Session } from '../../../examples/seed/session.ts'
import { createContract, type Contract } from './contract.ts'
import { sourceAdmin, type SourceAdmin } from './sourceAdmin.ts'

const root = join(import.meta.dirname, '../../..')
const main = join(root, 'dist/runtime/main.js')
const sourceNames = ['melderegister', 'hundesteuerkonto', 'tierheim'] as const
type SourceName = (typeof sourceNames)[number]

/** The built product as people start it, with a city of its own in a folder of its own. */
export interface Product {
  readonly url: () => string
  readonly folder: string
  readonly sources: Readonly<Record<SourceName, SourceAdmin>>
  /** Every answer of /api that this run has seen. */
  readonly contract: Contract
  /** What was logged so far. */
  readonly log: () => string
  /** Signed in over HTTP; every answer is held to the contract. */
  readonly as: (persona: string) => Promise<Session>
  /** SIGKILL; resolves when nothing of it runs any more. */
  readonly kill: () => Promise<void>
  /** SIGTERM; resolves with the exit code. */
  readonly stop: () => Promise<number | null>
  /** Once more on the same folder and port; its clock goes on, or is moved ahead. */
  readonly restart: (aheadMinutes?: number) => Promise<void>
  /** Stops, removes the folder, and holds every answer of the run to the served description. */
  readonly close: () => Promise<void>
}

export interface ProductOptions {
  /** The instant at which its clock starts. */
  readonly now?: string
  /** Where mails go; else the demo's own mailbox. */
  readonly smtp?: string
  /** The very first start is killed as soon as its log says this; the next goes on from there. */
  readonly killedWhen?: RegExp
}

/** Names the folder of a city that was begun once, at the usual instant: a copy of it starts without seeding anew. */
export const preparedCity = 'FACHWERK_E2E_CITY'
const defaultNow = '2026-03-02T09:00:00+01:00'
const tokens = { caller: 'end-to-end-source-token', admin: 'end-to-end-admin-token' }

export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  if (!existsSync(main)) throw new Error(`${main}: expected the built product, run "npm run build"`)
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-e2e-'))
  const isUsual = options.now === undefined && options.killedWhen === undefined
  const prepared = isUsual ? process.env[preparedCity] : undefined
  if (prepared !== undefined) cpSync(prepared, folder, { recursive: true })
  const ports = await Promise.all(sourceNames.map(() => freePort()))
  const environment = {
    PORT: String(await freePort()),
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    FACHWERK_DATA: folder,
    FACHWERK_DEMO_NOW: options.now ?? defaultNow,
    FACHWERK_LOG: 'info',
    FACHWERK_SOURCES_TOKEN: tokens.caller,
    FACHWERK_SOURCES_ADMIN_TOKEN: tokens.admin,
    FACHWERK_SOURCES_PORTS: sourceNames.map((name, at) => `${name}=${ports[at]}`).join(','),
    ...(options.smtp === undefined ? {} : { FACHWERK_SMTP_URL: options.smtp }),
  }
  const logged: string[] = []
  const begun = Date.now()
  let ahead = 0
  let running = await first().catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true })
    throw error
  })
  const contract = createContract(() => running.url)
  const addresses = ports.map((one) => `http://127.0.0.1:${one}`)

  async function first(): Promise<Running> {
    if (options.killedWhen !== undefined) await killWhen(options.killedWhen, environment)
    return launch(environment, logged)
  }

  async function ended(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = running
    const closed = child.exitCode === null && child.signalCode === null ? once(child, 'close') : []
    child.kill(signal)
    await closed
    await Promise.all(addresses.map(silence))
    return child.exitCode
  }

  return {
    url: () => running.url,
    folder,
    sources: {
      melderegister: sourceAdmin(addresses[0] ?? '', tokens),
      hundesteuerkonto: sourceAdmin(addresses[1] ?? '', tokens),
      tierheim: sourceAdmin(addresses[2] ?? '', tokens),
    },
    contract,
    log: () => logged.join(''),
    as: (persona) => signInAs(persona, running.url, contract.fetch),
    kill: async () => void (await ended('SIGKILL')),
    stop: () => ended('SIGTERM'),
    restart: async (aheadMinutes = 0) => {
      ahead += aheadMinutes * 60_000
      const now = Date.parse(environment.FACHWERK_DEMO_NOW) + (Date.now() - begun) + ahead
      const FACHWERK_DEMO_NOW = new Date(now).toISOString()
      running = await launch({ ...environment, FACHWERK_DEMO_NOW }, logged)
    },
    close: async () => {
      try {
        const violations = await contract.violations()
        expect(violations, 'answers that break the served OpenAPI document').toEqual([])
      } finally {
        await ended('SIGTERM')
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

interface Running {
  readonly child: ChildProcess
  readonly url: string
}

function begin(env: Record<string, string>) {
  return spawn(process.execPath, [main], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function killWhen(said: RegExp, env: Record<string, string>): Promise<void> {
  const child = begin(env)
  const closed = once(child, 'close')
  let found = false
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!said.test(line)) return
    found = true
    child.kill('SIGKILL')
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (ready.test(line)) child.kill('SIGTERM')
  })
  await closed
  if (!found) throw new Error(`expected to read ${said.source} in the log before it is ready`)
}

const ready = /^Fachwerk: (http:\/\/\S+)$/

async function launch(env: Record<string, string>, logged: string[]): Promise<Running> {
  const child = begin(env)
  child.stderr.on('data', (chunk: Buffer) => logged.push(chunk.toString('utf8')))
  const lines = createInterface({ input: child.stdout })
  const announced = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      const [, url] = ready.exec(line) ?? []
      if (url !== undefined) resolve(url)
    })
  })
  const url = await Promise.race([announced, once(child, 'close').then(() => undefined)])
  if (url === undefined) {
    throw new Error(`the product ended before it was ready:\n${logged.join('').slice(-2000)}`)
  }
  return { child, url }
}

/** Below those that the system gives to calls going out: none of them takes it before it is listened to, or again. */
async function freePort(): Promise<number> {
  for (let left = 100; left > 0; left--) {
    const port = randomInt(12_000, 32_000)
    const server = createServer().listen(port, '127.0.0.1')
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false, // somebody listens there already
    )
    if (!isFree) continue
    server.close()
    await once(server, 'close')
    return port
  }
  throw new Error('expected a free port')
}

/** The registers end with their parent a moment later; their ports are needed again. */
async function silence(address: string): Promise<void> {
  for (let left = 200; left > 0; left--) {
    const answers = await fetch(`${address}/openapi.json`).then(
      (answer) => answer.body?.cancel().then(() => true) ?? true,
      () => false, // nobody listens any more, which is what we wait for
    )
    if (!answers) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`${address}: expected it to end with its parent`)
}
