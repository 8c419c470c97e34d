import { useCallback, useEffect, useRef } from 'react'

/** The same function at each drawing, which does what the newest one does: for who does more work for every other one. */
export function useSteady<Given extends readonly unknown[]>(
  act: (...given: Given) => void,
): (...given: Given) => void {
  const newest = useRef(act)
  useEffect(() => {
    newest.current = act
  })
  return useCallback((...given: Given) => newest.current(...given), [])
}
