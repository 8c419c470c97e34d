import { useQuery } from '@tanstack/react-query'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { api } from './client.ts'
import { bodyOf } from './problem.ts'

/** What a draft of today's form began with; null where that was not kept. */
export function useBeginning(service: string, wanted: boolean) {
  return useQuery({
    queryKey: ['beginning', service],
    queryFn: () => readBeginning(service),
    enabled: wanted,
    staleTime: Infinity,
  })
}

async function readBeginning(service: string): Promise<Definition | null> {
  const { definition } = await bodyOf(
    api.services[':service'].draft.beginning.$get({ param: { service } }),
  )
  return definition === null ? null : definitionSchema.parse(definition)
}
