import type { Clock } from './clock.ts'
import { StorageError, toStorageError } from './storageError.ts'
import type { Store } from './store.ts'

// One fsync serves many commands: what arrives within one turn of the event loop shares a commit.
// Larger groups only add latency. A unit that fails is undone alone (savepoint); when the disk
// refuses the group, each unit is tried in a commit of its own, so that one cannot drag down another.
// While the disk makes one group last, the next is gathered, and if it is large committed too.

export interface GroupCommit {
  /** Settles when the commit that holds `work` lasts. */
  readonly add: <T>(work: () => T) => Promise<T>
  /** The same for who comes from outside: refused at once while `mostWaiting` wait already. */
  readonly offer: <T>(work: () => T) => Promise<T>
  /** For who tells others what it read: when all that is committed by now lasts; undefined when it does already. */
  readonly lasting: () => Promise<void> | undefined
  /** Resolves when everything added so far is settled. */
  readonly drained: () => Promise<void>
}

interface Unit {
  readonly work: () => void
  readonly acknowledge: () => void
  readonly refuse: (error: unknown) => void
}

const groupSize = 100
/** From so many on, the disk is waited for in the background; fewer are done sooner when it is waited for at once. */
const many = 16
/** Fewer than so many are not committed while the disk is busy: each commit writes some pages of its own. */
const worthwhile = 32
const busyPause = 50
const busyPatience = 10_000

export function createGroupCommit(store: Store, clock: Clock, mostWaiting: number): GroupCommit {
  const patience = createPatience(clock)
  let queue: Unit[] = []
  let waiting: (() => void)[] = []
  let scheduled = false
  const writing = createWriting(store, schedule)

  function schedule() {
    if (scheduled) return
    scheduled = true
    setImmediate(turn)
  }

  function turn() {
    scheduled = false
    if (writing.isBusy() && queue.length < worthwhile) return // it calls again
    const group = queue.splice(0, groupSize)
    const busy = writing.commit(group)
    if (busy.length > 0 && patience.lasts()) {
      queue = [...busy, ...queue]
      scheduled = true
      clock.setTimer(clock.now() + busyPause, turn)
      return
    }
    for (const unit of busy) unit.refuse(new StorageError('storageBusy', { cause: undefined }))
    patience.renew()
    if (queue.length > 0) return schedule()
    if (writing.isBusy()) return
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
      queue.length + writing.units() < mostWaiting
        ? add(work)
        : Promise.reject(new StorageError('storageOverloaded', { cause: undefined })),
    lasting: writing.lasting,
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

/** Commits groups, of which those that are committed and do not last yet are known; `ended` is told when one does. */
function createWriting(store: Store, ended: () => void) {
  let last: Promise<void> | undefined
  let groups = 0
  let units = 0
  let before = 0

  function settleAfter(lasting: Promise<void>, committed: readonly Unit[]): void {
    last = lasting
    groups += 1
    units += committed.length
    const settle = (one: (unit: Unit) => void) => {
      groups -= 1
      units -= committed.length
      if (groups === 0) last = undefined
      committed.forEach(one)
      ended()
    }
    lasting.then(
      () => settle((unit) => unit.acknowledge()),
      (error: unknown) => settle((unit) => unit.refuse(toStorageError(error) ?? error)),
    )
  }

  return {
    isBusy: () => groups > 0,
    units: () => units,
    lasting: () => last,
    /** Answers the units that found the database held by another process. */
    commit(group: readonly Unit[]): readonly Unit[] {
      if (group.length === 0) return []
      const committed: Unit[] = []
      let busy: readonly Unit[] = []
      const work = () => void (busy = commitGroup(store, group, committed))
      // The few that come first after many are not alone.
      const isOneOfMany = Math.max(before, group.length) >= many
      before = group.length
      if (store.deferSync !== undefined && isOneOfMany) {
        try {
          settleAfter(store.deferSync(work), committed)
        } catch (error) {
          for (const unit of group) unit.refuse(toStorageError(error) ?? error)
        }
      } else {
        work()
        for (const unit of committed) unit.acknowledge()
      }
      return busy
    },
  }
}

/** Fills `committed`; answers the units that found the database held by another process. */
function commitGroup(store: Store, group: readonly Unit[], committed: Unit[]): readonly Unit[] {
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
    if (group.length > 1) return group.flatMap((unit) => commitGroup(store, [unit], committed))
    for (const unit of group) unit.refuse(storageError ?? error)
    return []
  }
  for (const unit of group) {
    if (failed.has(unit)) unit.refuse(failed.get(unit))
    else committed.push(unit)
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
