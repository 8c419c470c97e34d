import type { Page } from 'playwright-core'
import type { Details } from './citizen.ts'

/** Called at every step, with the page as it stands. */
export type Look = (page: Page) => Promise<void>

export async function signIn(page: Page, origin: string, persona: string): Promise<void> {
  await page.goto(`${origin}/auth/login?persona=${persona}&returnTo=/portal`)
}

/** "Hund anmelden" in the browser, from the list of services to the page that asks to check everything. */
export async function fillRegistration(page: Page, details: Details, look: Look): Promise<void> {
  await answerDate(page, 'since', details.keptSince)
  await look(page)
  await answerDate(page, 'born', details.born)
  await look(page)
  await page.locator('#breed').fill(details.breed)
  await next(page)
  await look(page)
  await page.locator(`input[name="shelter"][value="${details.shelter}"]`).check()
  await next(page)
}

export async function beginRegistration(page: Page, look: Look): Promise<void> {
  await page.getByRole('link', { name: 'Hund anmelden' }).click()
  await look(page)
  await page.getByRole('button', { name: 'Jetzt anmelden' }).click()
}

export async function answerDate(page: Page, question: string, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-')
  await page.locator(`#${question}-day`).fill(day === '' ? '' : String(Number(day)))
  await page.locator(`#${question}-month`).fill(String(Number(month)))
  await page.locator(`#${question}-year`).fill(year)
  await next(page)
}

export async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Weiter', exact: true }).click()
}

/** The words of the page as they are read, with single spaces. */
export async function words(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
}
