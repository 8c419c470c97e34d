import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lint } from '#shared/lint/lint.ts'
import { askQuestions, mapValues, writeFees, writeLetter } from './buildContainer/contents.ts'
import { draw } from './buildContainer/drawing.ts'
import { orderContainer } from './buildContainer/order.ts'
import {
  createService,
  describeFields,
  describeService,
  serviceId,
  useSource,
} from './buildContainer/newService.ts'
import { openBrowser, type Visit } from './support/browser.ts'
import { byKeyboard } from './support/byKeyboard.ts'
import { draftOf } from './support/draft.ts'
import { releaseSubmitted } from './support/office.ts'
import { hasUsedPointer, watchPointer } from './support/pointer.ts'
import { words } from './support/portal.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { enter } from './support/staff.ts'
import { saved, submit } from './support/workbench.ts'

describe.each<[string, Visit]>([
  ['', {}],
  [' at 200 % and in forced colours', { height: 720, zoom: 2, forcedColors: 'active' }],
])('without a mouse%s', (_, look) => {
  let product: Product
  let browser: Browser
  let miriam: Page

  const withKeys = async (persona: string, path: string): Promise<Page> => {
    const page = await enter(browser, product, { persona, path, ...look })
    await watchPointer(page)
    return byKeyboard(page)
  }

  beforeAll(async () => {
    product = await startProduct()
    browser = await openBrowser()
    miriam = await withKeys('miriam', '/designer/')
    miriam.setDefaultTimeout(10_000)
  })
  afterAll(async () => {
    await browser.close()
    await product.close()
  })

  test.each<[string, (page: Page) => Promise<void>]>([
    ['names the service', createService],
    ['says what people read of it', describeService],
    ['asks the register', useSource],
    ['names what a case knows', describeFields],
    ['draws the way of a case', draw],
    ['writes what people are asked', askQuestions],
    ['writes what it costs', writeFees],
    ['says where each value comes from', mapValues],
    ['writes the letter', writeLetter],
  ])('somebody %s', async (_, build) => {
    await build(miriam)
    await saved(miriam)
    await see(miriam)

    expect(await hasUsedPointer(miriam)).toBe(false)
  })

  test('there are eight steps between beginning and end, six mappings and a table', async () => {
    const { processes, mappings, decisions } = await draftOf(product, serviceId)
    const events = ['startEvent', 'endEvent', 'boundaryEvent']
    const all = Object.values(processes['main']?.elements ?? {})

    expect(all.filter(({ type }) => !events.includes(type))).toHaveLength(8)
    expect(Object.values(mappings).flatMap(({ rows }) => Object.keys(rows))).toHaveLength(6)
    expect(Object.values(decisions).map(({ rows }) => rows.length)).toEqual([2])
  })

  test('it is released, and somebody orders with it the same minute', async () => {
    const built = await draftOf(product, serviceId)
    expect(lint(built).filter(({ severity }) => severity === 'error')).toEqual([])
    await submit(miriam, 'Restmülltonne, von Grund auf gebaut.')
    await see(miriam)
    await releaseSubmitted(product, built)
    const erika = await withKeys('erika', `/portal/${serviceId}`)

    await orderContainer(erika)
    await see(erika)

    expect(await words(erika)).toContain(
      'Ab dem 2. März 2026 setzen wir 108,00 € Gebühr im Jahr fest',
    )
    expect([await hasUsedPointer(miriam), await hasUsedPointer(erika)]).toEqual([false, false])
  })
})
