import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { api } from './client.ts'
import { bodyOf } from './problem.ts'

export type Me = InferResponseType<typeof api.me.$get, 200>
export type Service = InferResponseType<typeof api.services.$get, 200>[number]

export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: () => bodyOf(api.me.$get()), staleTime: Infinity })
}

export function useServices() {
  return useQuery({ queryKey: ['services'], queryFn: () => bodyOf(api.services.$get()) })
}
