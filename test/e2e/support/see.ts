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
    expect(await violations(page, colorScheme), `${page.url()} (${colorScheme})`).toEqual([])
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

type Scheme = 'light' | 'dark'

async function violations(page: Page, scheme: Scheme): Promise<readonly string[]> {
  try {
    return await found(page, scheme)
  } catch (error) {
    // A page that a press leads to came while the one before it was looked at: it is the one to look at.
    if (!String(error).includes('Execution context was destroyed')) throw error
    await page.waitForLoadState()
    return found(page, scheme)
  }
}

async function found(page: Page, scheme: Scheme): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  return page.evaluate(look, { scheme, standards })
}

interface Looking {
  readonly scheme: Scheme
  readonly standards: string[]
}

/**
 * Runs in the page. Where it is dark the same page as light, element by element, in words, place and visibility, only
 * what is about colours can be otherwise; of any other page all is looked at.
 */
async function look({ scheme, standards: all }: Looking): Promise<readonly string[]> {
  // reason: the first is set by the script of axe, the second below
  const kept = globalThis as unknown as { readonly axe: typeof axe; lightPage?: string }
  const now = [
    document.documentElement.outerHTML,
    ...[...document.body.querySelectorAll('*')].map(place),
  ].join('\n')
  const isSame = scheme === 'dark' && now === kept.lightPage
  if (scheme === 'light') kept.lightPage = now
  const ofColours = () => kept.axe.getRules(all).filter(({ tags }) => tags.includes('cat.color'))
  const runOnly: axe.RunOnly = isSame
    ? { type: 'rule', values: ofColours().map(({ ruleId }) => ruleId) }
    : { type: 'tag', values: all }
  // a preview in a frame has a checker of its own, which may be at work just now
  const results = await kept.axe.run(document, {
    runOnly,
    resultTypes: ['violations'],
    iframes: false,
  })
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )

  function place(element: Element): string {
    const { x, y, width, height } = element.getBoundingClientRect()
    const isVisible = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    return [x, y, width, height, isVisible].join(' ')
  }
}

function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}
