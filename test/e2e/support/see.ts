import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Looks at the page as it stands, light and dark: no finding of axe, no sideways scrolling. */
export async function see(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(page), `${page.url()} (${colorScheme})`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await overhang(page), `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** The same for a page without scripts, where axe cannot run: seen in a window that has them. */
export async function seeElsewhere(page: Page, window: Page): Promise<void> {
  await window.goto(page.url())
  await see(window)
}

/** On a telephone nothing scrolls sideways either (WCAG 1.4.10). */
export async function seeNarrow(page: Page): Promise<void> {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 375, height: 812 })
  expect(await overhang(page), `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
  if (size !== null) await page.setViewportSize(size)
}

async function violations(page: Page): Promise<readonly string[]> {
  try {
    return await found(page)
  } catch (error) {
    // A page that a press leads to came while the one before it was looked at: it is the one to look at.
    if (!String(error).includes('Execution context was destroyed')) throw error
    await page.waitForLoadState()
    return found(page)
  }
}

async function found(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async (tags) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe } // reason: set by the script above
    // a preview in a frame has a checker of its own, which may be at work just now
    const results = await checker.run(document, { runOnly: tags, iframes: false })
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    )
  }, standards)
}

function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}
