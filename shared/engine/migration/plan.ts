import { z } from 'zod'
import type { Graph, ProcessNode } from '../graph.ts'

const ids = z.record(z.string(), z.string())

/** Where what an instance holds of the old version goes in the new one, by process; what is left out has no place. */
export const planSchema = z.record(
  z.string(),
  z.strictObject({ process: z.string(), elements: ids, flows: ids }),
)
export type Plan = z.infer<typeof planSchema>

/** What is called the same is the same. */
export function automaticPlan(from: Graph, to: Graph): Plan {
  const plan: Plan = {}
  for (const [id, process] of Object.entries(from.processes)) {
    const target = Object.hasOwn(to.processes, id) ? to.processes[id] : undefined
    if (target !== undefined) plan[id] = { process: id, ...sameIds(process, target) }
  }
  return plan
}

function sameIds(from: ProcessNode, to: ProcessNode) {
  return {
    elements: shared(from.elements, to.elements),
    flows: shared(from.flows, to.flows),
  }
}

function shared(from: object, to: object): Record<string, string> {
  const same = Object.keys(from).filter((id) => Object.hasOwn(to, id))
  return Object.fromEntries(same.map((id) => [id, id]))
}
