import type { CatalogueEntry, OfferedOperation } from '#shared/model/catalogue.ts'
import { useCatalogue } from '../api/catalogue.ts'

export interface Offered {
  readonly entry: CatalogueEntry
  readonly offered: OfferedOperation
}

/** What a finding says can be asked, as the city's catalogue has it now; undefined when it cannot be reached. */
export function useOffered(id: string, operation: string): Offered | undefined {
  const { data: entries = [] } = useCatalogue()
  const entry = entries.find((one) => one.id === id)
  const offered = entry?.operations.find((one) => one.operation === operation)
  return entry === undefined || offered === undefined ? undefined : { entry, offered }
}
