import { useQuery } from '@tanstack/react-query'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { readJson } from '#shared/model/jsonText.ts'

export interface StoredDraft {
  readonly definition: Definition
  readonly etag: string
  /** Who saved it last. */
  readonly by: string
}

export async function loadDraft(service: string): Promise<StoredDraft> {
  const answer = await api.services[':service'].draft.$get({ param: { service } })
  if (!answer.ok) throw await problemOf(answer)
  const definition = definitionSchema.parse(readJson(await answer.text()))
  const { headers } = answer
  return { definition, etag: headers.get('etag') ?? '', by: headers.get('changed-by') ?? '' }
}

export type Saved = { readonly etag: string } | { readonly conflict: StoredDraft }

/** A conflict is an answer, not an error: the other version comes with it. */
export async function saveDraft(definition: Definition, etag: string): Promise<Saved> {
  const param = { service: definition.id }
  const answer = await api.services[':service'].draft.$put({
    param,
    header: { 'if-match': etag },
    json: definition,
  })
  if (answer.ok) return { etag: answer.headers.get('etag') ?? '' }
  const problem = await problemOf(answer)
  if (problem.status !== 412) throw problem
  return { conflict: await loadDraft(definition.id) }
}

export function useDraft(service: string) {
  return useQuery({
    queryKey: ['draft', service],
    queryFn: () => loadDraft(service),
    staleTime: Infinity,
    gcTime: 0,
  })
}
