import { createHash, createPublicKey, verify } from 'node:crypto'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openKeyFile } from '../../examples/seed/keyFile.ts'
import { startMailServer, type MailServer } from '../support/mailServer.ts'
import { openBrowser } from './support/browser.ts'
import { begin, eventually, fill, letterOf, pdfOf, sendOff } from './support/citizen.ts'
import { runCommand } from './support/commandLine.ts'
import { wordsOf } from './support/pdf.ts'
import { beginRegistration, fillRegistration } from './support/portal.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { enter } from './support/staff.ts'
import { writeCell } from './support/table.ts'
import {
  append,
  chooseSource,
  findings,
  findIn,
  goTo,
  properties,
  replaceInDefinition,
  saved,
  selectStep,
  showTechnicalView,
  step,
  submit,
  stepLine,
} from './support/workbench.ts'

const service = 'hundesteuer-anmeldung'
const lookup = 'Übernahme nachsehen'
const purposes = {
  before: 'Ermäßigung für Hunde aus dem Tierheim prüfen',
  vague: 'Im Tierheim nachsehen',
  after: 'Übernahme aus dem Tierheim bestätigen lassen',
}
const reason = 'Bitte den Zweck genauer nennen.'
const dog = {
  keptSince: '2025-11-15',
  born: '2024-03-02',
  breed: 'Mischling',
  shelter: 'no',
} as const

const releaseSchema = z.looseObject({
  version: z.int(),
  validFrom: z.string(),
  meaning: z.string(),
  whole: z.string(),
  content: z.string(),
  contentHash: z.string(),
  signature: z.string(),
  keyFingerprint: z.string(),
})
const detailSchema = releaseSchema.extend({ definition: z.record(z.string(), z.unknown()) })
const keysSchema = z.array(
  z.looseObject({ fingerprint: z.string(), publicKey: z.looseObject({ x: z.string() }) }),
)
const caseSchema = z.looseObject({
  id: z.string(),
  number: z.string(),
  service: z.string(),
  version: z.int(),
  definition: z.unknown().optional(),
})

const placeSchema = z.strictObject({ place: z.string().nullable(), editing: z.boolean() })

let mails: MailServer
let product: Product
let browser: Browser
let miriam: Page
let petra: Page
/** A case that began on the version signed first and is still open when the next is released. */
let running: string

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

describe('a service', () => {
  test('gets a step, and the finding that this causes is fixed', async () => {
    miriam = await enter(browser, product, { persona: 'miriam', path: '/designer/' })
    await miriam.getByRole('heading', { name: 'Leistungen' }).waitFor()
    await see(miriam)
    await miriam.getByRole('link', { name: /^Hund anmelden geändert/ }).click()
    await stepLine(miriam, 'Rasse einordnen').waitFor()
    await see(miriam)
    await miriam.getByText('Der Entwurf wird geprüft').waitFor({ state: 'detached' })
    const before = await findings(miriam).count()

    await append(miriam, { after: 'Rasse einordnen', kind: 'Auskunft holen', name: lookup })
    await miriam.getByRole('button', { name: `Rückgängig: in „${lookup}“ umbenennen` }).click()
    await miriam.getByRole('button', { name: /^Rückgängig: „Auskunft holen“ einfügen/ }).click()
    expect(await step(miriam, 'Auskunft holen').count()).toBe(0)
    await miriam.getByRole('button', { name: /^Wiederholen: „Auskunft holen“/ }).click()
    await miriam.getByRole('button', { name: /^Wiederholen: in/ }).click()
    await selectStep(miriam, lookup)
    await see(miriam)

    await chooseSource(miriam, 'Tierheim Musterstadt')
    await expectText(findings(miriam).first(), '„Tierheim Musterstadt“ braucht')
    expect(await findings(miriam).count()).toBe(before + 2)
    expect(await step(miriam, lookup).locator('.pin').innerText()).toBe('2')
    await see(miriam)

    await properties(miriam).getByRole('button', { name: 'Zuordnung anlegen' }).first().click()
    await miriam.getByText('0 von 2 Pflichtfeldern belegt').waitFor()
    await see(miriam)
    await goTo(miriam, 'Ablauf')
    const fixes = findings(miriam).getByRole('button', { name: 'Zeile ergänzen' })
    await fixes.first().click()
    await fixes.nth(1).waitFor({ state: 'detached' })
    await fixes.first().click()
    await step(miriam, lookup).locator('.pin.e').waitFor({ state: 'detached' })
    // no sample case says yet what the new source answers
    await expectText(step(miriam, lookup).locator('.pin'), '5')
    const tests = findings(miriam).filter({ hasText: 'Der Prüffall' })
    expect([await tests.count(), await findings(miriam).count()]).toEqual([5, before + 5])
    await goTo(miriam, 'Zuordnung')
    await miriam.getByRole('link', { name: `${lookup}, Übergabe` }).click()
    await miriam.getByText('2 von 2 Pflichtfeldern belegt').waitFor()
    await saved(miriam)
    await see(miriam)
  })

  test('has a data source that is changed in its definition', async () => {
    await goTo(miriam, 'Ablauf')
    await selectStep(miriam, lookup)
    await showTechnicalView(miriam)
    await replaceInDefinition(miriam, purposes.before, purposes.vague)
    await miriam.getByRole('radio', { name: 'Eigenschaften' }).click()

    await expectText(properties(miriam), purposes.vague)
    await saved(miriam)
    await see(miriam)
  })

  test('is tried out without anybody being asked or told anything', async () => {
    const before = await asked()
    const called: string[] = []
    miriam.on('request', (request) => {
      if (!tellsWhereSheIs(request)) called.push(`${request.method()} ${request.url()}`)
    })

    await miriam.getByRole('button', { name: 'Ausprobieren' }).click()
    await miriam.getByRole('button', { name: 'Beispielfall' }).click()
    await miriam.getByRole('option', { name: 'Hund aus dem Tierheim' }).click()
    await miriam.getByRole('button', { name: 'Nächster Schritt' }).click()
    await see(miriam)
    await miriam.getByRole('button', { name: 'Bis zum Ende' }).click()
    await expectText(miriam.getByRole('main'), 'Das Ergebnis stimmt mit dem erwarteten überein.')
    await miriam.getByRole('button', { name: 'Ganzen Ablauf zeigen' }).click()
    await step(miriam, lookup).locator('.is-done').waitFor()
    await expectText(miriam.getByRole('region', { name: 'Schreiben' }), '60,00 €')
    await see(miriam)
    await miriam.getByRole('button', { name: 'Zurück zum Ablauf' }).click()

    expect(await asked()).toEqual(before)
    expect(mails.mails).toEqual([])
    expect(called.filter((call) => !call.startsWith(`GET ${product.url()}/`))).toEqual([])
  })

  test('shows beside its form and its letter what a person would get', async () => {
    const shown = miriam.frameLocator('iframe')
    await goTo(miriam, 'Formulare')
    await shown.getByText('Melderegister, abgerufen').first().waitFor()
    await shown.getByRole('button', { name: 'Stimmt, weiter' }).click()
    await miriam.getByText('Fehler zeigen', { exact: true }).click()
    expect(await shown.getByRole('alert').textContent()).not.toBe('')
    await miriam.getByText('Mit Tastatur und Vorleseprogramm bedienbar').waitFor()
    await see(miriam)

    await goTo(miriam, 'Schreiben')
    await shown.getByRole('heading', { level: 1, name: /^Bescheid über Hundesteuer ab/ }).waitFor()
    await miriam.getByText('Wie gedruckt (PDF)', { exact: true }).click()
    await miriam.getByRole('img', { name: 'Seite 1 von 2' }).waitFor()
    await see(miriam)
    await goTo(miriam, 'Ablauf')
  })

  test('is reviewed by IT, which rejects once with a reason', async () => {
    await submit(miriam, `Neuer Schritt „${lookup}“.`)
    await see(miriam)

    const sven = await enter(browser, product, { persona: 'sven', path: '/review/' })
    await openWaiting(sven)
    await expectText(technical(sven), `Zweck ${purposes.vague}`)
    await expectText(technical(sven), '1 von 5 geändert')
    await expectText(technical(sven), `Neuer Schritt „${lookup}“.`)
    await findIn(sven.locator('.editor.modified'), purposes.vague)
    await expectText(sven.locator('.editor.original'), purposes.before)
    await expectText(sven.locator('.editor.modified'), purposes.vague)
    await see(sven)
    await sven.getByRole('button', { name: 'Ablehnen' }).click()
    await expectText(sven.getByRole('alert'), 'Bitte geben Sie an, warum Sie ablehnen.')
    await sven.getByRole('textbox', { name: 'Anmerkung' }).fill(reason)
    await sven.getByRole('button', { name: 'Ablehnen' }).click()
    await sven.getByRole('heading', { name: 'IT hat abgelehnt' }).waitFor()
    await see(sven)
    await sven.context().close()
  })

  test('is submitted again once the reason is seen, and approved', async () => {
    await miriam.getByRole('link', { name: 'Zu den Freigaben' }).click()
    await expectText(miriam.getByRole('row', { name: 'Hund anmelden' }).first(), reason)
    await see(miriam)
    await miriam.goto(`${product.url()}/designer/?service=${service}`)
    await replaceInDefinition(miriam, purposes.vague, purposes.after)
    await miriam.getByRole('button', { name: /^Rückgängig: Bauplan/ }).waitFor()
    await saved(miriam)
    await submit(miriam, 'Zweck genauer.')
    await miriam.context().close()

    const sven = await enter(browser, product, { persona: 'sven', path: '/review/' })
    await openWaiting(sven)
    await expectText(technical(sven), `Zweck ${purposes.after}`)
    await sven.getByRole('button', { name: 'Zustimmen' }).click()
    await sven.getByRole('heading', { name: 'IT hat zugestimmt' }).waitFor()
    await see(sven)
    await sven.context().close()
  })

  test('is signed by its owner with a key that cannot leave the browser', async () => {
    petra = await enter(browser, product, { persona: 'petra', path: '/release/' })
    await openToSign(petra)
    await see(petra)
    await petra.getByRole('button', { name: 'Freigeben …' }).click()
    await petra.getByRole('button', { name: 'Schlüssel in diesem Browser anlegen' }).click()
    await expectText(petra.getByRole('dialog'), 'Ihr Schlüssel liegt nur in diesem Browser:')
    await see(petra)
    await petra.getByRole('button', { name: 'Unterschreiben und freigeben' }).click()
    await petra.getByText('Version 2, ist freigegeben.').waitFor()
    await see(petra)

    const release = await released(2)
    expect(await keyIn(petra)).toEqual({
      fingerprints: [release.keyFingerprint],
      extractable: [false],
      exported: 'InvalidAccessError',
    })
    await expectSigned(release)
    await expectVerified([release.keyFingerprint])
  })

  test('is used by a citizen exactly as it was signed', async () => {
    const { whole } = await released(2)
    const before = await asked()
    const erika = await enter(browser, product, { persona: 'erika', path: '/portal' })
    const skip = () => Promise.resolve()
    await beginRegistration(erika, skip)
    await erika.getByRole('button', { name: 'Stimmt, weiter' }).click()
    await fillRegistration(erika, dog, skip)
    await erika.getByRole('button', { name: 'Anmeldung absenden' }).click()
    await erika.getByRole('link', { name: 'Bescheid lesen' }).waitFor()
    const number = await erika.locator('.fw-done dd').innerText()
    await erika.getByRole('link', { name: 'Zum Stand' }).click()
    await expectText(erika.getByRole('main'), purposes.after)
    await see(erika)
    await erika.context().close()

    const calls = (await product.sources.tierheim.log()).slice(before.tierheim)
    expect(calls.map(({ operation, purpose }) => [operation, purpose])).toEqual([
      ['confirmAdoption', purposes.after],
    ])
    const used = await caseOf(number)
    expect([used.service, used.version]).toEqual([service, 2])
    expect(sha256(used.definition)).toBe(whole)
    await mails.received(1)

    const deniz = await enter(browser, product, {
      persona: 'deniz',
      path: `/desk/cases/${used.id}`,
    })
    await deniz.getByRole('button', { name: 'Ganzen Ablauf zeigen' }).click()
    await step(deniz, lookup).locator('.is-done').waitFor()
    await see(deniz)
    await deniz.context().close()
  })

  test('needs no review when only a value of a table changes', async () => {
    const erika = await product.as('erika')
    running = await begin(erika, service)
    const jonas = await enter(browser, product, {
      persona: 'jonas',
      path: `/designer/?service=${service}`,
    })
    await goTo(jonas, 'Entscheidungen')
    await jonas.getByRole('link', { name: 'Hundesteuer' }).click()
    await writeCell(jonas, { column: 'Steuer im Jahr', row: 3, typed: '300,00' })
    await jonas.getByRole('button', { name: /^Rückgängig: „Steuer im Jahr“/ }).waitFor()
    await saved(jonas)
    await see(jonas)
    await submit(jonas, 'Neuer Betrag ab 2026.')
    await jonas.context().close()

    const sven = await enter(browser, product, { persona: 'sven', path: '/review/' })
    await expectText(sven.getByRole('main'), 'Zurzeit wartet kein Entwurf')
    await expectText(sven.getByRole('row', { name: 'Hund anmelden' }).first(), 'IT informiert')
    await see(sven)
    await sven.context().close()
  })

  test('is signed with a key file too', async () => {
    await petra.goto(`${product.url()}/release/`)
    await openToSign(petra)
    await expectText(petra.getByRole('status'), 'Eine Mitzeichnung ist nicht nötig')
    await petra.getByRole('button', { name: 'Freigeben …' }).click()
    await petra.locator('input[type="file"]').setInputFiles(keyFile('petra-lindner'))
    await expectText(petra.getByRole('dialog'), 'Schlüssel aus der Datei petra-lindner.pem')
    await see(petra)
    await petra.getByRole('button', { name: 'Unterschreiben und freigeben' }).click()
    await petra.getByText('Version 3, ist freigegeben.').waitFor()
    await see(petra)

    const release = await released(3)
    expect(release.keyFingerprint).toBe(fileFingerprint('petra-lindner'))
    await expectSigned(release)
    await expectVerified([(await released(2)).keyFingerprint])
    await petra.context().close()
  })

  test('keeps running cases on their version while new ones begin on the next', async () => {
    const erika = await product.as('erika')
    await fill(erika, running, dog)
    const before = await sendOff(erika, running)
    const home = await begin(erika, service)
    await fill(erika, home, { ...dog, breed: 'Pudel' })
    const after = await sendOff(erika, home)

    expect(await amountsIn(before.home)).toContain('Januar bis Dezember 2026 288,00 €')
    expect(await amountsIn(after.home)).toContain('Januar bis Dezember 2026 300,00 €')
    expect((await caseOf(before.number)).version).toBe(2)
    expect((await caseOf(after.number)).version).toBe(3)
  })
})

async function expectText(place: ReturnType<Page['locator']>, text: string): Promise<void> {
  await place.filter({ hasText: text }).first().waitFor()
}

async function openWaiting(page: Page): Promise<void> {
  await page
    .getByRole('table', { name: 'Warten auf Ihre Mitzeichnung' })
    .getByRole('link', { name: 'Hund anmelden' })
    .click()
  await page.locator('.monaco-diff-editor .line-insert').first().waitFor()
}

async function openToSign(page: Page): Promise<void> {
  await page
    .getByRole('table', { name: 'Warten auf Ihre Unterschrift' })
    .getByRole('link', { name: 'Hund anmelden' })
    .click()
  await page.getByRole('button', { name: 'Freigeben …' }).waitFor()
}

function technical(page: Page) {
  return page.getByRole('region', { name: 'Technische Änderungen' })
}

/** To whoever else has the draft open; of what is tried out it says nothing. */
function tellsWhereSheIs(request: Request): boolean {
  if (!request.url().startsWith(`${product.url()}/api/visits/`)) return false
  return placeSchema.safeParse(request.postDataJSON()).success
}

/** How many calls every register has seen. */
async function asked() {
  const { melderegister, hundesteuerkonto, tierheim } = product.sources
  const counts = [melderegister, hundesteuerkonto, tierheim].map(async (one) => {
    const entries = await one.log()
    return entries.length
  })
  const [people = 0, account = 0, shelter = 0] = await Promise.all(counts)
  return { melderegister: people, hundesteuerkonto: account, tierheim: shelter }
}

/** The keys this browser keeps, and what it answers when one shall leave it. */
function keyIn(page: Page) {
  return page.evaluate(async () => {
    const opening = indexedDB.open('fachwerk-keys')
    const done = (request: IDBRequest) =>
      new Promise((resolve) => request.addEventListener('success', resolve))
    await done(opening)
    const all = opening.result.transaction('keys').objectStore('keys').getAll()
    await done(all)
    const keys: { fingerprint: string; privateKey: CryptoKey }[] = all.result
    const exported = await Promise.all(
      keys.map(({ privateKey }) =>
        crypto.subtle.exportKey('pkcs8', privateKey).then(
          () => 'exported',
          (error: Error) => error.name,
        ),
      ),
    )
    return {
      fingerprints: keys.map(({ fingerprint }) => fingerprint),
      extractable: keys.map(({ privateKey }) => privateKey.extractable),
      exported: exported.join(),
    }
  })
}

async function read<T>(persona: string, path: string, schema: z.ZodType<T>): Promise<T> {
  const session = await product.as(persona)
  const answer = await session.request(path)
  return schema.parse(await answer.json())
}

function released(version: number) {
  return read('petra', `/api/services/${service}/versions/${version}`, detailSchema)
}

async function caseOf(number: string) {
  return eventually(async () => {
    const cases = await read('deniz', '/api/instances', z.array(caseSchema))
    const found = cases.find((one) => one.number === number)
    return found && read('deniz', `/api/instances/${found.id}`, caseSchema)
  })
}

async function amountsIn(home: string): Promise<string> {
  const erika = await product.as('erika')
  return wordsOf(await pdfOf(erika, await letterOf(erika, home)))
}

function sha256(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex')
}

/** Worked out here, from what is served, by nothing of the product. */
async function expectSigned(release: z.infer<typeof detailSchema>): Promise<void> {
  const { definition, content, contentHash, signature, keyFingerprint } = release
  const { layout: _layout, scenarios: _scenarios, ...meaning } = definition
  const hashes = { whole: sha256(definition), meaning: sha256(meaning) }
  expect({ whole: release.whole, meaning: release.meaning }).toEqual(hashes)
  const before = await released(release.version - 1)
  expect(JSON.parse(content)).toMatchObject({
    ...hashes,
    service,
    version: release.version,
    validFrom: release.validFrom,
    department: 'kaemmerei',
    previous: before.contentHash,
  })
  expect(createHash('sha256').update(content).digest('hex')).toBe(contentHash)
  const keys = await read('petra', '/api/keys', keysSchema)
  const x = keys.find(({ fingerprint }) => fingerprint === keyFingerprint)?.publicKey.x ?? ''
  expect(createHash('sha256').update(Buffer.from(x, 'base64url')).digest('hex')).toBe(
    keyFingerprint,
  )
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const bytes = Buffer.from(content, 'utf8')
  expect(verify(null, bytes, key, Buffer.from(signature, 'base64url'))).toBe(true)
}

/** With the keys of the demo's owners besides. */
async function expectVerified(fingerprints: readonly string[]): Promise<void> {
  const owners = ['petra-lindner', 'ralf-stein'].map(fileFingerprint)
  const options = [...fingerprints, ...owners].flatMap((fingerprint) => [
    '--fingerprint',
    fingerprint,
  ])
  const verified = await runCommand('verify', [...options, '--data', product.folder])
  expect([verified.code, verified.output]).toEqual([0, expect.stringContaining('unverändert')])
}

function keyFile(owner: string): string {
  return join(product.folder, `keys/${owner}.pem`)
}

function fileFingerprint(owner: string): string {
  return openKeyFile(keyFile(owner)).fingerprint
}
