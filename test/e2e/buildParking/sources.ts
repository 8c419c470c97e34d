import type { Page } from 'playwright-core'
import { makeUse } from '../support/designing.ts'

/** Where somebody lives is known; whose a car is no register may say (domain.md 5.2). */
export async function useSources(page: Page): Promise<void> {
  await makeUse(page, {
    system: 'Melderegister',
    operation: 'Person und Anschrift abfragen',
    title: 'Melderegister',
    purpose: 'Name und Anschrift für den Ausweis und das Gebiet',
    legalBasis: '§ 37 BMG',
    takes: ['Familienname', 'Vornamen', 'Anschrift'],
    reactsTo: /The register knows no person/,
  })
}
