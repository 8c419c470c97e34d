import type { BrowserContext } from 'playwright-core'

const editors = '.expr, .exprBox, .monaco-editor'

/** Notes in every page of the context whether an expression could ever have been written. */
export async function watchFormulas(context: BrowserContext): Promise<void> {
  await context.addInitScript((selector) => {
    new MutationObserver(() => {
      if (document.querySelector(selector) !== null) sessionStorage.setItem('formula', 'shown')
    }).observe(document, { childList: true, subtree: true })
  }, editors)
}
