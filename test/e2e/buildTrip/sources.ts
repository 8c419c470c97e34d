import type { Page } from 'playwright-core'
import { makeUse } from '../support/designing.ts'

/** What the service asks of the personnel administration, and what it may ask it for. */
export async function useSources(page: Page): Promise<void> {
  await makeUse(page, {
    system: 'Personalverwaltung',
    operation: 'Beschäftigte Person abfragen',
    title: 'Personaldaten',
    purpose: 'Name, Einheit, Vorgesetzte und Kostenstelle für die Dienstreise',
    legalBasis: '§ 15 LDSG, § 2 LRKG (Beispielwert)',
    takes: [
      'Name',
      'Organisationseinheit',
      'Vorgesetzte Person',
      'Kostenstelle',
      'Allgemeine Genehmigung',
    ],
    reactsTo: /unknown|no person|unbekannt/i,
  })
  await makeUse(page, {
    system: 'Personalverwaltung',
    operation: 'Reisekosten auszahlen',
    title: 'Auszahlung',
    purpose: 'Reisekosten mit den Bezügen auszahlen',
    legalBasis: '§ 3 LRKG',
    takes: ['Zahlungsnummer'],
  })
}
