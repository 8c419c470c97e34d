import { randomUUID } from 'node:crypto'
import { listen } from '#runtime/server.ts'
import type { Definition } from '#shared/model/definition.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officeService } from '../support/officeService.ts'
import { newKey, registerKey, releaseService } from '../support/releases.ts'
import { createTestApp, type TestApp } from '../support/testApp.ts'
import { openBrowser, visit } from './support/browser.ts'
import { see, seeNarrow } from './support/see.ts'

const many = 230
const half = 'case-7'
const other = 'case-8'

let city: TestApp
let server: Awaited<ReturnType<typeof listen>>
let browser: Browser
let page: Page

beforeAll(async () => {
  city = createTestApp({ pages: 'dist/designer' })
  const key = newKey()
  await registerKey(city, key)
  await releaseService(city, joining('join'), { key })
  for (let index = 0; index < many; index++) await startCase(`case-${index}`)
  for (const id of [half, other]) await complete(id)
  await releaseService(city, joining('joined'), { key })
  server = await listen({ host: '127.0.0.1', port: 0 }, () => ({
    before: () => false,
    fetch: city.app.fetch,
  }))
  browser = await openBrowser()
  const context = await visit(browser)
  const [name = '', value = ''] = (city.headers('petra')['cookie'] ?? '').split('=')
  await context.addCookies([{ name, value, url: origin() }])
  page = await context.newPage()
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await city.deps.host.close()
})

const origin = () => `http://127.0.0.1:${server.port}`

/** Question and decision at the same time; the line from the decision into the join is called as given. */
function joining(flow: string): Definition {
  const definition = officeService({
    id: 'probe',
    owner: 'kaemmerei',
    group: 'kaemmerei/steuern',
  })
  const { main } = definition.processes
  if (main === undefined) throw new Error('office service: expected a main process')
  const gateway = { type: 'parallelGateway', name: { de: '' }, lane: 'clerk' }
  const line = (source: string, target: string) => ({ source, target })
  return definitionSchema.parse({
    ...definition,
    processes: {
      main: {
        ...main,
        elements: { ...main.elements, fork: gateway, meet: gateway },
        flows: {
          begin: line('start', 'fork'),
          one: line('fork', 'ask'),
          other: line('fork', 'decide'),
          asked: line('ask', 'meet'),
          [flow]: line('decide', 'meet'),
          done: line('meet', 'end'),
        },
      },
    },
  })
}

async function startCase(instanceId: string): Promise<void> {
  const context = { commandId: randomUUID(), instanceId, ...city.deps.stamp() }
  const number = `P-${instanceId}`
  await city.deps.host.start(
    { service: 'probe', version: 1 },
    { type: 'startInstance', ...context, number },
  )
}

/** The decision of a case, so that it waits for the question before the join. */
async function complete(id: string): Promise<void> {
  const { underWay } = (await (await city.send('petra', 'GET', `/api/instances/${id}`)).json()) as {
    underWay: { activation: string; element: string }[]
  } // reason: read in a test
  const activation = underWay.find(({ element }) => element === 'decide')?.activation
  const reason = 'Anruf vom 2. März'
  await city.send('petra', 'POST', `/api/instances/${id}/complete`, { reason, activation })
}

describe('a case of which a part waits before ways join', () => {
  test('goes on elsewhere with what waits', async () => {
    await page.goto(`${origin()}/desk/cases/${other}`)
    await page.getByRole('button', { name: 'An anderer Stelle fortsetzen' }).click()
    const from = page.getByRole('combobox', { name: 'Was soll an anderer Stelle weitergehen?' })
    await from.selectOption({ label: 'Wartet auf dem Weg von „Entscheiden“ nach „Gleichzeitig“' })
    await page
      .getByRole('combobox', { name: 'Wo soll es weitergehen?' })
      .selectOption('Entscheiden')
    await see(page)
    await seeNarrow(page)
    await decide('An anderer Stelle fortsetzen')

    expect(await page.locator('main').textContent()).toContain(
      'jetzt bei: Angaben machen, Entscheiden',
    )
  })

  test('takes several values when a step is completed by hand', async () => {
    await page.getByRole('button', { name: 'Schritt von Hand abschließen' }).click()
    for (const [index, field] of ['Angaben', 'Entscheidung'].entries()) {
      await page.getByRole('button', { name: 'Weitere Angabe' }).click()
      await page.getByRole('combobox', { name: 'Welche Angabe?' }).nth(index).selectOption(field)
      await page
        .getByRole('textbox', { name: new RegExp(`Neuer Wert.*${field}`) })
        .fill(`zu ${field}`)
    }
    await see(page)
    await seeNarrow(page)
    await decide('Schritt von Hand abschließen')

    const facts = await page.getByRole('table', { name: 'Was wir wissen' }).textContent()
    expect(facts).toContain('zu Angaben')
    expect(facts).toContain('zu Entscheidung')
  })
})

describe('many cases of a version', () => {
  test('are looked at one by one, each on its page', async () => {
    await page.goto(`${origin()}/desk/services/probe/versions/1`)
    await page.getByRole('button', { name: 'Prüfen' }).click()
    await page.getByText('Umstellen lassen sich 229, nicht umstellen 1.').waitFor()
    await see(page)
    await seeNarrow(page)
    await page.getByRole('button', { name: 'Nächste' }).click()
    await page.getByText('101 bis 200 von 230').waitFor()
    expect(await page.getByRole('link', { name: /^P-case/ }).count()).toBe(100)
    await see(page)

    await page.getByRole('combobox', { name: 'Welche Vorgänge?' }).selectOption('stuck')
    await page.getByText('Der Vorgang wartet auf dem Weg von „Entscheiden“').waitFor()
    await see(page)
  })

  test('all go over once the line that one of them waits on is matched by hand', async () => {
    await page.getByText('Wege zuordnen (6)').click()
    const line = page.getByRole('combobox', { name: /^von „Entscheiden“ nach .*Weg künftig$/ })
    await line.selectOption('von „Entscheiden“ nach „Gleichzeitig“')
    await see(page)
    await seeNarrow(page)
    await page.getByRole('button', { name: 'Prüfen' }).click()
    await page.getByText('Umstellen lassen sich 230, nicht umstellen 0.').waitFor()

    await page.getByRole('textbox', { name: 'Begründung' }).fill('Die Satzung wurde geändert')
    await page.getByRole('button', { name: 'Umstellen', exact: true }).click()
    await page.getByRole('heading', { name: 'Ergebnis der Umstellung' }).waitFor()
    await see(page)

    expect(await page.locator('tbody strong').allTextContents()).toEqual(
      Array.from({ length: 100 }, () => 'umgestellt'),
    )
    await page.reload()
    await page.getByRole('button', { name: 'Prüfen' }).click()
    await page.getByText('Auf dieser Version läuft kein Vorgang.').waitFor()
  })
})

async function decide(act: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Begründung' }).fill('Anruf vom 2. März')
  await page.locator('form').getByRole('button', { name: act }).click()
  await page.getByText(`Erledigt: ${act}.`).waitFor()
  await see(page)
}
