import type { Page } from 'playwright-core'
import { next } from '../support/portal.ts'

/** From the first button of the portal to the letter. */
export async function orderContainer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Jetzt bestellen' }).click()
  await page.getByRole('button', { name: 'Stimmt, weiter' }).click()
  await page.getByRole('heading', { name: 'Wie groß soll die Tonne sein?' }).waitFor()
  await page.getByRole('radio', { name: '120 Liter' }).check()
  await next(page)
  await page.getByRole('heading', { name: 'Wie viele Personen wohnen bei Ihnen?' }).waitFor()
  await page.getByRole('textbox').fill('3')
  await next(page)
  await page.getByRole('button', { name: 'Tonne bestellen' }).click()
  await page.getByText('Ihr Aktenzeichen').waitFor()
  await page.goto(page.url().replace(/receipt$/, 'status'))
  await page
    .getByRole('link', { name: /Gebühr festsetzen/ })
    .first()
    .click()
  await page.getByText('Wir entscheiden:').waitFor()
}
