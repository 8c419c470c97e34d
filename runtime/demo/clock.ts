import { systemClock, type Clock } from '../hosts/clock.ts'

/** The real clock moved by `offset` milliseconds: the demo can be tried on another day. */
export function movedClock(offset: number): Clock {
  if (offset === 0) return systemClock
  return {
    now: () => systemClock.now() + offset,
    setTimer: (at, run) => systemClock.setTimer(at - offset, run),
  }
}
