import { registration, release } from './office.ts'
import type { Product } from './product.ts'

/** The service whose registers stand on a host that nobody has approved. */
export const unreachable = 'hundesteuer-unerreichbar'

/** "Hund anmelden" under another name, in two versions. */
export async function releaseUnreachable(product: Product): Promise<void> {
  const definition = registration()
  const connectors = Object.fromEntries(
    Object.entries(definition.connectors).map(([id, one]) => [id, { ...one, host: 'amt.example' }]),
  )
  const first = { ...definition, id: unreachable, connectors }
  await release(product, first)
  await release(product, { ...first, legalBasis: '§ 2 der Satzung' }, 2)
}
