import type { Page } from 'playwright-core'

const editors = '.expr, .exprBox, .monacoHost, .monaco-editor'

/** From now on, notes in this page and every later one of its tab whether an expression could ever have been written. */
export async function watchFormulas(page: Page): Promise<void> {
  await page.addInitScript(watch, editors)
  await page.evaluate(watch, editors)
}

/** Runs in the page. */
function watch(selector: string): void {
  new MutationObserver(() => {
    if (document.querySelector(selector) !== null) sessionStorage.setItem('formula', 'shown')
  }).observe(document, { childList: true, subtree: true })
}

export async function hasMetFormula(page: Page): Promise<boolean> {
  return page.evaluate(() => sessionStorage.getItem('formula') !== null)
}
