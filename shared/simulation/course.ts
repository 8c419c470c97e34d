import type { Instance, JobWait } from '../engine/instance.ts'
import type { Act } from '../model/act.ts'
import { isOpen, openJobs } from './act.ts'
import type { Simulation } from './simulation.ts'

/**
 * What waits and came into the draft after the course was recorded. It goes first: else a period would pass before the
 * step that now comes before.
 */
export function unknownJob({ scenario }: Simulation, instance: Instance): JobWait | undefined {
  const { course, way = [] } = scenario
  if (course === undefined) return undefined
  const known = new Set([...way, ...course.map(({ element }) => element)])
  return openJobs(instance).find(({ element }) => !known.has(element))
}

/**
 * The first act of the course whose element waits for it. As many as were done at an element are used up, by the
 * course or by hand.
 */
export function plannedIn({ scenario, steps }: Simulation, instance: Instance): Act | undefined {
  const { course } = scenario
  if (course === undefined) return undefined
  const done = new Map<string, number>()
  for (const { element = '' } of steps) done.set(element, (done.get(element) ?? 0) + 1)
  const left = course.filter(({ element }) => {
    const used = done.get(element) ?? 0
    done.set(element, used - 1)
    return used <= 0
  })
  return left.find((one) => isOpen(instance, one))
}
