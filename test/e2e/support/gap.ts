import { join } from 'node:path'
import { readDefinitions } from '../../../examples/seed/definitions.ts'
import { openKeyFile } from '../../../examples/seed/keyFile.ts'
import { releaseService } from '../../../examples/seed/releaseService.ts'
import type { Product } from './product.ts'

/** The service whose table does not know what the person needs. */
export const gap = 'hundesteuer-luecke'

/** "Hund anmelden" under another name, its table of rates ending with 2025. */
export async function releaseWithGap(product: Product): Promise<void> {
  const examples = join(import.meta.dirname, '../../../examples')
  const definition = readDefinitions(examples).find(({ id }) => id === 'hundesteuer-anmeldung')
  const rate = definition?.decisions['rate']
  if (definition === undefined || rate === undefined) throw new Error('expected Hund anmelden')
  const rows = rate.rows.filter(({ validFrom }) => validFrom === undefined)
  const decisions = { ...definition.decisions, rate: { ...rate, rows } }
  const office = {
    designer: await product.as('miriam'),
    reviewer: await product.as('sven'),
    owner: await product.as('petra'),
    key: openKeyFile(join(product.folder, 'keys/petra-lindner.pem')),
    today: '2026-03-02',
  }
  await releaseService(office, { ...definition, id: gap, decisions })
}
