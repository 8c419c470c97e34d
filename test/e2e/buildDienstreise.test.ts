import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openKeyFile } from '../../examples/seed/keyFile.ts'
import { releaseVersion } from '../../examples/seed/releaseService.ts'
import { lint } from '#shared/lint/lint.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { createSimulation, deviations, runToEnd } from '#shared/simulation/simulate.ts'
import { applyForTrip, claimCosts } from './buildTrip/claim.ts'
import { setDeadlines } from './buildTrip/deadlines.ts'
import { draw } from './buildTrip/drawing.ts'
import { describeFields } from './buildTrip/fields.ts'
import { askQuestions } from './buildTrip/forms.ts'
import { writeLetters } from './buildTrip/letters.ts'
import { mapValues } from './buildTrip/mappings.ts'
import { createService, describeService, serviceId } from './buildTrip/newService.ts'
import { useSources } from './buildTrip/sources.ts'
import { writeTables } from './buildTrip/tables.ts'
import { openBrowser, visit } from './support/browser.ts'
import { casesFor } from './support/builtAnew.ts'
import { decideInInbox } from './support/inbox.ts'
import { definitionOf } from './support/office.ts'
import { hasMetFormula, watchFormulas } from './support/formulas.ts'
import { signIn, words } from './support/portal.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { enter } from './support/staff.ts'
import { jargonMet, watchWords } from './support/words.ts'
import { goTo, saved } from './support/workbench.ts'

let product: Product
let browser: Browser
let nadja: Page
let built: Definition

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  nadja = await enter(browser, product, { persona: 'nadja', path: '/designer/' })
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

describe('a designer of human resources', () => {
  test(
    'builds "Dienstreise" from an empty service without writing a formula',
    { timeout: 600_000 },
    async () => {
      await watchFormulas(nadja)
      await watchWords(nadja)
      await createService(nadja)
      await describeService(nadja)
      await useSources(nadja)
      await describeFields(nadja)
      await setDeadlines(nadja)
      await goTo(nadja, 'Ablauf')
      await draw(nadja)
      await askQuestions(nadja)
      await writeTables(nadja)
      await mapValues(nadja)
      await writeLetters(nadja)
      await saved(nadja)
      await see(nadja)

      expect(await hasMetFormula(nadja)).toBe(false)
      expect(await jargonMet(nadja)).toEqual([])
      built = await draft()
      expect(lint(built).filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )

  test('has built what decides and pays as the city does', () => {
    const cases = casesFor(built, definitionOf('dienstreise'))

    const ran = Object.entries(cases).map(([id, scenario]) => {
      const end = runToEnd(createSimulation(built, scenario))
      const { status, incidents } = end.steps.at(-1)?.instance ?? {}
      return { id, status, incidents, rejection: end.rejection, deviations: deviations(end) }
    })

    expect(ran).toEqual(
      Object.keys(cases).map((id) => ({ id, status: 'completed', incidents: {}, deviations: {} })),
    )
    expect(ran.length).toBeGreaterThanOrEqual(8)
  })
})

test('what was built is released, and pays a traveller to the cent', async () => {
  const office = {
    designer: await product.as('nadja'),
    reviewer: await product.as('sven'),
    owner: await product.as('ralf'),
    key: openKeyFile(join(product.folder, 'keys/ralf-stein.pem')),
    today: '2026-03-02',
  }
  await releaseVersion(office, built, { exists: true, version: 1 })
  const context = await visit(browser, { javaScriptEnabled: false })
  const lena = await context.newPage()
  await signIn(lena, product.url(), 'lena')
  await lena.goto(`${product.url()}/portal/${serviceId}`)

  await applyForTrip(lena)
  await claimCosts(lena)
  // 104.6 km × 0.30 € + 14 € + 4.20 €
  expect(await words(lena)).toContain('Zusammen 49,58 €')
  await lena.getByRole('button', { name: 'Abrechnung absenden' }).click()
  await lena.getByText('Ihr Aktenzeichen').waitFor()
  const heike = await enter(browser, product, { persona: 'heike', path: '/inbox/' })
  await decideInInbox(heike, 'Belege prüfen', { choice: 'Ja', submit: 'Prüfung abschließen' })

  const settled = lena.getByText('49,58 €')
  await lena.goto(lena.url().replace(/receipt$/, 'status'))
  await lena
    .getByRole('link', { name: /Festsetzung zustellen/ })
    .first()
    .click()
  await settled.first().waitFor()
})

async function draft(): Promise<Definition> {
  const session = await product.as('nadja')
  const answer = await session.request(`/api/services/${serviceId}/draft`)
  return definitionSchema.parse(await answer.json())
}
