import type { AdapterFactory, AdapterPayload } from 'oidc-provider'

/** Sign-ins under way in the demo live as long as the process. */
export function createMemoryAdapter(): AdapterFactory {
  const stored = new Map<string, { payload: AdapterPayload; expiresAt: number }>()
  const find = (key: string) => {
    const entry = stored.get(key)
    if (entry === undefined || entry.expiresAt > Date.now()) return entry?.payload
    stored.delete(key)
    return undefined
  }
  const findBy = (kind: string, member: 'uid' | 'userCode', value: string) =>
    [...stored.keys()]
      .filter((key) => key.startsWith(`${kind}:`))
      .map(find)
      .find((payload) => payload?.[member] === value)
  return (kind) => {
    const keyOf = (id: string) => `${kind}:${id}`
    return {
      async upsert(id, payload, expiresIn) {
        stored.set(keyOf(id), { payload, expiresAt: Date.now() + (expiresIn ?? 3600) * 1000 })
      },
      find: async (id) => find(keyOf(id)),
      findByUid: async (uid) => findBy(kind, 'uid', uid),
      findByUserCode: async (code) => findBy(kind, 'userCode', code),
      async consume(id) {
        const payload = find(keyOf(id))
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000)
      },
      async destroy(id) {
        stored.delete(keyOf(id))
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of stored) {
          if (payload.grantId === grantId) stored.delete(key)
        }
      },
    }
  }
}
