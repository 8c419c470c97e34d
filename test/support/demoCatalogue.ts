import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { offerIn } from '#runtime/sources/offers.ts'
import { citySchema } from '#shared/model/city.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import { catalogueOf, type Offer } from '#shared/sources/catalogue.ts'
import { createSource as hundesteuerkonto } from '../../examples/sources/hundesteuerkonto/createSource.ts'
import { createSource as melderegister } from '../../examples/sources/melderegister/createSource.ts'
import { createSource as tierheim } from '../../examples/sources/tierheim/createSource.ts'

const city = new URL('../../examples/city.json', import.meta.url)

/** What the demo city knows of its registers, by their own descriptions. */
export async function demoCatalogue(): Promise<readonly CatalogueEntry[]> {
  const { holdings = {} } = citySchema.parse(JSON.parse(readFileSync(city, 'utf8')))
  const dataFolder = mkdtempSync(join(tmpdir(), 'fachwerk-catalogue-'))
  const options = {
    dataFolder,
    token: 'caller-token-of-tests',
    adminToken: 'admin-token-of-tests',
    today: '2026-03-02',
  }
  const sources = { melderegister, hundesteuerkonto, tierheim }
  const offers = await Promise.all(
    Object.entries(sources).map(async ([name, create]) => {
      const source = create(options)
      const text = await (await source.app.request('/openapi.json')).text()
      source.close()
      return [`${name}.musterstadt.example`, offerIn(text)] as const
    }),
  )
  rmSync(dataFolder, { recursive: true, force: true })
  return catalogueOf({
    holdings,
    offers: Object.fromEntries<Offer | undefined>(offers),
    versions: [],
  })
}
