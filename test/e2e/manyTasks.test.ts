import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, visit } from './support/browser.ts'
import { eventually, registerDog, type Applied } from './support/citizen.ts'
import { startProduct, type Product } from './support/product.ts'
import { see, seeNarrow } from './support/see.ts'

const dog = { keptSince: '2025-12-20', born: '2023-05-14', shelter: 'no' } as const
const tasksInAll = 1_200

let product: Product
let browser: Browser
let applied: Applied

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  applied = await registerDog(await product.as('erika'), { ...dog, breed: 'Bullterrier' })
  await eventually(async () => (multiply() ? true : undefined))
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

describe('an inbox with many tasks', () => {
  test('shows the first of them, and more on demand, where the keyboard goes on', async () => {
    const page = await inbox()
    await page.getByText('Die ersten 50 Aufgaben').waitFor()
    expect(await page.getByRole('row').count()).toBe(51)
    expect(await page.title()).toContain('Aufgaben (999+)')
    await see(page)
    await seeNarrow(page)

    await page.getByRole('button', { name: 'Weitere Aufgaben zeigen' }).press('Enter')
    await page.getByText('Die ersten 100 Aufgaben').waitFor()

    expect(await focusedRow(page)).toBe(51)
    await page.context().close()
  })

  test('is found again where it was left, with the same selection', async () => {
    const page = await inbox()
    await page.getByRole('link', { name: 'Frei' }).click()
    await page.getByRole('button', { name: 'Weitere Aufgaben zeigen' }).click()
    await page.getByText('Die ersten 100 Aufgaben').waitFor()

    const row = page.getByRole('row').nth(70).getByRole('link')
    await row.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Über Haltung entscheiden' }).waitFor()
    await page.getByRole('link', { name: 'Aufgaben', exact: true }).last().click()
    await page.getByText('Die ersten 100 Aufgaben').waitFor()

    expect(await focusedRow(page)).toBe(70)
    expect(new URL(page.url()).searchParams.get('view')).toBe('free')
    await page.context().close()
  })

  test('finds the one task of a case by its number, and by words', async () => {
    const page = await inbox()

    await page.getByRole('searchbox', { name: 'Suche' }).fill(applied.number)
    await page.getByText(`${tasksInAll} Aufgaben`).waitFor()
    await page.getByRole('searchbox', { name: 'Suche' }).fill('haltung mustermann')
    await page.getByText('Die ersten 50 Aufgaben').waitFor()
    expect(await page.getByRole('row').count()).toBe(51)
    await page.getByRole('searchbox', { name: 'Suche' }).fill('niemand')
    await page.getByText('Keine Aufgabe passt zu dieser Auswahl.').waitFor()
    await see(page)
    await page.context().close()
  })

  test('says that there is no network, keeps what it shows and goes on by itself', async () => {
    const page = await inbox()
    await page.getByText('Die ersten 50 Aufgaben').waitFor()

    await page.context().setOffline(true)
    await page.getByRole('link', { name: 'Heute und zu spät' }).click()
    await page.getByText('Keine Verbindung zum Netz.').first().waitFor()
    await page.getByText('noch die Aufgaben der vorigen Auswahl').waitFor()
    expect(await page.getByRole('row').count()).toBe(51)
    await see(page)

    await page.context().setOffline(false)
    await page.getByText('Keine Verbindung zum Netz.').first().waitFor({ state: 'detached' })
    await page.getByText('Keine Aufgabe passt zu dieser Auswahl.').waitFor()
    await page.context().close()
  })
})

async function inbox(): Promise<Page> {
  const context = await visit(browser)
  product.contract.watch(context)
  const page = await context.newPage()
  await page.goto(`${product.url()}/auth/login?persona=deniz&returnTo=/inbox/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** The place of the row in which the focus is; the head counts as 0. */
function focusedRow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const row = document.activeElement?.closest('tr')
    return [...document.querySelectorAll('tr')].findIndex((one) => one === row)
  })
}

/** Many tasks like the one that is open, if it is open already. */
function multiply(): boolean {
  const client = new Sqlite(join(product.folder, 'fachwerk.db'))
  const { changes } = client
    .prepare(
      `WITH RECURSIVE copy (place) AS (SELECT 1 UNION ALL SELECT place + 1 FROM copy WHERE place < ?)
       INSERT INTO tasks (id, instance_id, service, department, "group", element, form, generation, opened_at, due_at, person)
       SELECT instance_id || ':' || (9000 + place), instance_id, service, department, "group", element, form,
         generation, opened_at, due_at, person
       FROM tasks, copy WHERE "group" = 'kaemmerei/steuern'`,
    )
    .run(tasksInAll - 1)
  client.close()
  return changes > 0
}
