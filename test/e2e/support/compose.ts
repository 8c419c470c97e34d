import type { Locator, Page } from 'playwright-core'
import { pageOf, pick, type Entry } from './designing.ts'
import { escaped } from './escaped.ts'

/** What a value is made of, in the words of the dialog. */
export type Made =
  | Entry
  | { readonly text: string }
  | { readonly number: string }
  | { readonly fixed: 'heute' | 'Leerzeichen' }
  | Composite

interface Composite {
  readonly as: string
  /** What is put into its places, from left to right. */
  readonly of: readonly Made[]
  /** Of a day before or after another. */
  readonly period?: string
  /** Instead of the space between the first two. */
  readonly between?: Made
  /** What stands there without a value. */
  readonly otherwise?: string
  /** Of a code list: what stands for what. */
  readonly codes?: readonly (readonly [code: string, text: string])[]
}

/** Put together in the dialog, place by place. */
export async function compose(place: Page | Locator, made: Made): Promise<void> {
  await place.getByRole('button', { name: 'Wert zusammensetzen' }).click()
  const dialog = pageOf(place).getByRole('dialog', { name: 'Wert zusammensetzen' })
  await pick(dialog, 'Was dort stehen soll', 'eine Angabe, wie sie ist')
  await fillNext(dialog, made)
  await dialog.getByRole('button', { name: 'Einsetzen' }).click()
}

async function fillNext(dialog: Locator, made: Made): Promise<void> {
  const open = dialog.getByRole('button', { name: 'Wert wählen: Wert wählen' }).first()
  await fill(dialog, open, made)
}

async function fill(dialog: Locator, slot: Locator, made: Made): Promise<void> {
  if (typeof made === 'string' || 'name' in made) return choose(slot, made)
  if ('fixed' in made) return choose(slot, made.fixed)
  if ('text' in made) {
    await choose(slot, 'eigener Text')
    return type(dialog, 'Text', made.text)
  }
  if ('number' in made) {
    await choose(slot, 'eigene Zahl')
    return type(dialog, 'Zahl', made.number)
  }
  await choose(slot, made.as)
  await fillPlaces(dialog, made)
}

async function fillPlaces(dialog: Locator, made: Composite): Promise<void> {
  for (const [at, [code, text]] of (made.codes ?? []).entries()) {
    if (at > 0) await dialog.getByRole('button', { name: 'Weiterer Code' }).click()
    await writeCode(dialog, `Code ${at + 1}`, code)
    await writeCode(dialog, `Text zu Code ${at + 1}`, text)
  }
  if (made.period !== undefined) {
    const period = dialog.getByRole('button', { name: /Zeitraum$/ }).last()
    await period.click()
    await dialog.page().getByRole('option', { name: made.period, exact: true }).click()
  }
  if (made.otherwise !== undefined) await type(dialog, 'Text', made.otherwise)
  const [first, ...others] = made.of
  if (first !== undefined) await fillNext(dialog, first)
  if (made.between !== undefined) {
    const space = dialog.getByRole('button', { name: 'Wert wählen: Leerzeichen' }).last()
    await fill(dialog, space, made.between)
  }
  for (const part of others) await fillNext(dialog, part)
}

async function choose(slot: Locator, entry: Entry): Promise<void> {
  const { name, of } = typeof entry === 'string' ? { name: entry, of: '' } : entry
  const page = slot.page()
  await slot.click()
  await page.getByRole('searchbox').fill(name)
  await page
    .getByRole('menuitem', { name: new RegExp(`^${escaped(name)}( ${escaped(of)}.*)?$`) })
    .first()
    .click()
}

async function type(dialog: Locator, label: string, typed: string): Promise<void> {
  const box = dialog.getByRole('textbox', { name: label, exact: true }).last()
  await box.fill(typed)
  await box.blur()
}

async function writeCode(dialog: Locator, label: string, typed: string): Promise<void> {
  const box = dialog.getByRole('textbox', { name: label, exact: true })
  await box.fill(typed)
  await box.blur()
}
