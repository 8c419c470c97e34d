import type { Evidence } from '#shared/release/verify.ts'
import { findKey } from '../keys/store.ts'
import { entriesFor } from '../log/store.ts'
import type { Store } from '../storage/database.ts'
import { findRelease } from './store.ts'

/** Everything the verification of a release looks at, as it is stored now. */
export function evidenceFor(store: Store, service: string, version: number): Evidence | undefined {
  const release = findRelease(store, service, version)
  if (release === undefined) return undefined
  return {
    release,
    key: findKey(store, release.keyFingerprint),
    previous: findRelease(store, service, version - 1),
    serviceEntries: entriesFor(store, `service:${service}`),
    keyEntries: entriesFor(store, `key:${release.keyFingerprint}`),
  }
}
