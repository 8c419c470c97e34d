import type { Command } from '#shared/engine/command.ts'
import type { Clock, Stamp } from './clock.ts'
import type { Submitted } from './host.ts'
import type { Store, Wait } from './store.ts'

export interface Timers {
  /** Fires what is due. */
  pump(): void
  close(): Promise<void>
}

export interface TimerContext {
  readonly store: Store
  readonly clock: Clock
  readonly stamp: Stamp
  readonly submit: (command: Command) => Promise<Submitted>
  readonly write: (work: () => void) => Promise<void>
  readonly wakeBy: (due: number) => void
  readonly report: (error: unknown) => void
}

const batchSize = 500
/** Milliseconds until a timer is tried again that could not be fired (disk, refused release). */
const ownPause = 60_000

export function createTimers(context: TimerContext): Timers {
  let firing: Promise<void> | undefined
  let closed = false

  /** One batch after the other, so that a million due timers do not fill the memory. */
  async function fireDue(): Promise<void> {
    const due = closed ? [] : context.store.dueTimers(context.clock.now(), batchSize)
    if (due.length === 0) return
    await Promise.all(due.map((wait) => fire(context, wait)))
    return fireDue()
  }

  return {
    pump() {
      if (closed || firing !== undefined) return
      firing = fireDue()
        .catch((error: unknown) => {
          // The database cannot be read at the moment: the timers stay where they are.
          context.report(error)
          context.wakeBy(context.clock.now() + ownPause)
        })
        .finally(() => (firing = undefined))
    },
    async close() {
      closed = true
      await firing
    },
  }
}

async function fire(context: TimerContext, wait: Wait): Promise<void> {
  const { store, clock, write, submit, wakeBy, report } = context
  try {
    await submit({
      type: 'fireTimer',
      commandId: `timer:${wait.id}:${wait.generation}`,
      instanceId: wait.instanceId,
      timerId: wait.id,
      generation: wait.generation,
      ...context.stamp(),
    })
  } catch (error) {
    // Our own side failed, the timer stays: one bad instance must not stop the others.
    report(error)
    const until = clock.now() + ownPause
    wakeBy(until)
    await write(() => store.postponeTimer(wait, until))
  }
}
