import type { Page } from 'playwright-core'
import { write } from '../support/designing.ts'
import { goTo } from '../support/workbench.ts'

/** From the list of services: nothing but a name. */
export async function createService(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Neue Leistung' }).click()
  await write(page.getByRole('dialog'), 'Wie heißt die Leistung?', 'Hund anmelden')
  await page.getByRole('button', { name: 'Anlegen' }).click()
  await page.getByRole('row', { name: 'Antrag beginnt' }).waitFor()
}

/** What it is about, who takes part, and what people read in the portal. */
export async function describeService(page: Page): Promise<void> {
  await write(
    page,
    'Worum es geht',
    'Sie haben einen Hund? Dann melden Sie ihn hier an. Wir stellen Ihnen nur vier kurze Fragen.',
  )
  await write(
    page,
    'Rechtsgrundlage der Leistung',
    '§ 9 Abs. 3 KAG, Hundesteuersatzung der Stadt Musterstadt (Beispielwert)',
  )
  await write(page, 'Bezeichnung der Bahn', 'Bürgerin')
  await page.getByRole('button', { name: 'Bahn hinzufügen' }).click()
  await write(
    page.getByRole('group', { name: 'Weitere Stelle' }),
    'Bezeichnung der Bahn',
    'Stadtkämmerei',
  )

  await goTo(page, 'Portalseite')
  await page.getByRole('button', { name: 'Seite anlegen' }).click()
  await write(page, 'Beschriftung der Schaltfläche', 'Jetzt anmelden')
  await write(page, 'Wie der Vorgang heißt', 'Anmeldung Ihres Hundes')
  await write(page, 'Was am Ende auf der Statusseite steht', 'Ihr Hund ist angemeldet')
  await write(page, 'Wie lange es dauert', 'Dauert etwa 3 Minuten.')
  await page.getByRole('button', { name: 'Frage und Antwort' }).click()
  const fact = page.getByRole('group', { name: 'Für wen?' })
  await write(fact, 'Antwort', 'Alle, die in Musterstadt wohnen und einen Hund halten')
  await write(fact, 'Frage', 'Für wen ist das?')
  await page.getByRole('button', { name: 'Schritt', exact: true }).click()
  const step = page.getByRole('group', { name: 'Neuer Schritt' })
  await write(
    step,
    'Was dabei geschieht',
    'Sie sehen, was wir schon wissen. Dann beantworten Sie vier Fragen.',
  )
  await write(step, 'Schritt', 'Sie prüfen und antworten')
  await page.getByRole('button', { name: 'Rechtsgrundlage', exact: true }).click()
  await write(
    page.getByRole('group', { name: 'Neue Rechtsgrundlage' }),
    'Rechtsgrundlage',
    'Hundesteuer: § 9 Absatz 3 Kommunalabgabengesetz (KAG) – Beispielwert',
  )
}
