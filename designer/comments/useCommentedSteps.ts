import { useMemo } from 'react'
import { stepAt } from './commentable.ts'
import { useTalk } from './useTalk.ts'

/** Open comments to the steps of one flow. */
export function useCommentedSteps(process: string): Readonly<Record<string, number>> {
  const counts = useTalk((state) => state.counts)
  return useMemo(() => {
    const steps = Object.entries(counts).flatMap(([place, count]): [string, number][] => {
      const step = stepAt(place, process)
      return step === undefined ? [] : [[step, count]]
    })
    return Object.fromEntries(steps)
  }, [counts, process])
}
