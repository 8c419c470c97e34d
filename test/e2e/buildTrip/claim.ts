import type { Page } from 'playwright-core'
import { next } from '../support/portal.ts'

/** What the traveller says, question by question as they are worded; `true` ticks the choice of that name. */
type Said = string | { readonly choice: string } | { readonly day: string }

/** A trip of one day by car which is today: approved at once, and to be claimed at once. */
export async function applyForTrip(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Jetzt beantragen' }).click()
  await page.getByRole('button', { name: 'Stimmt, weiter' }).click()
  await answerAll(page, [
    ['Wohin reisen Sie?', 'Heilbronn'],
    ['Warum reisen Sie?', 'Fachtagung zur Verwaltung'],
    ['An welchem Tag beginnt die Reise?', { day: '2 3 2026' }],
    ['Um wie viel Uhr fahren Sie ab?', '07:00'],
    ['An welchem Tag endet die Reise?', { day: '2 3 2026' }],
    ['Um wie viel Uhr kommen Sie zurück?', '17:00'],
    ['Womit reisen Sie?', { choice: 'eigenes Auto' }],
    ['Was wird die Reise voraussichtlich kosten?', '60'],
  ])
  await page.getByRole('button', { name: 'Antrag absenden' }).click()
}

/** 104.6 km at 30 cents, 14 € for more than 8 hours, and a receipt. */
export async function claimCosts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stimmt, weiter' }).click()
  await answerAll(page, [
    ['Wie viele Kilometer sind Sie gefahren?', '104,6'],
    ['Wie viele Frühstücke waren unentgeltlich?', '0'],
    ['Wie viele Mittag- und Abendessen waren unentgeltlich?', '0'],
  ])
  await page.getByRole('button', { name: 'Angabe hinzufügen' }).click()
  const receipt = page.getByRole('group', { name: 'Beleg 1', exact: true })
  await receipt.getByRole('radio', { name: 'Nebenkosten' }).check()
  await writeDay(receipt, '2 3 2026')
  await receipt.getByRole('textbox', { name: 'Wofür' }).fill('Parken')
  await receipt.getByRole('textbox', { name: 'Betrag' }).fill('4,20')
  await next(page)
}

async function answerAll(page: Page, said: readonly (readonly [string, Said])[]): Promise<void> {
  for (const [question, answer] of said) {
    await page.getByRole('heading', { name: question }).waitFor()
    const main = page.getByRole('main')
    if (typeof answer === 'string') await main.getByRole('textbox').fill(answer)
    else if ('choice' in answer)
      await main.getByRole('radio', { name: answer.choice, exact: true }).check()
    else await writeDay(main, answer.day)
    await next(page)
  }
}

async function writeDay(place: ReturnType<Page['locator']>, day: string): Promise<void> {
  const parts = day.split(' ')
  for (const [at, name] of ['Tag', 'Monat', 'Jahr'].entries()) {
    await place.getByRole('textbox', { name, exact: true }).fill(parts[at] ?? '')
  }
}
