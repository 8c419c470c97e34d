import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { api } from './client.ts'
import { bodyOf } from './problem.ts'

export type Operations = InferResponseType<typeof api.operations.$get, 200>
type Page = InferResponseType<typeof api.incidents.$get, 200>
export type Incident = Page['incidents'][number]

const everyTenSeconds = 10_000

export function useOperations() {
  return useQuery({
    queryKey: ['operations'],
    queryFn: () => bodyOf(api.operations.$get()),
    refetchInterval: everyTenSeconds,
  })
}

/** Page by page, the oldest first. */
export function useIncidents() {
  return useInfiniteQuery({
    queryKey: ['incidents'],
    queryFn: ({ pageParam }): Promise<Page> =>
      bodyOf(api.incidents.$get({ query: pageParam === null ? {} : { after: pageParam } })),
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => next,
    refetchInterval: everyTenSeconds,
  })
}

const firstPage: string | null = null

export function useRetry() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id }: Incident) => bodyOf(api.incidents[':id'].retry.$post({ param: { id } })),
    onSettled: () => client.invalidateQueries(),
  })
}

/** What IT cannot help goes to the department. */
export function useHandOver() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: Pick<Incident, 'id'> & { readonly reason: string }) =>
      bodyOf(api.incidents[':id'].fail.$post({ param: { id }, json: { reason } })),
    onSettled: () => client.invalidateQueries(),
  })
}
