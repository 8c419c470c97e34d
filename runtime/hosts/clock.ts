/** The only source of time of the runtime, so that tests bring their own. Milliseconds since 1970. */
export interface Clock {
  now(): number
  /** Runs once at `at` or earlier, never before it returned; the answer calls it off. */
  setTimer(at: number, run: () => void): () => void
}

const longestTimeout = 2 ** 31 - 1

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimer(at, run) {
    const delay = Math.min(Math.max(at - Date.now(), 0), longestTimeout)
    const timeout = setTimeout(run, delay)
    return () => clearTimeout(timeout)
  },
}

/** Instant and legal date of "now": what every command carries. */
export type Stamp = () => { readonly at: string; readonly today: string }

export function createStamp(clock: Clock, timeZone: string): Stamp {
  const calendar = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  let known = { now: NaN, stamp: { at: '', today: '' } }
  return () => {
    const now = clock.now()
    // Many commands come within a millisecond, and a calendar is slow.
    if (now !== known.now) {
      const date = new Date(now)
      known = { now, stamp: { at: date.toISOString(), today: calendar.format(date) } }
    }
    return known.stamp
  }
}
