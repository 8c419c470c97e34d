import type { Page } from 'playwright-core'

/** Counts from now on how often a place to write an expression comes up: a small field or the large editor. */
export async function countFormulas(page: Page): Promise<() => number> {
  let count = 0
  await page.exposeFunction('formulaCameUp', () => {
    count += 1
  })
  await page.addInitScript(watch)
  await page.evaluate(watch)
  return () => count
}

/** Runs in the page. */
function watch(): void {
  const { formulaCameUp } = globalThis as unknown as { formulaCameUp: () => void } // reason: set from outside
  const places = '.exprBox, .monacoHost'
  new MutationObserver((changes) => {
    const isNew = changes.some(({ addedNodes }) =>
      [...addedNodes].some(
        (node) =>
          node instanceof Element && (node.matches(places) || node.querySelector(places) !== null),
      ),
    )
    if (isNew) formulaCameUp()
  }).observe(document, { subtree: true, childList: true })
}
