import type { Page } from 'playwright-core'
import { makeUse } from '../support/designing.ts'

/** What the service asks of registers and line systems, and what it may ask it for. */
export async function useSources(page: Page): Promise<void> {
  await makeUse(page, {
    system: 'Melderegister',
    operation: 'Person und Anschrift abfragen',
    title: 'Melderegister',
    purpose: 'Name, Geburtsdatum und Anschrift für den Bescheid',
    legalBasis: '§ 37 BMG',
    takes: ['Familienname', 'Vornamen', 'Doktorgrad', 'Geburtsdatum', 'Anschrift'],
    reactsTo: /The register knows no person/,
  })
  await makeUse(page, {
    system: 'Hundesteuerkonto',
    operation: 'Angemeldete Hunde abfragen',
    title: 'Angemeldete Hunde',
    purpose: 'Zahl der angemeldeten Hunde für die Höhe der Steuer',
    legalBasis: '§ 85 AO, § 3 KAG (Beispielwert)',
    takes: ['Kennung des Hundes', 'Rasse', 'Hund seit'],
  })
  await makeUse(page, {
    system: 'Tierheim',
    operation: 'Übernahme aus dem Tierheim bestätigen',
    title: 'Tierheim Musterstadt',
    purpose: 'Ermäßigung für Hunde aus dem Tierheim prüfen',
    legalBasis: '§ 6 Hundesteuersatzung (Beispielwert)',
    takes: ['Übernahme bestätigt'],
    omits: ['Chipnummer'],
  })
  await makeUse(page, {
    system: 'Hundesteuerkonto',
    operation: 'Festsetzung buchen',
    title: 'Buchung',
    purpose: 'Steuer zum Soll stellen',
    legalBasis: '§ 3 KAG (Beispielwert)',
    takes: ['Kassenzeichen', 'Buchungsnummer', 'Hundemarke'],
  })
  await makeUse(page, {
    system: 'Hundesteuerkonto',
    operation: 'Hundemarke in die Versandliste eintragen',
    title: 'Versandliste Hundemarken',
    purpose: 'Hundemarke mit der Post schicken',
    legalBasis: '§ 7 Hundesteuersatzung (Beispielwert)',
    takes: ['Versandnummer'],
  })
}
