import type { Page } from 'playwright-core'
import { next } from '../support/portal.ts'

/** From the first button to the letter: a home in the zone, no garage, one car of their own. */
export async function applyForPermit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Jetzt beantragen' }).click()
  await page.getByRole('button', { name: 'Stimmt, weiter' }).click()
  for (const [question, answer] of [
    ['Ist es Ihre Haupt- oder Nebenwohnung?', 'Hauptwohnung'],
    ['Haben Sie einen Stellplatz oder eine Garage?', 'Nein'],
    ['Auf wen ist das Fahrzeug zugelassen?', 'auf mich'],
  ] as const) {
    await page.getByRole('heading', { name: question }).waitFor()
    await page.getByRole('radio', { name: answer, exact: true }).check()
    await next(page)
  }
  await page.getByRole('heading', { name: /^Welche Kennzeichen/ }).waitFor()
  await page.getByRole('textbox', { name: 'Kennzeichen' }).fill('MU AB 123')
  await next(page)
  await page.getByRole('button', { name: 'Antrag absenden' }).click()
  await page.getByText('Ihr Aktenzeichen').waitFor()
  await page.goto(page.url().replace(/receipt$/, 'status'))
  await page
    .getByRole('link', { name: /Ausweis erteilen/ })
    .first()
    .click()
  await page.getByText('Wir entscheiden:').waitFor()
}
