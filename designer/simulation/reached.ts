import type { Simulation } from '#shared/simulation/simulation.ts'

/** Whether the last step came to an element, or through it. */
export function hasReached({ steps }: Simulation, element: string): boolean {
  const events = steps.at(-1)?.events ?? []
  return events.some((event) => event.type === 'elementEntered' && event.element === element)
}
