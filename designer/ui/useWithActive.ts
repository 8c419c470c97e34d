import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import { useCallback } from 'react'

/** What is on the screen, and the active one wherever it is: who is there stays there. */
export function useWithActive(active: number): (range: Range) => number[] {
  // the same function as long as it says the same, for what is shown is worked out anew for every other
  return useCallback((range) => withActive(range, active), [active])
}

function withActive(range: Range, active: number): number[] {
  const shown = defaultRangeExtractor(range)
  const isShown = active < 0 || active >= range.count || shown.includes(active)
  return isShown ? shown : [...shown, active].toSorted((a, b) => a - b)
}
