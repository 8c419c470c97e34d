import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { api } from './client.ts'
import { bodyOf, problemOf } from './problem.ts'

const ofService = api.services[':service'].comments
const ofComment = api.comments[':comment']
export type Comment = InferResponseType<typeof ofService.$get, 200>['comments'][number]

const keyOf = (service: string) => ['comments', service] as const
const mentionsKey = ['mentions'] as const

export function useComments(service: string) {
  return useQuery({ queryKey: keyOf(service), queryFn: () => readAll(service) })
}

async function readAll(service: string): Promise<readonly Comment[]> {
  const all: Comment[] = []
  for (let after = 0, more = true; more;) {
    const query = { after: String(after) }
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
    const page = await bodyOf(ofService.$get({ param: { service }, query }))
    all.push(...page.comments)
    more = page.next !== null
    after = page.next ?? after
  }
  return all
}

/** Open comments that speak to who is signed in, by service. */
export function useMentions() {
  return useQuery({ queryKey: mentionsKey, queryFn: () => bodyOf(api.mentions.$get()) })
}

export interface Said {
  readonly text: string
  readonly mentions: readonly string[]
}

interface NewComment extends Said {
  /** Made once for what is written, so that a second try does not write it twice. */
  readonly id: string
  readonly thread?: string
  readonly place: string
  readonly name: string
}

export function useWriteComment(service: string) {
  return useChange(service, ({ mentions, ...comment }: NewComment) =>
    bodyOf(ofService.$post({ param: { service }, json: { ...comment, mentions: [...mentions] } })),
  )
}

export function useRewriteComment(service: string) {
  return useChange(service, ({ id, text, mentions }: Said & { readonly id: string }) =>
    bodyOf(ofComment.$put({ param: { comment: id }, json: { text, mentions: [...mentions] } })),
  )
}

export function useRemoveComment(service: string) {
  return useChange(service, async (id: string) => {
    const answer = await ofComment.$delete({ param: { comment: id } })
    if (!answer.ok) throw await problemOf(answer)
  })
}

export function useSettle(service: string) {
  return useChange(
    service,
    ({ id, resolved }: { readonly id: string; readonly resolved: boolean }) =>
      bodyOf(ofComment.resolution.$put({ param: { comment: id }, json: { resolved } })),
  )
}

function useChange<Input, Answer>(service: string, mutationFn: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => refreshComments(client, service),
  })
}

/** They and the word of who is spoken to are read anew. */
export function refreshComments(client: QueryClient, service: string): Promise<unknown> {
  return Promise.all(
    [keyOf(service), mentionsKey].map((queryKey) => client.invalidateQueries({ queryKey })),
  )
}
