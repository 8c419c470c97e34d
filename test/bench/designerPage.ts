import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Definition } from '#shared/model/definition.ts'
import { signInAs } from '../../examples/seed/session.ts'
import { launchBrowser, visit } from '../e2e/support/browser.ts'
import { startServer } from './builtServer.ts'
import { median } from './measurement.ts'
import { end } from './program.ts'

const service = 'hundesteuer-anmeldung'
const persona = 'miriam'

/**
 * The built designer on the built server with a draft of it, in headless Chromium: so many visits, each with nothing
 * in its cache. Of each time that a visit says, the median.
 */
export async function inDesigner<K extends string>(
  draft: Definition,
  view: string,
  onPage: (page: Page) => Promise<Readonly<Record<K, number>>>,
): Promise<Readonly<Record<K, number>>> {
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-bench-'))
  const { child, url } = await startServer({ FACHWERK_DATA: folder })
  const browser = await launchBrowser()
  try {
    const returnTo = encodeURIComponent(`/designer/?service=${service}&view=${view}`)
    const found: Readonly<Record<K, number>>[] = []
    for (let round = 0; round < rounds; round++) {
      await store(url, { ...draft, id: service }) // what the visit before has changed may have been saved
      const context = await visit(browser, { width: 1440 })
      const page = await context.newPage()
      await page.goto(`${url}/auth/login?persona=${persona}&returnTo=${returnTo}`)
      found.push(await onPage(page))
      await context.close()
    }
    const names = Object.keys(found[0] ?? {}) as K[] // the keys of the record it is given
    return Object.fromEntries(
      names.map((name) => [name, median(found.map((one) => one[name]))]),
    ) as Record<K, number> // one entry for each name
  } finally {
    await browser.close()
    await end(child, 'SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
}

const rounds = 5

async function store(url: string, json: Definition): Promise<void> {
  const session = await signInAs(persona, url)
  const path = `/api/services/${service}/draft`
  const now = await session.request(path)
  const headers = { 'if-match': now.headers.get('etag') ?? '' }
  const answer = await session.request(path, { method: 'PUT', headers, json })
  if (answer.status !== 200)
    throw new Error(`draft: expected status 200, found ${answer.status} ${await answer.text()}`)
}

/** What is on the screen once something has had its effect. */
export interface Effect {
  /** Of CSS. */
  readonly selector: string
  /** What one of those reads as, or a part of it. */
  readonly text: string
}

/** Milliseconds until an effect that never comes is given up. */
const longest = 30_000

/** Milliseconds from the person's key or press until the frame that shows its effect. */
export async function timed(page: Page, act: () => Promise<void>, effect: Effect): Promise<number> {
  const shown = await watched(page, effect)
  await act()
  return shown()
}

/** The same of what a person is about to do. */
export async function watched(page: Page, effect: Effect): Promise<() => Promise<number>> {
  const expected = { ...effect, longest }
  const watch = await page.evaluateHandle(({ selector, text, longest }) => {
    const shown = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`${selector}: expected “${text}” on the page`)), longest)
      let begun: number | undefined
      const begin = ({ timeStamp }: Event): void => {
        begun ??= timeStamp
      }
      for (const kind of ['pointerdown', 'keydown'])
        document.addEventListener(kind, begin, { capture: true })
      const observer = new MutationObserver(() => {
        const isThere = [...document.querySelectorAll(selector)].some((one) =>
          one.textContent.includes(text),
        )
        const since = begun
        if (!isThere || since === undefined) return
        observer.disconnect()
        // a task after the frame's own: by then it was painted
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)))
      })
      observer.observe(document, { subtree: true, childList: true, characterData: true })
    })
    return { shown }
  }, expected)
  return () => watch.evaluate(({ shown }) => shown)
}
