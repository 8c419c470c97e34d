import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

let running: Browser | undefined

/** One for all files of a worker: to close it is to close what was opened in it, and it ends with the worker. */
export async function openBrowser(): Promise<Browser> {
  if (running?.isConnected() === true) return running
  // a page lives for seconds: what this compiler would speed up comes after its work is done
  const browser = await launchBrowser('--js-flags=--no-turbofan')
  const close = async (): Promise<void> => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  }
  running = Object.assign(browser, { close })
  return running
}

/** One of its own, as it is shipped but for what is said here. */
export function launchBrowser(...said: readonly string[]): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? installed.find((path) => existsSync(path))
  if (executablePath === undefined) {
    throw new Error('no browser: expected CHROME_PATH or an installed Chromium or Chrome')
  }
  return chromium.launch({ executablePath, args: [...args, ...said] })
}

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Visit {
  readonly javaScriptEnabled?: boolean
  readonly width?: number
  readonly height?: number
  /** How much larger everything is drawn, in a window that is as much smaller. */
  readonly zoom?: number
  /** The colours that a person has chosen for everything. */
  readonly forcedColors?: 'active'
}

/** A person of their own: nothing shared with other contexts; German, as the browsers of the city are. */
export function visit(browser: Browser, options: Visit = {}) {
  const { javaScriptEnabled = true, width = 1280, height = 900, zoom = 1, ...colours } = options
  return browser.newContext({
    ...colours,
    javaScriptEnabled,
    viewport: { width: width / zoom, height: height / zoom },
    deviceScaleFactor: zoom,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  })
}

/** The same person at the same place in a second window. */
export async function sameVisit(
  browser: Browser,
  context: BrowserContext,
): Promise<BrowserContext> {
  const other = await visit(browser)
  await other.addCookies(await context.cookies())
  return other
}
