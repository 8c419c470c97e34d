import type { Page } from 'playwright-core'
import { sayCondition, type Said, type Several } from './conditions.ts'
import { search, write, type Entry } from './designing.ts'
import { goTo } from './workbench.ts'

export interface AskedForm {
  readonly name: string
  readonly heading?: string
  readonly lead: string
  readonly button: string
  /** What is known already and only shown. */
  readonly shows?: readonly Entry[]
  readonly asks: readonly AskedQuestion[]
}

export interface AskedQuestion {
  readonly field: Entry
  readonly question: string
  /** Needless where the answer may be left out. */
  readonly missing?: string
  readonly optional?: true
  readonly hint?: string
  /** Only then is it asked. */
  readonly when?: Said | Several
}

/** What somebody of the department asks where the register does not know the person. */
export function clarifying(person: Entry): AskedForm {
  return {
    name: 'Person klären',
    lead: 'Bitte klären Sie Name und Anschrift, am besten am Telefon.',
    button: 'Person ist geklärt',
    asks: [
      {
        field: person,
        question: 'Wie heißt die Person?',
        missing: 'Bitte geben Sie den Namen an.',
      },
      ...['Straße', 'Hausnummer', 'Postleitzahl', 'Ort'].map((field) => ({
        field,
        question: field,
        missing: `Diese Angabe fehlt noch: ${field}.`,
      })),
    ],
  }
}

export async function writeForm(page: Page, form: AskedForm): Promise<void> {
  const { name, heading, lead, button, shows = [], asks } = form
  await goTo(page, 'Formulare')
  await page
    .getByRole('complementary', { name: 'Formulare' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  await write(page, 'Einleitung', lead)
  await write(page, 'Beschriftung des Knopfs', button)
  for (const field of shows) await search(page, 'Bekannte Angabe zeigen', field)
  for (const question of asks) await ask(page, question)
  if (heading !== undefined) await write(page, 'Überschrift', heading)
}

async function ask(page: Page, { field, question, missing, optional, hint, when }: AskedQuestion) {
  await search(page, 'Frage hinzufügen', field)
  const label = typeof field === 'string' ? field : field.name
  // what a list asks for each entry has cards of its own inside
  const card = page.getByRole('group', { name: label, exact: true }).locator(':scope > .cols')
  if (missing !== undefined) await write(card, 'Wenn die Antwort fehlt', missing)
  if (optional === true) await card.getByRole('checkbox', { name: 'Pflichtangabe' }).press('Space')
  if (hint !== undefined) await write(card, 'Hilfe zur Frage', hint)
  if (when !== undefined) await sayCondition(card, when)
  await write(card, 'Frage', question)
}
