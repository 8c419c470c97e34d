import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { startMailServer, type MailServer } from '../support/mailServer.ts'
import { openBrowser, visit } from './support/browser.ts'
import { atForm, begin, eventually, fill, letterOf, sendOff } from './support/citizen.ts'
import { decide } from './support/clerk.ts'
import { gap, releaseWithGap } from './support/gap.ts'
import { beginRegistration, signIn, words } from './support/portal.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { enter } from './support/staff.ts'
import { forgetPerson } from './support/register.ts'

const dog = { keptSince: '2026-01-02', born: '2022-01-01', breed: 'Pudel', shelter: 'no' } as const

const incident = z.looseObject({
  id: z.string(),
  addressee: z.string(),
  element: z.string(),
  message: z.string(),
})
const incidents = z.object({ incidents: z.array(incident) }).transform((page) => page.incidents)

let mails: MailServer
let product: Product
let browser: Browser

beforeAll(async () => {
  mails = await startMailServer()
  product = await startProduct({ smtp: mails.url })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await product.close()
  await mails.close()
})
beforeEach(async () => {
  for (const source of Object.values(product.sources)) await source.fault({ mode: 'none' })
})

describe('a register that is slow', () => {
  test('is waited for on a page that says so and goes on by itself', async () => {
    await product.sources.melderegister.fault({ mode: 'slow', delayMs: 3500, times: 1 })
    const page = await citizen()
    await beginRegistration(page, see)

    expect(await words(page)).toContain('Wir holen ab, was wir schon wissen')
    await see(page)

    await page.waitForURL('**/known', { timeout: 20_000 })
    expect(await words(page)).toContain('Lindenweg 4')
    await page.context().close()
  })
})

describe('a register that is down', () => {
  test('is asked again until it answers, and the citizen is told', async () => {
    const before = (await product.sources.melderegister.log()).length
    await product.sources.melderegister.fault({ mode: 'down', times: 2 })
    const page = await citizen()
    await beginRegistration(page, see)

    await page.getByRole('heading', { name: 'Melderegister antwortet gerade nicht' }).waitFor()
    await see(page)
    expect(await words(page)).toContain('Nichts ist verloren')

    await page.waitForURL('**/known', { timeout: 40_000 })
    const log = (await product.sources.melderegister.log()).slice(before)
    expect(log.map(({ status }) => status)).toEqual([503, 503, 200])
    await page.context().close()
  })

  test('for long becomes an incident of IT without personal data, and goes on when IT says so', async () => {
    await product.sources.melderegister.fault({ mode: 'down' })
    const erika = await product.as('erika')
    const home = await begin(erika, 'hundesteuer-anmeldung')

    const incident = await incidentOfIt()

    expect(incident).toMatchObject({ addressee: 'technical', element: 'getPerson', case: null })
    expect(JSON.stringify(incident)).not.toMatch(/Mustermann|Lindenweg|MR-0/)
    const waiting = await (await (await product.as('erika')).follow(home)).text()
    expect(waiting).toContain('Melderegister antwortet gerade nicht')
    expect(waiting).toContain('die IT der Stadt')

    await product.sources.melderegister.fault({ mode: 'none' })
    const page = await enter(browser, product, { persona: 'ayse', path: '/operations/' })
    await page.getByRole('rowheader', { name: 'Person abrufen' }).waitFor()
    await see(page)
    expect(await words(page)).not.toMatch(/Mustermann|Lindenweg|MR-0|HSt-/)
    await page.getByRole('button', { name: /^Noch einmal versuchen/ }).click()
    await page.getByText('Keine Störung.').waitFor()
    await see(page)
    await page.context().close()
    expect(await atForm(await product.as('erika'), home)).toContain('Lindenweg')
  })
})

describe('a register that answers wrongly', () => {
  test.each(['wrong', 'malformed'] as const)(
    '(%s) is not believed and asked again',
    async (mode) => {
      await product.sources.melderegister.fault({ mode, times: 1 })
      const erika = await product.as('erika')

      const home = await begin(erika, 'hundesteuer-anmeldung')

      expect(await atForm(erika, home)).toContain('Lindenweg')
    },
  )

  test('after it has booked books nothing twice', async () => {
    const erika = await product.as('erika')
    const home = await begin(erika, 'hundesteuer-anmeldung')
    await fill(erika, home, dog)
    const { hundesteuerkonto } = product.sources
    const before = (await hundesteuerkonto.log()).length
    await hundesteuerkonto.fault({ mode: 'lostAnswer', operation: 'bookAssessment', times: 2 })

    const { number } = await sendOff(erika, home)
    await letterOf(erika, home)

    const tries = (await hundesteuerkonto.log())
      .slice(before)
      .filter(({ operation }) => operation === 'bookAssessment')
    expect(tries.map(({ status }) => status)).toEqual([502, 502, 200])
    expect(new Set(tries.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect(await hundesteuerkonto.entries(number)).toHaveLength(1)
  })
})

describe('a table that does not know the case', () => {
  test('is a matter of the department, which can go on, and not of IT', async () => {
    const page = await enter(browser, product, { persona: 'deniz', path: '/desk/clarifications' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await see(page)
    const [petra, ayse] = [await product.as('petra'), await product.as('ayse')]
    await releaseWithGap(product)
    const erika = await product.as('erika')
    const home = await begin(erika, gap)
    await fill(erika, home, dog)

    await sendOff(erika, home)

    const [incident] = await eventually(async () => {
      const open = incidents.parse(await (await petra.request('/api/incidents')).json())
      return open.length > 0 ? open : undefined
    })
    expect(incident).toMatchObject({ addressee: 'business', element: 'assess' })
    expect(incidents.parse(await (await ayse.request('/api/incidents')).json())).toEqual([])
    expect(await (await erika.request(`${home}/status`)).text()).toContain('Stadtkämmerei')
    await page.reload()
    await page.getByRole('rowheader', { name: 'Steuer festsetzen' }).waitFor()
    await see(page)
    await page.context().close()
  })
})

describe('a person the register does not know', () => {
  test('is clarified by a clerk, then the case goes on', async () => {
    forgetPerson(product.folder, 'MR-000002')
    const citizen = await product.as('karl-heinz')
    const home = await begin(citizen, 'hundesteuer-anmeldung')
    const page = await (await citizen.follow(home)).text()
    expect(page).toContain('Stadtkämmerei')
    const [, number = ''] = /<span class="fw-num">([^<]+)<\/span>/.exec(page) ?? []

    await decide(await product.as('deniz'), number, {
      'applicant.name': 'Karl-Heinz Vogt',
      'applicant.address.street': 'Marktplatz',
      'applicant.address.houseNumber': '2',
      'applicant.address.postcode': '12345',
      'applicant.address.city': 'Musterstadt',
    })

    expect(await atForm(citizen, home)).toContain('Marktplatz 2')
    await fill(citizen, home, dog)
    const sent = await sendOff(citizen, home)
    await letterOf(citizen, home)
    expect(await product.sources.hundesteuerkonto.entries(sent.number)).toHaveLength(1)
  })
})

async function citizen(): Promise<Page> {
  const context = await visit(browser)
  product.contract.watch(context)
  const page = await context.newPage()
  await signIn(page, product.url(), 'erika')
  return page
}

/** The longest pause between two tries, again and again, until the product gives up by itself. */
async function incidentOfIt() {
  for (const pauseMinutes of [11, 11, 11, 11, 11, 11]) {
    const before = (await product.sources.melderegister.log()).length
    await product.stop()
    await product.restart(pauseMinutes)
    const operator = await product.as('ayse')
    const [incident] = await eventually(async () => {
      const open = incidents.parse(await (await operator.request('/api/incidents')).json())
      return open.length > 0 || (await product.sources.melderegister.log()).length > before
        ? open
        : undefined
    })
    if (incident !== undefined) return incident
  }
  throw new Error('expected the product to give up')
}
