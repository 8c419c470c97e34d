import type { Clock } from './clock.ts'
import type { Store } from './store.ts'

export interface ExpiryContext {
  readonly store: Store
  readonly clock: Clock
  readonly write: <T>(work: () => T) => Promise<T>
  readonly wakeBy: (due: number) => void
  readonly report: (error: unknown) => void
}

const batchSize = 500
const ownPause = 60_000

/** Drops messages nobody may get any more: what they hold is about people. */
export function createExpiry({ store, clock, write, wakeBy, report }: ExpiryContext) {
  let underWay: Promise<void> | undefined
  let closed = false

  async function dropBatch(): Promise<void> {
    const now = clock.now()
    if (closed || (store.nextExpiry() ?? Infinity) > now) return
    const dropped = await write(() => store.dropExpired(now, batchSize))
    return dropped === batchSize ? dropBatch() : undefined
  }

  return {
    pump(): void {
      if (closed || underWay !== undefined) return
      underWay = dropBatch()
        .catch((error: unknown) => {
          // The disk refuses at the moment.
          report(error)
          wakeBy(clock.now() + ownPause)
        })
        .finally(() => (underWay = undefined))
    },
    async close(): Promise<void> {
      closed = true
      await underWay
    },
  }
}
