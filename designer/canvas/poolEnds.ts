import { poolIn, poolKey } from '#shared/model/pools.ts'
import type { MessageWay } from './messageWays.ts'

// How the steps of other pools are called on the drawing of a process, where the ids of its own are taken.

export function keyIn(participant: string, element: string): string {
  return `${poolKey(participant)}/${element}`
}

/** The shape at which a message flow begins or ends. */
export function keyOfEnd(
  { participant, process, element }: MessageWay['source'],
  shown: string,
): string {
  if (element === undefined) return poolKey(participant)
  return process === shown ? element : keyIn(participant, element)
}

/** What a message flow calls the step or pool that a shape stands for. */
export function endNamed(key: string): string {
  const pool = poolIn(key)
  return pool === undefined ? key : pool.slice(pool.indexOf('/') + 1)
}

/** The pool itself, not a step in it. */
export function poolNamed(key: string | undefined): string | undefined {
  const pool = poolIn(key)
  return pool?.includes('/') === true ? undefined : pool
}
