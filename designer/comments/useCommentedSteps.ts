import { useMemo } from 'react'
import { namesIn } from '#shared/model/pointer.ts'
import { useTalk } from './useTalk.ts'

/** Open comments to the steps of one flow. */
export function useCommentedSteps(process: string): Readonly<Record<string, number>> {
  const counts = useTalk((state) => state.counts)
  return useMemo(() => {
    const steps = Object.entries(counts).flatMap(([place, count]): [string, number][] => {
      const [part, flow, kind, id] = namesIn(place)
      const isStep = part === 'processes' && flow === process && kind === 'elements'
      return isStep && id !== undefined ? [[id, count]] : []
    })
    return Object.fromEntries(steps)
  }, [counts, process])
}
