import type { Clock } from './clock.ts'
import { StorageError, toStorageError } from './storageError.ts'
import type { Store } from './store.ts'

// One fsync serves many commands: what arrives within one turn of the event loop shares a commit.
// Larger groups only add latency. A unit that fails is undone alone (savepoint); when the disk
// refuses the group, each unit is tried in a commit of its own, so that one cannot drag down another.

export interface GroupCommit {
  /** Settles after the commit that holds `work`. */
  readonly add: <T>(work: () => T) => Promise<T>
  /** The same for who comes from outside: refused at once while `mostWaiting` wait already. */
  readonly offer: <T>(work: () => T) => Promise<T>
  /** Resolves when everything added so far is settled. */
  readonly drained: () => Promise<void>
}

interface Unit {
  readonly work: () => void
  readonly acknowledge: () => void
  readonly refuse: (error: unknown) => void
}

const groupSize = 100
const busyPause = 50
const busyPatience = 10_000

export function createGroupCommit(store: Store, clock: Clock, mostWaiting: number): GroupCommit {
  const patience = createPatience(clock)
  let queue: Unit[] = []
  let waiting: (() => void)[] = []
  let scheduled = false

  function schedule() {
    if (scheduled) return
    scheduled = true
    setImmediate(turn)
  }

  function turn() {
    scheduled = false
    const group = queue.splice(0, groupSize)
    const busy = commitGroup(store, group)
    if (busy.length > 0 && patience.lasts()) {
      queue = [...busy, ...queue]
      scheduled = true
      clock.setTimer(clock.now() + busyPause, turn)
      return
    }
    for (const unit of busy) unit.refuse(new StorageError('storageBusy', { cause: undefined }))
    patience.renew()
    if (queue.length > 0) return schedule()
    for (const resolve of waiting) resolve()
    waiting = []
  }

  function add<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      queue.push(toUnit(work, resolve, reject))
      schedule()
    })
  }

  return {
    add,
    offer: (work) =>
      queue.length < mostWaiting
        ? add(work)
        : Promise.reject(new StorageError('storageOverloaded', { cause: undefined })),
    drained: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        schedule()
      }),
  }
}

function toUnit<T>(
  work: () => T,
  resolve: (result: T) => void,
  refuse: (error: unknown) => void,
): Unit {
  let result: { readonly value: T } | undefined
  return {
    work: () => (result = { value: work() }),
    acknowledge: () => {
      if (result !== undefined) resolve(result.value)
    },
    refuse,
  }
}

/** How long to wait for another process that holds the database; the event loop stays free meanwhile. */
function createPatience(clock: Clock) {
  let since: number | undefined
  return {
    lasts() {
      since ??= clock.now()
      return clock.now() - since < busyPatience
    },
    renew() {
      since = undefined
    },
  }
}

/** Answers the units that found the database held by another process. */
function commitGroup(store: Store, group: readonly Unit[]): readonly Unit[] {
  if (group.length === 0) return []
  const failed = new Map<Unit, unknown>()
  try {
    store.commit(() => {
      failed.clear() // the store may do it all once more
      for (const unit of group) attempt(store, unit, failed)
    })
  } catch (error) {
    // The disk refused: nothing of the group is written, so each unit may have its own try.
    const storageError = toStorageError(error)
    if (storageError?.code === 'storageBusy') return group
    if (group.length > 1) return group.flatMap((unit) => commitGroup(store, [unit]))
    for (const unit of group) unit.refuse(storageError ?? error)
    return []
  }
  for (const unit of group) {
    if (failed.has(unit)) unit.refuse(failed.get(unit))
    else unit.acknowledge()
  }
  return []
}

function attempt(store: Store, unit: Unit, failed: Map<Unit, unknown>): void {
  try {
    store.attempt(unit.work)
  } catch (error) {
    // Refused alone and told to its sender; a failing disk ends the whole group instead.
    if (toStorageError(error) !== undefined) throw error
    failed.set(unit, error)
  }
}
