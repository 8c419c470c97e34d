import type { ServiceVersion, VersionRef } from './host.ts'
import { versionsInForce, type InForce, type VersionInForce } from './inForce.ts'
import type { Store } from './store.ts'

interface Asked extends Omit<InForce, 'inForce'> {
  readonly store: Store
}

/**
 * While a commit is open nobody else can write, and the host itself releases nothing: so what is in force is asked
 * once in each, not for every message several times. All that it holds happens at one instant. Outside of a commit
 * both are asked every time.
 */
export function onceACommit(asked: Asked): Asked & InForce {
  const { store, versions, offers, stamp } = asked
  let known: Known | undefined
  const once: Asked = {
    ...asked,
    store: {
      ...store,
      commit(work) {
        try {
          store.commit(() => {
            // Anew, where the store does it all once more.
            known = { stamp: stamp(), versions: new Map(), current: new Map(), inForce: undefined }
            work()
          })
        } finally {
          known = undefined
        }
      },
    },
    stamp: () => known?.stamp ?? stamp(),
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
  const inForce = () => versionsInForce(once)
  return {
    ...once,
    inForce: () => (known === undefined ? inForce() : (known.inForce ??= inForce())),
  }
}

interface Known {
  readonly stamp: ReturnType<InForce['stamp']>
  readonly versions: Map<string, ServiceVersion>
  readonly current: Map<string, readonly VersionRef[]>
  inForce: readonly VersionInForce[] | undefined
}

function found<T>(known: Map<string, T>, key: string, look: () => T): T {
  const value = known.get(key) ?? look()
  known.set(key, value)
  return value
}
