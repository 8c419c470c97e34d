import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, visit } from './support/browser.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { findings } from './support/workbench.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

/** How the program beside the page fails: it does not arrive, or it is none. */
describe.each(['abort', 'garbage'] as const)(
  'where the program beside the page fails (%s)',
  (how) => {
    test('the page works out itself what is found and what comes of a sample case', async () => {
      const context = await visit(browser)
      let asked = 0
      await context.route(/\/assets\/worker-[^/]+\.js$/, async (route) => {
        asked += 1
        if (how === 'abort') await route.abort()
        else await route.fulfill({ contentType: 'text/javascript', body: 'this is no program' })
      })
      const page = await context.newPage()
      const service = '/designer/?service=hundesteuer-anmeldung'
      const returnTo = encodeURIComponent(`${service}&view=mappings&item=personResult`)
      await page.goto(`${product.url()}/auth/login?persona=miriam&returnTo=${returnTo}`)

      await page.getByRole('row', { name: /^Name.*Erika Mustermann.*passt/ }).waitFor()
      expect(asked).toBeGreaterThan(0)
      await see(page)
      await page.goto(product.url() + service)
      await findings(page).first().waitFor()

      await context.close()
    })
  },
)
