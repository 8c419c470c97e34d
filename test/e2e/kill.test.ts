import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startMailServer, type MailServer } from '../support/mailServer.ts'
import { begin, commandIn, eventually, fill, letterOf, pdfOf } from './support/citizen.ts'
import { readMail } from './support/mail.ts'
import { wordsOf } from './support/pdf.ts'
import { startProduct, type Product } from './support/product.ts'

const dog = { keptSince: '2025-11-15', born: '2024-03-02', breed: 'Beagle', shelter: 'no' } as const

let mails: MailServer
let product: Product

beforeAll(async () => {
  mails = await startMailServer()
  product = await startProduct({ smtp: mails.url })
})
afterAll(async () => {
  await product.close()
  await mails.close()
})

describe('a product that is killed', () => {
  test('while the mail server holds its answer ends the case with one of everything', async () => {
    mails.answer('hold')
    const erika = await product.as('erika')
    const home = await begin(erika, 'hundesteuer-anmeldung')
    await fill(erika, home, dog)
    const page = await (await erika.follow(`${home}/check`)).text()
    const form = new URLSearchParams({ command: commandIn(page), remark: '' })
    // Its answer is lost with the product, or comes first: both are the same to what follows.
    const sent = erika.request(`${home}/check`, { form }).catch(() => undefined)
    await mails.received(1)

    await product.kill()
    await sent
    mails.answer('accept')
    await product.restart()

    const again = await product.as('erika')
    const number = await eventually(async () => {
      const status = await (await again.request(`${home}/status`)).text()
      expect(status).toContain('Aktenzeichen')
      const [, found] = /<span class="fw-num">([^<]+)<\/span>/.exec(status) ?? []
      return status.includes('Entschieden') ? found : undefined
    })
    const status = await (await again.request(`${home}/status`)).text()
    expect(new Set(status.match(/\/letters\/[^"/]+(?=")/g)).size).toBe(1)
    expect(await wordsOf(await pdfOf(again, await letterOf(again, home)))).toContain('153,00 €')
    const entries = await product.sources.hundesteuerkonto.entries(number)
    expect(entries).toMatchObject([{ kind: 'assessment', amount: '153.00' }])
    expect(await dispatched(number)).toHaveLength(1)

    const sentOut = mails.mails.map(readMail)
    expect(sentOut.length).toBeGreaterThanOrEqual(2)
    expect(new Set(sentOut.map(({ messageId }) => messageId)).size).toBe(1)
    expect(sentOut[0]?.messageId).toMatch(/^<.+@.+>$/)
  })

  test('keeps everybody signed in and every answer given', async () => {
    const erika = await product.as('erika')
    const home = await begin(erika, 'hundesteuer-anmeldung')
    await fill(erika, home, dog)

    await product.kill()
    await product.restart()

    const page = await erika.follow(home)
    expect(new URL(page.url).pathname).toBe(`${home}/check`)
    expect(await page.text()).toContain('Beagle')
  })
})

describe('a first start that is killed', () => {
  test('after the first release goes on with the second', async () => {
    const killedWhen = /"route":"\/api\/submissions\/:id\/release","status":201/
    const seeded = await startProduct({ killedWhen })
    const petra = await seeded.as('petra')

    const services = await (await petra.request('/api/services')).json()
    expect(services).toMatchObject([
      { id: 'hund-anmelden-wie-heute', versions: 0, current: null },
      { id: 'hundesteuer-abmeldung', versions: 1, current: { version: 1 } },
      { id: 'hundesteuer-anmeldung', versions: 1, current: { version: 1 } },
    ])
    expect(await (await petra.request('/api/submissions')).json()).toHaveLength(2)
    expect(await (await petra.request('/api/keys')).json()).toHaveLength(1)
    const key = statSync(join(seeded.folder, 'keys/petra-lindner.pem'))
    expect((key.mode & 0o777).toString(8)).toBe('600')
    await seeded.close()
  })
})

async function dispatched(number: string): Promise<readonly unknown[]> {
  const answer = await product.sources.hundesteuerkonto.ask('/tag-dispatches')
  const { dispatches } = Object(answer)
  if (!Array.isArray(dispatches)) throw new Error('expected the list of dispatches')
  return dispatches.filter(({ caseNumber }) => caseNumber === number)
}
