import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bounded, median, type Measurement } from './measurement.ts'

const server = 'dist/runtime/main.js'
const rounds = 5

/** E11, of which the size of a release is left out: the built server on an empty folder, until it says where it is. */
export async function startMeasures(): Promise<readonly Measurement[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await coldStart())
  return [
    bounded({
      id: 'E11',
      measure: 'cold start of the server, empty',
      unit: 'ms',
      value: median(times),
      atMost: [500, 250],
    }),
  ]
}

async function coldStart(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-bench-'))
  const begin = performance.now()
  const child = spawn(process.execPath, [server], {
    env: { ...process.env, ...settings, FACHWERK_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  const failed = gone.then(() => {
    throw new Error(`${server}: ended before it listened`)
  })
  await Promise.race([once(child.stdout, 'data'), failed])
  const milliseconds = performance.now() - begin
  failed.catch(() => undefined) // it may end now
  child.kill('SIGKILL')
  await gone
  rmSync(folder, { recursive: true })
  return milliseconds
}

/** Nobody is there, and nobody is asked before somebody signs in or a mail is sent. */
const settings = {
  PORT: '0',
  FACHWERK_DEMO: 'off',
  FACHWERK_URL: 'https://fachwerk.example',
  FACHWERK_OIDC_ISSUER: 'https://provider.example',
  FACHWERK_OIDC_SECRET: 'secret',
  FACHWERK_SMTP_URL: 'smtp://mail.example',
}
