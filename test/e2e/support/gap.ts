import { registration, release } from './office.ts'
import type { Product } from './product.ts'

/** The service whose table does not know what the person needs. */
export const gap = 'hundesteuer-luecke'

/** "Hund anmelden" under another name, its table of rates ending with 2025. */
export async function releaseWithGap(product: Product): Promise<void> {
  const definition = registration()
  const rate = definition.decisions['rate']
  if (rate === undefined) throw new Error('expected a table of rates')
  const rows = rate.rows.filter(({ validFrom }) => validFrom === undefined)
  const decisions = { ...definition.decisions, rate: { ...rate, rows } }
  await release(product, { ...definition, id: gap, decisions })
}
