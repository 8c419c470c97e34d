import type { Page } from 'playwright-core'
import { sayCondition, type Said, type Several } from './conditions.ts'
import { pick, write } from './designing.ts'
import { goTo } from './workbench.ts'

export interface WrittenBlock {
  readonly kind: string
  readonly heading?: string
  /** Values of the case stand in it by their names, in square brackets. */
  readonly text: string
  /** The list whose entries become lines. */
  readonly each?: string
  readonly when?: Said | Several
  /** How this deadline was computed follows the text. */
  readonly deadline?: string
}

export interface WrittenLetter {
  readonly name: string
  readonly kind: string
  readonly subject: string
  readonly addressee: string
  readonly salutation: string
  readonly opening: string
  readonly blocks: readonly WrittenBlock[]
}

export async function writeLetterText(page: Page, letter: WrittenLetter): Promise<void> {
  const { name, kind, subject, addressee, salutation, opening, blocks } = letter
  await goTo(page, 'Schreiben')
  await page
    .getByRole('complementary', { name: 'Schreiben' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  await pick(page, 'Art des Schreibens', kind)
  await write(page, 'Betreff', subject)
  await write(page, 'Anschrift', addressee)
  await write(page, 'Anrede', salutation)
  await write(page.getByRole('group', { name: 'Text', exact: true }), 'Text', opening)
  for (const block of blocks) await addBlock(page, block)
}

async function addBlock(page: Page, { kind, heading, text, each, when, deadline }: WrittenBlock) {
  const cards = page.getByRole('group', { name: kind, exact: true })
  const before = await cards.count()
  await page.getByRole('button', { name: 'Baustein hinzufügen' }).click()
  await page.getByRole('menuitem', { name: kind, exact: true }).click()
  const card = cards.nth(before)
  if (heading !== undefined) await write(card, 'Zwischenüberschrift', heading)
  if (each !== undefined)
    await pick(card, 'Dieser Baustein erscheint', new RegExp(`^für jeden Eintrag von „${each}“`))
  await write(card, 'Text', text)
  if (deadline !== undefined) await pick(card, 'Zeigt, wie diese Frist berechnet wurde:', deadline)
  if (when !== undefined) await sayCondition(card, when)
}
