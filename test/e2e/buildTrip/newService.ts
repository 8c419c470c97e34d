import type { Page } from 'playwright-core'
import { pick, write } from '../support/designing.ts'
import { goTo } from '../support/workbench.ts'

const serviceName = 'Dienstreise mit Belegen'
export const serviceId = 'dienstreise-mit-belegen'

/** From the list of services: nothing but a name. */
export async function createService(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Neue Leistung' }).click()
  await write(page.getByRole('dialog'), 'Wie heißt die Leistung?', serviceName)
  await page.getByRole('button', { name: 'Anlegen' }).click()
  await page.getByRole('row', { name: 'Antrag beginnt' }).waitFor()
}

/** What it is about, who takes part, and what people read in the portal. */
export async function describeService(page: Page): Promise<void> {
  await write(
    page,
    'Worum es geht',
    'Dienstreise beantragen, genehmigen lassen und abrechnen, gerechnet auf den Cent.',
  )
  await write(
    page,
    'Rechtsgrundlage der Leistung',
    'Landesreisekostengesetz Baden-Württemberg (LRKG)',
  )
  await write(page, 'Bezeichnung der Bahn', 'Beschäftigte')
  await addLane(page, 'Vorgesetzte', 'Vorgesetzte')
  await addLane(page, 'Reisekostenstelle', 'Reisekosten, Sachbearbeitung')

  await goTo(page, 'Portalseite')
  await page.getByRole('button', { name: 'Seite anlegen' }).click()
  await write(page, 'Beschriftung der Schaltfläche', 'Jetzt beantragen')
  await write(page, 'Wie der Vorgang heißt', 'Ihre Dienstreise')
  await write(page, 'Was am Ende auf der Statusseite steht', 'Ihre Dienstreise ist abgeschlossen')
  await write(page, 'Wie lange es dauert', 'Dauert etwa 3 Minuten.')
}

async function addLane(page: Page, name: string, group: string): Promise<void> {
  await page.getByRole('button', { name: 'Bahn hinzufügen' }).click()
  await write(page.getByRole('group', { name: 'Weitere Stelle' }), 'Bezeichnung der Bahn', name)
  await pick(page.getByRole('group', { name, exact: true }), 'Zuständige Gruppe', group)
}
