import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './builtServer.ts'
import { bounded, median, type Measurement } from './measurement.ts'
import { end } from './program.ts'

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
  const { child } = await startServer({ ...settings, FACHWERK_DATA: folder })
  const milliseconds = performance.now() - begin
  await end(child, 'SIGKILL')
  rmSync(folder, { recursive: true })
  return milliseconds
}

/** Nobody is there, and nobody is asked before somebody signs in or a mail is sent. */
const settings = {
  FACHWERK_DEMO: 'off',
  FACHWERK_URL: 'https://fachwerk.example',
  FACHWERK_OIDC_ISSUER: 'https://provider.example',
  FACHWERK_OIDC_SECRET: 'secret',
  FACHWERK_SMTP_URL: 'smtp://mail.example',
}
