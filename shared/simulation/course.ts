import type { Instance } from '../engine/instance.ts'
import type { Act } from '../model/act.ts'
import { isOpen, openJobs } from './act.ts'
import type { Simulation } from './simulation.ts'

/**
 * The first act of the course whose element waits for it. As many as were done at an element are used up, by the
 * course or by hand. What the course does not know, because it came into the draft later, goes first: else a period
 * would pass before the step that now comes before.
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
  const known = new Set(left.map(({ element }) => element))
  if (openJobs(instance).some(({ element }) => !known.has(element))) return undefined
  return left.find((one) => isOpen(instance, one))
}
