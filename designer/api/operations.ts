import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { api } from './client.ts'
import { bodyOf } from './problem.ts'

export type Operations = InferResponseType<typeof api.operations.$get, 200>
export type Incident = InferResponseType<typeof api.incidents.$get, 200>[number]

const everyTenSeconds = 10_000

export function useOperations() {
  return useQuery({
    queryKey: ['operations'],
    queryFn: () => bodyOf(api.operations.$get()),
    refetchInterval: everyTenSeconds,
  })
}

export function useIncidents() {
  return useQuery({
    queryKey: ['incidents'],
    queryFn: () => bodyOf(api.incidents.$get()),
    refetchInterval: everyTenSeconds,
  })
}

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
