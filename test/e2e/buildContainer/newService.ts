import type { Page } from 'playwright-core'
import { addField, type NewField } from '../support/dataFields.ts'
import { makeUse, write } from '../support/designing.ts'
import { goTo } from '../support/workbench.ts'

export const serviceId = 'restmuelltonne-bestellen'
export const office = 'Abfallberatung'
const bylaw = '§ 12 Abfallwirtschaftssatzung (Beispielwert)'

/** From the list of services: nothing but a name. */
export async function createService(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Neue Leistung' }).click()
  await write(page.getByRole('dialog'), 'Wie heißt die Leistung?', 'Restmülltonne bestellen')
  await page.getByRole('button', { name: 'Anlegen' }).click()
  await page.getByRole('heading', { name: 'Restmülltonne bestellen' }).first().waitFor()
}

/** What it is about, who takes part, and what people read in the portal. */
export async function describeService(page: Page): Promise<void> {
  await write(page, 'Worum es geht', 'Sie ziehen ein? Hier bestellen Sie Ihre Restmülltonne.')
  await write(page, 'Rechtsgrundlage der Leistung', bylaw)
  await write(page, 'Bezeichnung der Bahn', 'Bürgerin oder Bürger')
  await page.getByRole('button', { name: 'Bahn hinzufügen' }).click()
  await write(page.getByRole('group', { name: 'Weitere Stelle' }), 'Bezeichnung der Bahn', office)

  await goTo(page, 'Portalseite')
  await page.getByRole('button', { name: 'Seite anlegen' }).click()
  await write(page, 'Beschriftung der Schaltfläche', 'Jetzt bestellen')
  await write(page, 'Wie der Vorgang heißt', 'Ihre Restmülltonne')
  await write(page, 'Was am Ende auf der Statusseite steht', 'Ihre Tonne ist bestellt')
  await write(page, 'Wie lange es dauert', 'Dauert etwa eine Minute.')
}

/** Where somebody lives is known; how many live there is asked. */
export async function useSource(page: Page): Promise<void> {
  await makeUse(page, {
    system: 'Melderegister',
    operation: 'Person und Anschrift abfragen',
    title: 'Melderegister',
    purpose: 'Name und Anschrift für die Lieferung',
    legalBasis: '§ 37 BMG',
    takes: ['Familienname', 'Vornamen', 'Anschrift'],
    reactsTo: /The register knows no person/,
  })
}

const delivery = { purpose: 'Restmülltonne liefern', legalBasis: bylaw, keptFor: '3' }

const fields: readonly NewField[] = [
  {
    name: 'Bestellende Person',
    kind: 'Gruppe von Angaben',
    ...delivery,
    parts: ['Name', 'Straße', 'Ort'].map((name) => ({ name })),
  },
  {
    name: 'Bestellung',
    kind: 'Gruppe von Angaben',
    ...delivery,
    parts: [
      {
        name: 'Größe',
        kind: 'Auswahl aus einer Codeliste',
        codes: [
          ['small', '60 Liter'],
          ['large', '120 Liter'],
        ],
      },
      { name: 'Personen im Haushalt', kind: 'Ganze Zahl', bounds: { 'Kleinster Wert': '1' } },
      { name: 'Anmerkung der Prüfung' },
      { name: 'Gebühr', kind: 'Betrag in Euro' },
      { name: 'Gilt ab', kind: 'Datum' },
    ],
  },
]

export async function describeFields(page: Page): Promise<void> {
  for (const field of fields) await addField(page, field)
}
