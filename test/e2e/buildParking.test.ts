import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lint } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { cases, run } from './buildParking/cases.ts'
import { applyForPermit } from './buildParking/application.ts'
import { draw } from './buildParking/drawing.ts'
import { describeFields } from './buildParking/fields.ts'
import { askQuestions } from './buildParking/forms.ts'
import { writeLetters } from './buildParking/letters.ts'
import { mapValues } from './buildParking/mappings.ts'
import { createService, describeService, serviceId } from './buildParking/newService.ts'
import { useSources } from './buildParking/sources.ts'
import { writeTables } from './buildParking/tables.ts'
import { openBrowser, visit } from './support/browser.ts'
import { draftOf } from './support/draft.ts'
import { hasMetFormula, watchFormulas } from './support/formulas.ts'
import { releaseSubmitted } from './support/office.ts'
import { signIn, words } from './support/portal.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { enter } from './support/staff.ts'
import { jargonMet, watchWords } from './support/words.ts'
import { saved, submit } from './support/workbench.ts'

const patience = 240_000

let product: Product
let browser: Browser
let miriam: Page
let built: Definition

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  miriam = await enter(browser, product, { persona: 'miriam', path: '/designer/' })
  await watchFormulas(miriam)
  await watchWords(miriam)
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

describe('with the mouse somebody builds "Bewohnerparkausweis" from an empty canvas', () => {
  test.each<[string, (page: Page) => Promise<void>]>([
    ['names the service', createService],
    ['says what people read of it', describeService],
    ['asks the register', useSources],
    ['names what a case knows', describeFields],
    ['draws the way of a case', draw],
    ['writes what people are asked', askQuestions],
    ['writes who has a right to a permit, and what it costs', writeTables],
    ['says where each value comes from', mapValues],
    ['writes the letters', writeLetters],
  ])(
    '%s',
    async (_, build) => {
      await build(miriam)
      await saved(miriam)
      await see(miriam)

      expect(await miriam.getByRole('heading', { level: 1 }).count()).toBe(1)
    },
    patience,
  )

  test('without meeting an expression or a word that only IT says', async () => {
    expect(await hasMetFormula(miriam)).toBe(false)
    expect(await jargonMet(miriam)).toEqual([])
  })

  test('without an error, so that it can be submitted', async () => {
    built = await draftOf(product, serviceId)

    expect(lint(built).filter(({ severity }) => severity === 'error')).toEqual([])
    await submit(miriam, 'Bewohnerparken, von Grund auf gebaut.')
  })
})

describe('what was built', () => {
  test.each(Object.entries(cases))('decides %s', (_, one) => {
    expect(run(built, one)).toEqual({
      status: 'completed',
      incidents: {},
      deviations: {},
      letters: one.letters,
    })
  })

  test(
    'is released by the others, and somebody parks with it the same minute',
    async () => {
      await releaseSubmitted(product, built)
      const erika = await (await visit(browser, { javaScriptEnabled: false })).newPage()
      await signIn(erika, product.url(), 'erika')
      await erika.goto(`${product.url()}/portal/${serviceId}`)

      await applyForPermit(erika)

      const letter = await words(erika)
      expect(letter).toContain('vom 2. März 2026 bis zum 2. März 2027 in Gebiet 1, Nord parken')
      expect(letter).toContain('Dafür setzen wir 30,70 € Gebühr fest')
      expect(letter).toContain('MU AB 123')
      expect(letter).toContain('Widerspruch erheben')
    },
    patience,
  )
})
