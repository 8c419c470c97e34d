import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { built, installation } from '../folder.ts'

export interface SourceOptions {
  readonly folder: string
  readonly today: string
  readonly token: string
  readonly adminToken: string
  readonly ports: string | undefined
}

interface Host {
  readonly url: string
  readonly openapi: string
  readonly token: string
}

export interface Sources {
  /** By the host name that definitions give. */
  readonly hosts: Readonly<Record<string, Host>>
  close(): Promise<void>
}

const announcement = z.object({
  sources: z.record(z.string(), z.object({ url: z.url(), openapi: z.url() })),
})

/** Starts the simulated registers as a process of their own; they end with this one, however it ends. */
export async function startSources(options: SourceOptions): Promise<Sources> {
  const file = built ? 'dist/sources/main.js' : 'examples/sources/main.ts'
  const child = spawn(process.execPath, [...process.execArgv, join(installation, file)], {
    cwd: installation,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      FACHWERK_DATA: options.folder,
      FACHWERK_TODAY: options.today,
      FACHWERK_SOURCES_TOKEN: options.token,
      FACHWERK_SOURCES_ADMIN_TOKEN: options.adminToken,
      ...(options.ports === undefined ? {} : { FACHWERK_SOURCES_PORTS: options.ports }),
    },
  })
  const ended = once(child, 'close')
  const lines = createInterface({ input: child.stdout })
  const first = await Promise.race([once(lines, 'line'), ended.then(() => undefined)])
  if (first === undefined) throw new Error(`sources: ended at once, exit code ${child.exitCode}`)
  const { sources } = announcement.parse(JSON.parse(String(first[0])))
  const { token } = options
  const hosts = Object.entries(sources).map(([name, host]) => {
    return [`${name}.musterstadt.example`, { ...host, token }] as const
  })
  return {
    hosts: Object.fromEntries(hosts),
    async close() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
