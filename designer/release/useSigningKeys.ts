import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useAddKey, useKeys } from '../api/keys.ts'
import { loadKeys, saveKey } from './keyStore.ts'
import { makeKey, type KeyProblem, type SigningKey } from './signingKey.ts'

const queryKey = ['keys of this browser'] as const

/** The keys in this browser, and whether the server knows them as the person's own. */
export function useSigningKeys() {
  const registered = useKeys()
  const local = useQuery({ queryKey, queryFn: loadKeys })
  const isRegistered = ({ fingerprint }: SigningKey): boolean =>
    registered.data?.some(
      (key) => key.fingerprint === fingerprint && key.own && key.withdrawnAt === null,
    ) ?? false
  return {
    usable: local.data?.find(isRegistered),
    isRegistered,
    isPending: registered.isPending || local.isPending,
    error: registered.error ?? local.error,
  }
}

export class KeyRefused extends Error {
  override readonly name = 'KeyRefused'
  readonly problem: KeyProblem | 'storageRefused'

  constructor(problem: KeyRefused['problem']) {
    super(problem)
    this.problem = problem
  }
}

/** Makes a key, keeps it in this browser and registers its public half. */
export function useMakeKey(title: string) {
  const client = useQueryClient()
  const { mutateAsync: add } = useAddKey()
  return useMutation({
    mutationFn: async () => {
      const key = await makeKey()
      if (typeof key === 'string') throw new KeyRefused(key)
      await saveKey(key).catch(() => {
        // Private windows refuse to store keys; a key that is lost on reload must not be registered.
        throw new KeyRefused('storageRefused')
      })
      await add({ title, publicKey: key.publicKey })
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  })
}
