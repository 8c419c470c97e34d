import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { api } from './client.ts'
import { bodyOf } from './problem.ts'

type Answer = InferResponseType<(typeof api.services)[':service']['people']['$get'], 200>
export type Person = Answer[number]

/** Who works on a service: whom a comment can be written to. */
export function usePeople(service: string | undefined) {
  return useQuery({
    queryKey: ['people', service],
    queryFn: () =>
      bodyOf(api.services[':service'].people.$get({ param: { service: service ?? '' } })),
    enabled: service !== undefined,
    staleTime: 5 * 60_000,
  })
}
