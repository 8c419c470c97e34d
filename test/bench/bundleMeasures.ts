import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Response } from 'playwright-core'
import { launchBrowser, visit } from '../e2e/support/browser.ts'
import { startServer } from './builtServer.ts'
import { bounded, type Measurement } from './measurement.ts'
import { end } from './program.ts'

const pages = {
  portal: { persona: 'erika', path: '/portal' },
  inbox: { persona: 'heike', path: '/inbox/' },
  designer: { persona: 'miriam', path: '/designer/?service=hundesteuer-anmeldung&view=flow' },
} as const

/** B1–B3: what a first visit has to load, packed with gzip. */
export async function bundleMeasures(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-bench-'))
  const { child, url } = await startServer({ FACHWERK_DATA: folder })
  const browser = await launchBrowser()
  try {
    const portal = await loadedBy(browser, url, 'portal')
    const inbox = await loadedBy(browser, url, 'inbox')
    const designer = await loadedBy(browser, url, 'designer')
    const kB = (id: string, must: number, [measure, value]: readonly [string, number]) =>
      bounded({ id, unit: 'kB', measure, value, atMost: [must, must * 0.8] })
    return [
      kB('B1', 160, ['scripts of the portal', portal.script]),
      kB('B1', 40, ['styles of the portal', portal.stylesheet]),
      kB('B2', 220, ['scripts of the inbox', inbox.script]),
      kB('B2', 320, ['scripts of the designer, a flow opened', designer.script]),
      kB('B3', 1_100, ['the editor of the technical view', packed(monaco())]),
    ]
  } finally {
    await browser.close()
    await end(child, 'SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function loadedBy(browser: Browser, url: string, page: keyof typeof pages) {
  const { persona, path } = pages[page]
  const context = await visit(browser)
  const tab = await context.newPage()
  const answers: Response[] = []
  tab.on('response', (answer) => answers.push(answer))
  await tab.goto(`${url}/auth/login?persona=${persona}&returnTo=${encodeURIComponent(path)}`)
  await tab.waitForLoadState('networkidle')
  const sizes = { script: 0, stylesheet: 0 }
  for (const answer of answers) {
    const kind = answer.request().resourceType()
    if (kind !== 'script' && kind !== 'stylesheet') continue
    // oxlint-disable-next-line no-await-in-loop -- bodies are there already
    sizes[kind] += packed(await answer.body())
  }
  await context.close()
  return sizes
}

function packed(content: Buffer): number {
  return gzipSync(content, { level: 9 }).length / 1_000
}

function monaco(): Buffer {
  const folder = 'dist/designer/assets'
  const name = readdirSync(folder).find((file) => /^monaco-.*\.js$/.test(file))
  if (name === undefined) throw new Error(`no chunk monaco-*.js in ${folder}`)
  return readFileSync(join(folder, name))
}
