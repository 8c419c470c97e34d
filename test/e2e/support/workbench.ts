import type { Locator, Page } from 'playwright-core'
import { escaped } from './escaped.ts'

// What people do on the page of a draft, by the words they read there.

export function step(page: Page, name: string): Locator {
  return page.locator('.react-flow__node', { hasText: name })
}

export function findings(page: Page): Locator {
  return page.getByRole('region', { name: 'Hinweise' }).getByRole('listitem')
}

export function properties(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Eigenschaften' })
}

/** By the outline: the way to a step that needs no luck with what is in view. */
export async function selectStep(page: Page, name: string): Promise<void> {
  await stepLine(page, name).click()
  await step(page, name).and(page.locator('.selected')).waitFor()
}

export async function append(
  page: Page,
  { after, kind, name }: { readonly after: string; readonly kind: string; readonly name: string },
): Promise<void> {
  await selectStep(page, after)
  await page.getByRole('button', { name: 'Schritt anhängen' }).click()
  await page.getByRole('searchbox', { name: 'Schritt suchen' }).fill(kind)
  await page.getByRole('menuitem', { name: kind }).click()
  await page.getByRole('textbox', { name: 'Name des Schritts' }).fill(name)
  await page.keyboard.press('Enter')
  await stepLine(page, name).waitFor()
}

/** Of the outline: its name, then its kind and who is in charge. */
export function stepLine(page: Page, name: string): Locator {
  return page.getByRole('row', { name: new RegExp(`^${escaped(name)}(,|$)`) })
}

export async function chooseSource(page: Page, source: string): Promise<void> {
  await properties(page).getByRole('button', { name: 'Woher die Angaben kommen' }).click()
  await page.getByRole('option', { name: source }).click()
}

export async function goTo(page: Page, view: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Bereiche der Leistung' })
    .getByRole('link', { name: view, exact: true })
    .click()
}

export async function showTechnicalView(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ansicht' }).click()
  await page.getByRole('switch', { name: 'Technische Sicht' }).press('Space')
  await page.keyboard.press('Escape')
}

/** As in any editor: find the words, write others over them. */
export async function replaceInDefinition(page: Page, words: string, by: string): Promise<void> {
  await findIn(page.locator('.monaco-editor'), words)
  await page.keyboard.insertText(by)
}

/** Brings the words into view and selects them. */
export async function findIn(editor: Locator, words: string): Promise<void> {
  await editor.locator('.view-line').first().click()
  await editor.page().keyboard.press('Control+f')
  const search = editor.locator('.find-widget textarea').first()
  await search.fill(words)
  await editor
    .locator('.find-widget .matchesCount')
    .filter({ hasText: /of 1$/ })
    .waitFor({ state: 'attached' })
  await search.press('Enter')
  await search.press('Escape')
}

export async function saved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^gespeichert/ })
    .waitFor()
}

export async function submit(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Zur Freigabe einreichen' }).click()
  await page.getByRole('textbox', { name: 'Was hat sich geändert?' }).fill(note)
  await page.getByRole('button', { name: 'Einreichen', exact: true }).click()
  await page.getByRole('dialog', { name: 'Der Entwurf ist eingereicht.' }).waitFor()
}
