import type { Clock } from '#runtime/hosts/clock.ts'

interface Timer {
  readonly at: number
  readonly run: () => void
}

export interface VirtualClock extends Clock {
  /** Moves on to the given instant; every timer on the way rings at its own time. */
  advanceTo(at: number): Promise<void>
  advance(milliseconds: number): Promise<void>
  /** Somebody sets it, forward or back: what was to ring by then rings now. */
  set(at: number): Promise<void>
  readonly armed: () => number
}

export function createVirtualClock(start: string): VirtualClock {
  let now = Date.parse(start)
  const timers = new Set<Timer>()

  function next(): Timer | undefined {
    return [...timers].sort((one, other) => one.at - other.at)[0]
  }

  async function advanceTo(at: number): Promise<void> {
    await settled()
    for (let timer = next(); timer !== undefined && timer.at <= at; timer = next()) {
      timers.delete(timer)
      now = Math.max(now, timer.at)
      timer.run()
      await settled()
    }
    now = Math.max(now, at)
    await settled()
  }

  async function set(at: number): Promise<void> {
    await settled()
    now = at
    for (const timer of [...timers].filter((one) => one.at <= now)) {
      if (timers.delete(timer)) timer.run()
    }
    await settled()
  }

  return {
    now: () => now,
    setTimer(at, run) {
      const timer = { at, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advanceTo,
    advance: (milliseconds) => advanceTo(now + milliseconds),
    set,
    armed: () => timers.size,
  }
}

/** Enough turns of the event loop for a chain of commands, each of which waits for its commit. */
export async function settled(turns = 30): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
}
