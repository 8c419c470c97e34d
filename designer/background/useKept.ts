import { useMemo, useState } from 'react'
import { kept } from './kept.ts'

/** The value with every part that reads as before being the one from before, so that only what changed is drawn again. */
export function useKept<T>(value: T): T {
  const [held, hold] = useState(value)
  const now = useMemo(() => kept(held, value), [held, value])
  if (now !== held) hold(now)
  return now
}
