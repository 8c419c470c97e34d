import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import type { PublicKey } from '#shared/release/key.ts'
import { api } from './client.ts'
import { bodyOf } from './problem.ts'

export type RegisteredKey = InferResponseType<typeof api.keys.$get, 200>[number]

const queryKey = ['keys'] as const

export function useKeys() {
  return useQuery({ queryKey, queryFn: () => bodyOf(api.keys.$get()) })
}

/** Only the public half goes to the server. */
export function useAddKey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (key: { readonly title: string; readonly publicKey: PublicKey }) =>
      bodyOf(api.keys.$post({ json: { title: key.title, publicKey: { ...key.publicKey } } })),
    onSettled: () => client.invalidateQueries({ queryKey }),
  })
}

export function useWithdrawKey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (fingerprint: string) =>
      bodyOf(api.keys[':fingerprint'].$delete({ param: { fingerprint } })),
    onSettled: () => client.invalidateQueries({ queryKey }),
  })
}
