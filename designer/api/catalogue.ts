import { useQuery } from '@tanstack/react-query'
import { catalogueSchema, type CatalogueEntry } from '#shared/model/catalogue.ts'
import { api } from './client.ts'
import { bodyOf } from './problem.ts'

/** What the city knows; asked again when the page is opened, not while somebody reads. */
export function useCatalogue() {
  return useQuery({ queryKey: ['catalogue'], queryFn: readCatalogue, staleTime: 60_000 })
}

export async function readCatalogue(): Promise<readonly CatalogueEntry[]> {
  return catalogueSchema.parse(await bodyOf(api.sources.$get()))
}
