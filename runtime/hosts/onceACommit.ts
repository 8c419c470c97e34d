import type { ServiceVersion, VersionRef, Versions } from './host.ts'
import type { Offers } from './offers.ts'
import type { Store } from './store.ts'

interface Asked {
  readonly store: Store
  readonly versions: Versions
  readonly offers: Offers | undefined
}

/**
 * While a commit is open nobody else can write, and the host itself releases nothing: so what is in force is asked
 * once in each, not for every message several times. Outside of a commit it is asked every time.
 */
export function onceACommit({ store, versions, offers }: Asked): Asked {
  let known: Known | undefined
  return {
    store: {
      ...store,
      commit(work) {
        try {
          store.commit(() => {
            known = { versions: new Map(), current: new Map() } // anew, where the store does it all once more
            work()
          })
        } finally {
          known = undefined
        }
      },
    },
    versions: (ref) =>
      known === undefined
        ? versions(ref)
        : found(known.versions, `${ref.service}/${ref.version}`, () => versions(ref)),
    offers: offers && {
      ...offers,
      current: (today) =>
        known === undefined
          ? offers.current(today)
          : found(known.current, today, () => offers.current(today)),
    },
  }
}

interface Known {
  readonly versions: Map<string, ServiceVersion>
  readonly current: Map<string, readonly VersionRef[]>
}

function found<T>(known: Map<string, T>, key: string, look: () => T): T {
  const value = known.get(key) ?? look()
  known.set(key, value)
  return value
}
