import { useMemo } from 'react'
import { namesIn } from '#shared/model/pointer.ts'
import type { Colleague } from '../api/presence.ts'
import { usePresent } from './usePresent.ts'

/** Who has selected which step of a flow. */
export function useVisitedSteps(process: string): Readonly<Record<string, readonly Colleague[]>> {
  const colleagues = usePresent((state) => state.colleagues)
  return useMemo(() => {
    const steps: Record<string, Colleague[]> = {}
    for (const one of colleagues) {
      const [part, flow, kind, id] = namesIn(one.place ?? '')
      if (part === 'processes' && flow === process && kind === 'elements' && id !== undefined) {
        steps[id] = [...(steps[id] ?? []), one]
      }
    }
    return steps
  }, [colleagues, process])
}
