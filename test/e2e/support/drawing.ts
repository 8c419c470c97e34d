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
  await page.getByRole('button', { name: 'Schritt anhängen' }).click()
  await page.getByRole('searchbox', { name: 'Schritt suchen' }).fill(kind)
  await page
    .getByRole('menuitem', { name: new RegExp(`^${escaped(kind)}( [^,]*)?$`) })
    .first()
    .click()
  await nameNew(page, name)
  if (by !== undefined) await pick(properties(page), /(Zuständig:|Eine Person aus)$/, by)
  if (basis !== undefined) await write(properties(page), 'Rechtsgrundlage', basis)
}

/** From the palette onto the way that leaves a step. */
export async function dropOnWay(
  page: Page,
  { kind, name, from }: { readonly kind: string; readonly name: string; readonly from: string },
): Promise<void> {
  const offered = page
    .getByRole('region', { name: 'Schritt hinzufügen' })
    .getByRole('button', { name: new RegExp(`^${escaped(kind)}`) })
  const drawing = page.locator('.react-flow')
  const [{ x, y, width, height }, frame] = [await boxOf(step(page, from)), await boxOf(drawing)]
  const onWay = { x: x + width + 30 - frame.x, y: y + height / 2 - frame.y }
  await offered.dragTo(drawing, { targetPosition: onWay })
  await nameNew(page, name)
}

async function boxOf(place: Locator) {
  const box = await place.boundingBox()
  if (box === null) throw new Error(`expected to see ${place.toString()}`)
  return box
}

/** A connection pulled from the side of a step, which shows where to hold it while it is not chosen. */
export async function pull(page: Page, from: string, to: string): Promise<void> {
  await select(page, to)
  await step(page, from).hover()
  await step(page, from).locator('.port.out').hover()
  await page.mouse.down()
  const end = await boxOf(step(page, to))
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 })
  await page.mouse.up()
  await page
    .getByRole('status')
    .filter({ hasText: `„${from}“ mit „${to}“ verbunden` })
    .waitFor()
}

export async function rename(page: Page, before: string, name: string): Promise<void> {
  await select(page, before)
  await step(page, before).dblclick()
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
  await attached.dblclick()
  await nameNew(page, name)
}

export async function connect(page: Page, from: string, to: string): Promise<void> {
  await select(page, from)
  await pad(page).getByRole('button', { name: 'Verbinden' }).click()
  await page.getByRole('searchbox', { name: 'Schritt suchen' }).fill(to)
  await page.getByRole('menuitem', { name: to }).first().click()
}

async function nameNew(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name des Schritts' }).fill(name)
  await page.keyboard.press('Enter')
  await stepLine(page, name).waitFor()
}

/** What stands beside the chosen step. */
function pad(page: Page): Locator {
  return page.locator('.pad')
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

/** The way that is taken where no other way out of the branch holds. */
export async function otherwise(page: Page, to: string, answer: string): Promise<void> {
  await write(way(page, to), 'Antwort an der Verbindung', answer)
  await toggle(way(page, to), 'Gilt in allen anderen Fällen')
}

/** Until when a task is to be done, and what is read there. */
export async function giveTime(page: Page, days: string, reason: string): Promise<void> {
  await pick(properties(page), 'Wer und bis wann', 'anderer Zeitraum …')
  await write(properties(page), 'Anzahl', days)
  await write(properties(page), 'Was die Person bei der Aufgabe liest', reason)
}

/** What happens meanwhile ends the step it is drawn at. */
export async function endTheStep(page: Page): Promise<void> {
  await toggle(properties(page), 'Der Schritt wird dann abgebrochen')
}

async function toggle(place: Locator, label: string): Promise<void> {
  await place.locator('label', { hasText: label }).click()
}
