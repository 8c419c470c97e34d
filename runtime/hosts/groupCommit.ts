import type { Clock } from './clock.ts'
import { StorageError, toStorageError } from './storageError.ts'
import type { Store } from './store.ts'

// One fsync serves many commands: what arrives within one turn of the event loop shares a commit.
// Larger groups only add latency. A unit that fails is undone alone (savepoint); when the disk
// refuses the group, each unit is tried in a commit of its own, so that one cannot drag down another.

export interface GroupCommit {
  /** Settles after the commit that holds `work`. */
  add<T>(work: () => T): Promise<T>
  /** Resolves when everything added so far is settled. */
  drained(): Promise<void>
}

interface Unit {
  readonly work: () => void
  readonly acknowledge: () => void
  readonly refuse: (error: unknown) => void
}

const groupSize = 100
const busyPause = 50
const busyPatience = 10_000

export function createGroupCommit(store: Store, clock: Clock): GroupCommit {
  let queue: Unit[] = []
  let waiting: (() => void)[] = []
  let scheduled = false
  let busySince: number | undefined

  function schedule() {
    if (scheduled) return
    scheduled = true
    setImmediate(turn)
  }

  function turn() {
    scheduled = false
    const group = queue.slice(0, groupSize)
    queue = queue.slice(groupSize)
    if (postponed(commitGroup(store, group))) return
    if (queue.length > 0) schedule()
    else {
      for (const resolve of waiting) resolve()
      waiting = []
    }
  }

  /** Another process holds the database: the loop stays free and tries again. */
  function postponed(busy: readonly Unit[]): boolean {
    if (busy.length === 0) {
      busySince = undefined
      return false
    }
    busySince ??= clock.now()
    if (clock.now() - busySince >= busyPatience) {
      for (const unit of busy) unit.refuse(new StorageError('storageBusy', { cause: undefined }))
      busySince = undefined
      return false
    }
    queue = [...busy, ...queue]
    scheduled = true
    clock.setTimer(clock.now() + busyPause, turn)
    return true
  }

  return {
    add: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        let result: { readonly value: T } | undefined
        queue.push({
          work: () => (result = { value: work() }),
          acknowledge: () => {
            if (result !== undefined) resolve(result.value)
          },
          refuse: reject,
        })
        schedule()
      }),
    drained: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        schedule()
      }),
  }
}

/** Answers the units that found the database held by another process. */
function commitGroup(store: Store, group: readonly Unit[]): readonly Unit[] {
  if (group.length === 0) return []
  const failed = new Map<Unit, unknown>()
  try {
    store.commit(() => {
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
