import type { Page } from 'playwright-core'
import { pick, write } from './designing.ts'
import type { NewStep } from './drawing.ts'
import { escaped } from './escaped.ts'
import { properties, step, stepLine } from './workbench.ts'

// How a flow is drawn with nothing but keys: by what is typed into lists, and by the keys of the step that has the focus.

async function select(page: Page, name: string): Promise<void> {
  await lookUp(page, 'Schritte', name)
  await focused(page, name)
}

/** What is said of a step, beside the drawing. */
export async function edit(page: Page, name: string): Promise<void> {
  await select(page, name)
  await page.keyboard.press('Enter')
  await properties(page).locator(':focus').waitFor()
}

/** A view of the draft. */
export async function goByName(page: Page, view: string): Promise<void> {
  await lookUp(page, 'Bereiche', view)
  await page.locator('#inhalt:focus').waitFor()
}

/** From anywhere, by the first letters of its name. */
async function lookUp(page: Page, kind: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Suchen und ausführen' })
  await dialog.getByRole('searchbox').fill(lettersOf(name))
  await dialog.getByRole('group', { name: kind }).getByRole('menuitem', { name }).first().click()
}

/** As many as it takes to have few to choose from. */
const lettersOf = (name: string): string => name.slice(0, 5)

export async function append(page: Page, after: string, one: NewStep): Promise<void> {
  const { kind, name, by, basis } = one
  await select(page, after)
  await page.keyboard.press('a')
  await pickStep(page, kind)
  await nameIt(page, name)
  if (by === undefined && basis === undefined) return
  await page.keyboard.press('Enter')
  await properties(page).locator(':focus').waitFor()
  if (by !== undefined) await pick(properties(page), /(Zuständig:|Eine Person aus)$/, by)
  if (basis !== undefined) await write(properties(page), 'Rechtsgrundlage', basis)
}

export async function rename(page: Page, before: string, name: string): Promise<void> {
  await select(page, before)
  await page.keyboard.press('F2')
  await nameIt(page, name)
}

export async function connect(page: Page, from: string, to: string): Promise<void> {
  await select(page, from)
  await page.keyboard.press('c')
  await pickStep(page, to)
  await page
    .getByRole('status')
    .filter({ hasText: `„${from}“ mit „${to}“ verbunden` })
    .waitFor()
}

/** What may happen while a step is under way, and is drawn at its edge. */
export async function attach(
  page: Page,
  to: string,
  { kind, name }: { readonly kind: string; readonly name: string },
): Promise<void> {
  await select(page, to)
  await page.getByRole('button', { name: 'Frist oder Ereignis anheften' }).click()
  await page.getByRole('menuitem', { name: kind, exact: true }).click()
  await page.locator('.react-flow__node:focus', { hasNotText: to }).waitFor()
  await page.keyboard.press('F2')
  await nameIt(page, name)
}

async function pickStep(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Schritt suchen' }).fill(lettersOf(name))
  await page
    .getByRole('menuitem', { name: new RegExp(`^${escaped(name)}( [^,]*)?$`) })
    .first()
    .click()
}

async function nameIt(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name des Schritts' }).fill(name)
  await page.keyboard.press('Enter')
  await focused(page, name)
}

/** At its shape, or at its line of the outline. */
async function focused(page: Page, name: string): Promise<void> {
  await step(page, name).or(stepLine(page, name)).and(page.locator(':focus')).waitFor()
}
