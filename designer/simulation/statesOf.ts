import { positions, type Instance } from '#shared/engine/instance.ts'
import type { Ran } from '#shared/scenarios/runScenario.ts'
import type { ElementState, Overlay } from '../canvas/toFlow.ts'

/** How far a case has come, for the drawing of one process. */
export function statesOf(
  instance: Instance,
  process: string,
  token?: string,
): NonNullable<Overlay['states']> {
  const passed = instance.passed[process] ?? { elements: {}, flows: {} }
  const elements: Record<string, ElementState> = {}
  for (const id of Object.keys(passed.elements)) elements[id] = 'done'
  for (const position of positions(instance)) {
    if (position.process === process) elements[position.element] = 'now'
  }
  const flows = Object.fromEntries(Object.keys(passed.flows).map((id) => [id, 'done' as const]))
  return { elements, flows, ...(token === undefined ? {} : { token }) }
}

/** What some sample case has passed; all else counts as not tried. */
export function triedStates(ran: readonly Ran[], process: string): NonNullable<Overlay['states']> {
  const elements: Record<string, ElementState> = {}
  const flows: Record<string, 'done'> = {}
  for (const { passed } of ran) {
    for (const id of Object.keys(passed[process]?.elements ?? {})) elements[id] = 'done'
    for (const id of Object.keys(passed[process]?.flows ?? {})) flows[id] = 'done'
  }
  return { elements, flows }
}
