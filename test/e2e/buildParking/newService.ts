import type { Page } from 'playwright-core'
import { write } from '../support/designing.ts'
import { goTo } from '../support/workbench.ts'

export const serviceId = 'bewohnerparkausweis'
export const office = 'Ordnungsamt'
export const resident = 'Bürgerin oder Bürger'

/** From the list of services: nothing but a name. */
export async function createService(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Neue Leistung' }).click()
  await write(page.getByRole('dialog'), 'Wie heißt die Leistung?', 'Bewohnerparkausweis')
  await page.getByRole('button', { name: 'Anlegen' }).click()
  await page.getByRole('row', { name: 'Antrag beginnt' }).waitFor()
}

/** What it is about, who takes part, and what people read in the portal. */
export async function describeService(page: Page): Promise<void> {
  await write(
    page,
    'Worum es geht',
    'Sie wohnen in einem Gebiet, in dem Parkplätze knapp sind? Hier bekommen Sie Ihren Parkausweis.',
  )
  await write(
    page,
    'Rechtsgrundlage der Leistung',
    '§ 45 Abs. 1b StVO, Gebührensatzung Bewohnerparken (Beispielwert)',
  )
  await write(page, 'Bezeichnung der Bahn', resident)
  await page.getByRole('button', { name: 'Bahn hinzufügen' }).click()
  await write(page.getByRole('group', { name: 'Weitere Stelle' }), 'Bezeichnung der Bahn', office)

  await goTo(page, 'Portalseite')
  await page.getByRole('button', { name: 'Seite anlegen' }).click()
  await write(page, 'Beschriftung der Schaltfläche', 'Jetzt beantragen')
  await write(page, 'Wie der Vorgang heißt', 'Ihr Bewohnerparkausweis')
  await write(page, 'Was am Ende auf der Statusseite steht', 'Ihr Antrag ist entschieden')
  await write(page, 'Wie lange es dauert', 'Dauert etwa 2 Minuten.')
}
