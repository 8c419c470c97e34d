import type { Clock } from './clock.ts'
import type { Dispatch } from './dispatch.ts'
import type { Store } from './store.ts'

/** Carries out what cases have sent to each other. */
export interface Dispatches {
  pump(): void
  close(): Promise<void>
}

export interface DispatchContext {
  readonly store: Store
  readonly clock: Clock
  /** In a commit of its own, so that one that fails holds up no other. */
  readonly carryOut: (dispatch: Dispatch) => Promise<unknown>
  readonly write: (work: () => void) => Promise<void>
  readonly wakeBy: (due: number) => void
  readonly report: (error: unknown) => void
}

const batchSize = 500
/** Milliseconds until one is tried again that could not be carried out (disk, refused release). */
const ownPause = 60_000

export function createDispatches(context: DispatchContext): Dispatches {
  const { store, clock, wakeBy, report } = context
  let underWay: Promise<void> | undefined
  let closed = false

  async function carryOutDue(): Promise<void> {
    const due = closed ? [] : store.dueDispatches(clock.now(), batchSize)
    if (due.length === 0) return
    await Promise.all(due.map((dispatch) => attempt(context, dispatch)))
    return carryOutDue()
  }

  return {
    pump() {
      if (closed || underWay !== undefined) return
      underWay = carryOutDue()
        .catch((error: unknown) => {
          // The database cannot be read at the moment: they stay where they are.
          report(error)
          wakeBy(clock.now() + ownPause)
        })
        .finally(() => (underWay = undefined))
    },
    async close() {
      closed = true
      await underWay
    },
  }
}

async function attempt(context: DispatchContext, dispatch: Dispatch): Promise<void> {
  const { store, clock, carryOut, write, wakeBy, report } = context
  try {
    await carryOut(dispatch)
  } catch (error) {
    // Our own side failed, the dispatch stays: one bad case must not stop the others.
    report(error)
    const until = clock.now() + ownPause
    wakeBy(until)
    await write(() => store.postponeDispatch(dispatch.id, until))
  }
}
