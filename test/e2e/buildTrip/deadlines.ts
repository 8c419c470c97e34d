import type { Page } from 'playwright-core'
import { pick, startingWith, write } from '../support/designing.ts'
import { goTo } from '../support/workbench.ts'

/** Until when costs can be claimed and a notice contested, as sentences. */
export async function setDeadlines(page: Page): Promise<void> {
  await goTo(page, 'Fristen')
  await begin(page, 'Ausschlussfrist für die Abrechnung', '§ 3 LRKG (Beispielwert)')
  await last(page, '6', /^Monate?$/)
  await pick(page, 'Tag, von dem an gerechnet wird', startingWith('Ende'))

  await begin(page, 'Widerspruch', '§ 70 VwGO')
  await last(page, '1', /^Monate?$/)
  await pick(page, 'Tag, von dem an gerechnet wird', 'heute')
  await pick(page, 'Recht', 'das Verwaltungsverfahrensgesetz')
  await pick(page, 'Bekanntgabe', 'mit elektronischer Bekanntgabe')
}

async function begin(page: Page, name: string, legalBasis: string): Promise<void> {
  await page.getByRole('button', { name: 'Frist hinzufügen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Neue Frist' }).waitFor()
  await write(page, 'Name der Frist', name)
  await write(page, 'Rechtsgrundlage', legalBasis)
}

async function last(page: Page, count: string, unit: RegExp): Promise<void> {
  await pick(page, 'Einheit', unit)
  await write(page, 'Anzahl', count)
}
