import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyStore } from '#runtime/releases/verifyStore.ts'
import { readDatabase } from '#runtime/storage/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
const tsx = ['--import', 'tsx', 'runtime/main.ts']

function start(environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, tsx, {
    env: {
      TSX_TSCONFIG_PATH: 'runtime/setup/tsconfig.json',
      NODE_ENV: 'production',
      PORT: '0',
      FACHWERK_DATA: folder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function printed(child: ChildProcess, until: RegExp): Promise<string> {
  let text = ''
  child.stdout?.setEncoding('utf8')
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk)
    if (until.test(text)) return text
  }
  return text
}

describe('start', { timeout: 60_000 }, () => {
  let runtime: ChildProcess
  let output: string

  beforeAll(async () => {
    runtime = start({ FACHWERK_DEMO_NOW: '2026-03-02T09:00:00.000Z' })
    output = await printed(runtime, /^Fachwerk: .*$/m)
  }, 60_000)

  afterAll(async () => {
    if (runtime.exitCode === null) {
      runtime.kill('SIGKILL')
      await once(runtime, 'close')
    }
    rmSync(folder, { recursive: true })
  })

  test('makes the demo city and prints address, people and key', () => {
    expect(output).toMatch(/^Fachwerk: http:\/\/127\.0\.0\.1:\d+$/m)
    expect(output).toContain('/auth/login?persona=erika')
    expect(output).toMatch(/^ {2}[0-9a-f]{64} {2}/m)
  })

  test('has released every service at the demo’s date with the keys it printed', () => {
    const fingerprints = [...output.matchAll(/^ {2}([0-9a-f]{64})/gm)].map(([, one = '']) => one)
    const db = readDatabase(folder)

    const report = verifyStore(db, fingerprints)
    const dates = db.$client.prepare('SELECT DISTINCT valid_from FROM releases').pluck().all()
    db.$client.close()

    expect(report).toMatchObject({ alterations: [], releases: 3 })
    expect(dates).toEqual(['2026-03-02'])
  })

  test('reaches the registers it started, and ends them with itself', async () => {
    const [origin = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? []
    const cookie = await signIn(origin, 'ayse')
    const operations = await fetch(`${origin}/api/operations`, { headers: { cookie } })
    const sources = await operations.json()

    runtime.kill('SIGTERM')
    const [code] = await once(runtime, 'close')

    expect(sources).toMatchObject({
      sources: [{ reachable: true }, { reachable: true }, { reachable: true }, { reachable: true }],
    })
    expect(code).toBe(0)
  })

  test('is refused when anybody on the network could sign in with one click', async () => {
    const open = start({ FACHWERK_HOST: '0.0.0.0' })
    let problem = ''
    open.stderr?.on('data', (chunk) => (problem += String(chunk)))

    const [code] = await once(open, 'close')

    expect(code).toBe(1)
    expect(problem).toContain('FACHWERK_HOST')
  })

  test('ends with one message when its data can lie nowhere', async () => {
    const lost = start({ FACHWERK_DATA: join(folder, 'fachwerk.db', 'data') })
    let problem = ''
    lost.stderr?.on('data', (chunk) => (problem += String(chunk)))

    const [code] = await once(lost, 'close')

    expect(code).toBe(1)
    expect(problem).toContain('FACHWERK_DATA: ')
    expect(problem).not.toMatch(/^ +at /m)
  })
})

async function signIn(origin: string, persona: string): Promise<string> {
  const cookies = new Map<string, string>()
  let address: string | null = `${origin}/auth/login?persona=${persona}&returnTo=/api/me`
  while (address !== null) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response: Response = await fetch(address, { headers: { cookie }, redirect: 'manual' })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    address = location === null ? null : new URL(location, address).href
  }
  return `fachwerk_session=${cookies.get('fachwerk_session') ?? ''}`
}
