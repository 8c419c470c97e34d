import type { Page } from 'playwright-core'

/** What nobody in a department should have to read. */
export const jargon = /\b(FEEL|JSON|BPMN|DMN|Gateway|Token|Job|null|undefined|API|Workflow)\b/

/** From now on, notes what this page and every later one of its tab ever shows that only IT says. */
export async function watchWords(page: Page): Promise<void> {
  await page.addInitScript(watch, jargon.source)
  await page.evaluate(watch, jargon.source)
}

/** Runs in the page: texts and what is said of signs, as they come and as they change. */
function watch(source: string): void {
  const pattern = new RegExp(source)
  const said = ['aria-label', 'title', 'placeholder']
  const seen = new Set<string>()
  const note = (text: string | null): void => {
    if (text === null || seen.has(text) || !pattern.test(text)) return
    seen.add(text)
    sessionStorage.setItem('jargon', [...seen].join('\n'))
  }
  const read = (node: Node): void => {
    if (node instanceof CharacterData) {
      if (!(node.parentElement?.closest('style, script') ?? null)) note(node.data)
      return
    }
    if (!(node instanceof Element) || node.matches('style, script')) return
    for (const name of said) note(node.getAttribute(name))
    for (const child of node.childNodes) read(child)
  }
  new MutationObserver((records) => {
    for (const { target, addedNodes, type } of records) {
      if (type === 'childList') for (const node of addedNodes) read(node)
      else if (type === 'attributes' && target instanceof Element)
        for (const name of said) note(target.getAttribute(name))
      else read(target)
    }
  }).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: said,
  })
}

/** Every text with such a word, as it was read. */
export async function jargonMet(page: Page): Promise<readonly string[]> {
  const met = await page.evaluate(() => sessionStorage.getItem('jargon'))
  return met === null ? [] : met.split('\n')
}
