import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openKeyFile } from '../../examples/seed/keyFile.ts'
import { openBrowser } from './support/browser.ts'
import { begin } from './support/citizen.ts'
import { runCommand } from './support/commandLine.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { enter } from './support/staff.ts'

const service = 'hundesteuer-anmeldung'

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

const strangersKey = JSON.stringify(
  generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }),
)
interface Alteration {
  readonly table: 'releases' | 'keys'
  readonly column: string
  /** SQL for the new value. */
  readonly value: string
  readonly code: string
  readonly sentence: string
}

const alterations: readonly (readonly [string, Alteration])[] = [
  [
    'the definition',
    {
      table: 'releases',
      column: 'definition',
      value: `replace(definition, '288', '2')`,
      code: 'definitionAltered',
      sentence: 'Der Bauplan wurde nach der Freigabe verändert.',
    },
  ],
  [
    'the signature',
    {
      table: 'releases',
      column: 'signature',
      value: `'${'A'.repeat(86)}'`,
      code: 'signatureWrong',
      sentence: 'Die Unterschrift passt nicht zum Inhalt.',
    },
  ],
  [
    'the validity',
    {
      table: 'releases',
      column: 'valid_from',
      value: `'2026-01-01'`,
      code: 'validityAltered',
      sentence: 'Das Datum, ab dem die Version gilt, wurde verändert.',
    },
  ],
  [
    'the key',
    {
      table: 'keys',
      column: 'public_key',
      value: `'${strangersKey}'`,
      code: 'keyAltered',
      sentence: 'Der hinterlegte Schlüssel wurde verändert.',
    },
  ],
]

describe('a database that was changed by hand', () => {
  test.each(alterations)('in %s starts no case and is named', async (_what, alteration) => {
    const path = `/portal/${service}`
    const erika = await enter(browser, product, { persona: 'erika', path })
    const cases = countCases()
    const restore = alter(alteration)
    onTestFinished(restore)

    await erika.getByRole('button', { name: 'Jetzt anmelden' }).click()
    await erika.getByText('Diese Leistung steht online gerade nicht zur Verfügung.').waitFor()
    await see(erika)
    await erika.goto(`${product.url()}/portal`)
    await see(erika)
    await erika.context().close()

    expect(countCases()).toEqual(cases)
    const refusals = product
      .log()
      .split('\n')
      .filter((line) => line.includes('releaseAltered') && line.includes(alteration.code))
    expect(refusals[0]).toContain(service)
    const verified = await verify()
    expect([verified.code, verified.output]).toEqual([
      1,
      expect.stringContaining(`${service} 1: ${alteration.sentence}`),
    ])
  })

  test('works again when it is as it was signed', async () => {
    const home = await begin(await product.as('erika'), service)

    expect(home).toContain('/portal/cases/')
    expect(await verify()).toMatchObject({ code: 0 })
  })
})

/** Changes rows of the running product behind its back; what comes back undoes it. */
function alter({ table, column, value }: Alteration): () => void {
  const select = `SELECT rowid AS id, ${column} AS value FROM ${table}`
  const rows = z
    .array(z.strictObject({ id: z.int(), value: z.string() }))
    .parse(inDatabase((db) => db.prepare(select).all()))
  const { changes } = inDatabase((db) =>
    db.prepare(`UPDATE ${table} SET ${column} = ${value}`).run(),
  )
  expect(changes).toBeGreaterThan(0)
  return () =>
    inDatabase((db) => {
      const put = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`)
      for (const row of rows) put.run(row.value, row.id)
    })
}

function countCases(): unknown {
  return inDatabase((db) => db.prepare('SELECT count(*) AS cases FROM instances').get())
}

function inDatabase<T>(work: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(join(product.folder, 'fachwerk.db'))
  try {
    return work(db)
  } finally {
    db.close()
  }
}

function verify() {
  const keys = ['petra-lindner', 'ralf-stein'].flatMap((name) => {
    const { fingerprint } = openKeyFile(join(product.folder, `keys/${name}.pem`))
    return ['--fingerprint', fingerprint]
  })
  return runCommand('verify', [...keys, '--data', product.folder])
}
