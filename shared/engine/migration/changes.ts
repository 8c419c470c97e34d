import { z } from 'zod'
import type { Graph } from '../graph.ts'
import type { Plan } from './plan.ts'

const renamed = z.record(z.string(), z.string().nullable())

/** What is called otherwise from now on, or is there no more (null), by process; all else stays as it is. */
export const changesSchema = z.record(
  z.string(),
  z.strictObject({ process: z.string(), elements: renamed, flows: renamed }).nullable(),
)
export type Changes = z.infer<typeof changesSchema>

export function changesOf({ processes }: Graph, plan: Plan): Changes {
  const changes: Changes = {}
  for (const [id, { elements, flows }] of Object.entries(processes)) {
    const planned = Object.hasOwn(plan, id) ? plan[id] : undefined
    if (planned === undefined) {
      changes[id] = null
      continue
    }
    const change = {
      process: planned.process,
      elements: renamedIn(elements, planned.elements),
      flows: renamedIn(flows, planned.flows),
    }
    const isSame = [change.elements, change.flows].every((one) => Object.keys(one).length === 0)
    if (!isSame || planned.process !== id) changes[id] = change
  }
  return changes
}

function renamedIn(
  known: object,
  planned: Readonly<Record<string, string>>,
): Record<string, string | null> {
  const changed: Record<string, string | null> = {}
  for (const id of Object.keys(known)) {
    const target = Object.hasOwn(planned, id) ? planned[id] : undefined
    if (target !== id) changed[id] = target ?? null
  }
  return changed
}

/** Null: it has no place in the new version. Every question names the process of the old one. */
export interface Translation {
  readonly process: (id: string) => string | null
  readonly element: (process: string, id: string) => string | null
  readonly flow: (process: string, id: string) => string | null
}

export function translate(changes: Changes): Translation {
  const of = (process: string) => (Object.hasOwn(changes, process) ? changes[process] : undefined)
  const look = (kind: 'elements' | 'flows') => (process: string, id: string) => {
    const change = of(process)
    if (change === null) return null
    const found = change?.[kind][id]
    return found === undefined ? id : found
  }
  return {
    process: (id) => {
      const change = of(id)
      return change === null ? null : (change?.process ?? id)
    },
    element: look('elements'),
    flow: look('flows'),
  }
}
