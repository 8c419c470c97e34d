import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { tokens } from '../support/sources.ts'

const Started = z.object({
  sources: z.record(z.string(), z.object({ url: z.url(), openapi: z.url() })),
})

const main = fileURLToPath(new URL('../../examples/sources/main.ts', import.meta.url))
const tsx = createRequire(import.meta.url).resolve('tsx')

let dataFolder: string
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'fachwerk-sources-'))
})
afterEach(() => rmSync(dataFolder, { recursive: true }))

describe('the process of the sources', () => {
  test.each([
    { reason: 'it is told to', end: (child: ChildProcessWithoutNullStreams) => child.kill() },
    {
      reason: 'its parent is gone',
      end: (child: ChildProcessWithoutNullStreams) => child.stdin.destroy(),
    },
  ])('tells its addresses in one line and ends when $reason', async ({ end }) => {
    const child = startSources()
    const [line] = await once(createInterface(child.stdout), 'line')
    const { sources } = Started.parse(JSON.parse(z.string().parse(line)))

    const documents = await Promise.all(
      Object.values(sources).map(async ({ openapi }) => (await fetch(openapi)).status),
    )
    const ended = once(child, 'exit')
    end(child)

    expect(Object.keys(sources)).toEqual([
      'melderegister',
      'hundesteuerkonto',
      'tierheim',
      'personalverwaltung',
    ])
    expect(documents).toEqual([200, 200, 200, 200])
    expect(await ended).toEqual([0, null])
  })

  test('listens on loopback only', async () => {
    const child = startSources()
    const [line] = await once(createInterface(child.stdout), 'line')
    const { sources } = Started.parse(JSON.parse(z.string().parse(line)))

    const hosts = Object.values(sources).map(({ url }) => new URL(url).hostname)
    const ended = once(child, 'exit')
    child.kill()
    await ended

    expect(new Set(hosts)).toEqual(new Set(['127.0.0.1']))
  })

  test('refuses to start without tokens', async () => {
    const child = startSources({ FACHWERK_SOURCES_TOKEN: 'short' })

    const [code] = await once(child, 'exit')

    expect(code).toBe(1)
  })
})

function startSources(env: Readonly<Record<string, string>> = {}) {
  return spawn(process.execPath, ['--import', tsx, main], {
    env: {
      FACHWERK_DATA: dataFolder,
      FACHWERK_SOURCES_TOKEN: tokens.token,
      FACHWERK_SOURCES_ADMIN_TOKEN: tokens.adminToken,
      ...env,
    },
  })
}
