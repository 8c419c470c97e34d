import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lint } from '#shared/lint/lint.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { createSimulation, deviations, runToEnd } from '#shared/simulation/simulate.ts'
import { writeTables } from './buildHund/decisions.ts'
import { draw } from './buildHund/drawing.ts'
import { describeFields } from './buildHund/fields.ts'
import { askQuestions } from './buildHund/forms.ts'
import { writeLetter } from './buildHund/letter.ts'
import { mapValues } from './buildHund/mappings.ts'
import { scenariosFor } from './buildHund/scenarios.ts'
import { createService, describeService } from './buildHund/newService.ts'
import { useSources } from './buildHund/sources.ts'
import { openBrowser } from './support/browser.ts'
import { atForm, begin, letterOf, sendOff } from './support/citizen.ts'
import { hasMetFormula, watchFormulas } from './support/formulas.ts'
import { releaseSubmitted } from './support/office.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { enter } from './support/staff.ts'
import { jargonMet, watchWords } from './support/words.ts'
import { goTo, saved, submit } from './support/workbench.ts'

const service = 'hund-anmelden'
const patience = 120_000

let product: Product
let browser: Browser
let miriam: Page

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  miriam = await enter(browser, product, { persona: 'miriam', path: '/designer/' })
  miriam.setDefaultTimeout(10_000)
  await watchFormulas(miriam)
  await watchWords(miriam)
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

describe('somebody of the department builds "Hund anmelden" from nothing', () => {
  test.each<[string, (page: Page) => Promise<void>]>([
    ['names the service', createService],
    ['says what people read of it', describeService],
    ['chooses what registers are asked', useSources],
    ['names what a case knows', describeFields],
    ['draws the way of a case', draw],
    ['writes what people are asked', askQuestions],
    ['writes the tables of the bylaw', writeTables],
    ['says where each value comes from and how it is calculated', mapValues],
    ['writes the letter', writeLetter],
  ])(
    '%s',
    async (_, build) => {
      const before = await stored()

      await build(miriam)
      await saved(miriam)

      expect(await stored()).not.toBe(before)
    },
    patience,
  )

  test(
    'in views that everybody can use',
    async () => {
      for (const view of ['Portalseite', 'Schreiben', 'Entscheidungen', 'Formulare', 'Ablauf']) {
        await goTo(miriam, view)
        await see(miriam)
        expect(await miriam.getByRole('heading', { level: 1 }).count()).toBe(1)
      }
    },
    patience,
  )

  test('without ever meeting an expression or a word that only IT says', async () => {
    expect(await hasMetFormula(miriam)).toBe(false)
    expect(await jargonMet(miriam)).toEqual([])
    expect(await miriam.evaluate(() => sessionStorage.getItem('technical'))).toBeNull()
  })

  test('without an error, so that it can be submitted', async () => {
    const errors = lint(await draft()).filter(({ severity }) => severity === 'error')

    expect(errors).toEqual([])
    await submit(miriam, 'Hund anmelden, von Grund auf gebaut.')
  })
})

describe('what was built', () => {
  test('decides the sample cases of the demo city as its own service does', async () => {
    const built = await draft()

    for (const [id, scenario] of scenariosFor(built)) {
      const ran = runToEnd(createSimulation(built, scenario))
      const { instance } = ran.steps.at(-1) ?? {}

      expect([id, instance?.incidents, instance?.status]).toEqual([id, {}, 'completed'])
      expect([id, deviations(ran)]).toEqual([id, {}])
    }
  })

  test(
    'is released by the others, and a citizen gets the same assessment',
    async () => {
      await releaseSubmitted(product, await draft())
      const erika = await product.as('erika')
      const home = await begin(erika, service)
      await atForm(erika, home)
      for (const [question, fields] of answers) {
        const form = new URLSearchParams(fields)
        const answered = await erika.request(`${home}/questions/${question}`, { form })
        expect([question, answered.status]).toEqual([question, 303])
      }

      await sendOff(erika, home)

      const letter = await erika.request(await letterOf(erika, home))
      const words = (await letter.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
      expect(words).toContain('setzen wir 153,00 € Hundesteuer fest')
      expect(words).toContain('Dezember 2025 9,00 €')
      expect(words).toContain('Januar bis Dezember 2026 144,00 €')
      expect(words).toContain('Die Steuer beginnt am 1. Dezember 2025')
      expect(words).toContain('Lindenweg 4')
      expect(words).toContain('Es ist Ihr erster Hund.')
      expect(words).not.toContain('Sie haben schon einen Hund')
    },
    patience,
  )
})

const answers = [
  [
    'beiihnenseit',
    { 'beiihnenseit-day': '15', 'beiihnenseit-month': '11', 'beiihnenseit-year': '2025' },
  ],
  ['geboren', { 'geboren-day': '2', 'geboren-month': '3', 'geboren-year': '2024' }],
  ['rasse', { rasse: 'Mischling' }],
  ['ausdemtierheim', { ausdemtierheim: 'no' }],
] as const

/** The draft as the server has it; its problem while there is none. */
async function stored(): Promise<string> {
  const session = await product.as('miriam')
  return (await session.request(`/api/services/${service}/draft`)).text()
}

async function draft(): Promise<Definition> {
  const session = await product.as('miriam')
  const answer = await session.request(`/api/services/${service}/draft`)
  return definitionSchema.parse(await answer.json())
}
