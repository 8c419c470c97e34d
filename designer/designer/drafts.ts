import { useQuery } from '@tanstack/react-query'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { patchBetween, patchType } from '#shared/model/patch.ts'
import { asJson } from '../editing/asJson.ts'
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

/** ETag of a draft that was just created. */
export const firstState = '"1"'

export type Saved = { readonly etag: string } | { readonly conflict: StoredDraft }

/** A conflict is an answer, not an error: the other version comes with it. */
export async function saveDraft(definition: Definition, stored: Based): Promise<Saved> {
  const answer = (await sendDifference(definition, stored)) ?? (await sendWhole(definition, stored))
  if (answer.ok) return { etag: answer.headers.get('etag') ?? '' }
  const problem = await problemOf(answer)
  if (problem.status !== 412) throw problem
  return { conflict: await loadDraft(definition.id) }
}

/** The state of the server; of which only the name is known, all is sent. */
interface Based {
  readonly etag: string
  readonly definition?: Definition
}

type Sent = readonly [definition: Definition, stored: Based]

/** Undefined where the difference is not smaller, or the server cannot make the new state of it. */
async function sendDifference(...[definition, stored]: Sent) {
  if (stored.definition === undefined) return undefined
  const patch = patchBetween(asJson(stored.definition), asJson(definition))
  if (patch === undefined || JSON.stringify(patch).length > most) return undefined
  const { id } = definition
  const header = { 'if-match': stored.etag }
  const answer = await api.services[':service'].draft.$patch(
    { param: { service: id }, header, json: patch },
    { fetch: asPatch },
  )
  return unfit.has(answer.status) ? undefined : answer
}

/** Characters of a difference; beyond, the whole is not much more. */
const most = 50_000

/** It does not fit the state after all, or with it the whole may become too large. */
const unfit: ReadonlySet<number> = new Set([409, 413])

/** The client of hono names every JSON alike. */
const asPatch: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers)
  headers.set('content-type', patchType)
  return fetch(input, { ...init, headers })
}

function sendWhole(...[definition, { etag }]: Sent) {
  return api.services[':service'].draft.$put({
    param: { service: definition.id },
    header: { 'if-match': etag },
    json: definition,
  })
}

export function useDraft(service: string) {
  return useQuery({
    queryKey: ['draft', service],
    queryFn: () => loadDraft(service),
    staleTime: Infinity,
    gcTime: 0,
  })
}
