import { formatInstant } from '../engine/instant.ts'
import { after } from '../engine/timer.ts'

/** An instant after a duration; without one, or with one that is none, the same. */
export function later(now: string, delay: string | undefined): string {
  const at = delay === undefined ? undefined : after(now, delay)
  return at === undefined ? now : formatInstant(at)
}
