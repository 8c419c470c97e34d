import { useMemo } from 'react'
import type { Colleague } from '../api/presence.ts'
import { stepAt } from '../comments/commentable.ts'
import { usePresent } from './usePresent.ts'

/** Who has selected which step of a flow. */
export function useVisitedSteps(process: string): Readonly<Record<string, readonly Colleague[]>> {
  const colleagues = usePresent((state) => state.colleagues)
  return useMemo(() => {
    const steps: Record<string, Colleague[]> = {}
    for (const one of colleagues) {
      const step = stepAt(one.place ?? '', process)
      if (step !== undefined) steps[step] = [...(steps[step] ?? []), one]
    }
    return steps
  }, [colleagues, process])
}
