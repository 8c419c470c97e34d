import type { Decided } from './command.ts'

/** What is left of the decisions that came with the command; each visit takes the next. */
export interface Decisions {
  readonly flows: (element: string) => readonly string[] | undefined
  readonly items: (element: string) => number | undefined
}

export function createDecisions({ flows = {}, items = {} }: Decided): Decisions {
  return { flows: taking(flows), items: taking(items) }
}

function taking<T>(queues: Readonly<Record<string, readonly (T | null)[]>>) {
  const taken = new Map<string, number>()
  return (element: string): T | undefined => {
    const queue = Object.hasOwn(queues, element) ? queues[element] : undefined
    const next = taken.get(element) ?? 0
    taken.set(element, next + 1)
    return queue?.[next] ?? undefined
  }
}
