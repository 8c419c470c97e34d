import type { Locator, Page } from 'playwright-core'
import { pick, write } from './designing.ts'
import { escaped } from './escaped.ts'
import { properties, selectStep, step, stepLine } from './workbench.ts'

// How a flow is drawn: steps one after the other, what can happen meanwhile, ways and their conditions.

export interface NewStep {
  readonly kind: string
  readonly name: string
  /** Who does it, where that is not who did the step before. */
  readonly by?: string
  readonly basis?: string
}

/** One step after the other; each takes the place between its predecessor and what followed there. */
export async function drawPath(
  page: Page,
  after: string,
  steps: readonly NewStep[],
): Promise<void> {
  let before = after
  for (const one of steps) {
    await drawStep(page, before, one)
    before = one.name
  }
}

export async function drawStep(page: Page, after: string, one: NewStep): Promise<void> {
  const { kind, name, by, basis } = one
  await select(page, after)
  await page.locator('.react-flow__node.selected').press('a')
  await page.getByRole('searchbox', { name: 'Schritt suchen' }).fill(kind)
  await page
    .getByRole('menuitem', { name: new RegExp(`^${escaped(kind)}( [^,]*)?$`) })
    .first()
    .click()
  await nameNew(page, name)
  if (by !== undefined) await pick(properties(page), /(Zuständig:|Eine Person aus)$/, by)
  if (basis !== undefined) await write(properties(page), 'Rechtsgrundlage', basis)
}

export async function rename(page: Page, before: string, name: string): Promise<void> {
  await select(page, before)
  await step(page, before).press('F2')
  await nameNew(page, name)
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
  const attached = page.locator('.react-flow__node.selected', { hasNotText: to })
  await attached.press('F2')
  await nameNew(page, name)
}

export async function connect(page: Page, from: string, to: string): Promise<void> {
  await select(page, from)
  await page.locator('.react-flow__node.selected').press('c')
  await page.getByRole('searchbox', { name: 'Schritt suchen' }).fill(to)
  await page.getByRole('menuitem', { name: to }).first().click()
}

async function nameNew(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name des Schritts' }).fill(name)
  await page.keyboard.press('Enter')
  await stepLine(page, name).waitFor()
}

/** By the outline, as far as it is not chosen already. */
export async function select(page: Page, name: string): Promise<void> {
  await selectStep(page, name)
}

/** One of the ways out of the branch that is chosen. */
export function way(page: Page, to: string): Locator {
  return properties(page)
    .locator('.sec')
    .filter({ has: page.getByRole('heading', { name: `Weg zu „${to}“`, exact: true }) })
}
