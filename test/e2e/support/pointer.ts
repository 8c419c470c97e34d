import type { Page } from 'playwright-core'

/** From now on, notes in this page and every later one of its tab whether anything was done there by mouse or touch. */
export async function watchPointer(page: Page): Promise<void> {
  await page.addInitScript(watch)
  await page.evaluate(watch)
}

/** Runs in the page. */
function watch(): void {
  for (const one of ['pointermove', 'pointerdown', 'mousedown', 'touchstart', 'dragstart'])
    document.addEventListener(one, () => sessionStorage.setItem('pointer', one), true)
}

export async function hasUsedPointer(page: Page): Promise<boolean> {
  return page.evaluate(() => sessionStorage.getItem('pointer') !== null)
}
