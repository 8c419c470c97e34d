import type { Difference } from '#shared/comparing/difference.ts'
import type { Marks } from '#shared/comparing/drawing.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { poolKey, poolsAround } from '#shared/model/pools.ts'
import { namesIn } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { isClosed, sheetOf } from '../editing/shown.ts'

/** A whole process, or what is in a closed part of it. */
export interface Sheet {
  readonly id: string
  readonly process: string
  readonly inside: string | undefined
  readonly title: Localised
  /** How many steps on it are marked. */
  readonly count: number
}

export function sheetsOf(drawn: Definition, marks: Marks): readonly Sheet[] {
  return Object.entries(drawn.processes).flatMap(([process, { title, elements }]) => {
    const marked = new Map<string | undefined, number>()
    for (const id of Object.keys(marks[process]?.elements ?? {})) {
      const inside = sheetOf(drawn, process, id)
      marked.set(inside, (marked.get(inside) ?? 0) + 1)
    }
    const closed = Object.entries(elements).filter(([id]) =>
      isClosed(drawn.layout[process]?.elements, id),
    )
    return [
      { id: process, process, inside: undefined, title, count: marked.get(undefined) ?? 0 },
      ...closed.map(([inside, { name }]) => ({
        id: `${process}/${inside}`,
        process,
        inside,
        title: name,
        count: marked.get(inside) ?? 0,
      })),
    ]
  })
}

interface DrawnAt {
  readonly process: string
  readonly inside: string | undefined
  readonly element: string | undefined
}

/** Where in the drawing a difference is; of a connection where it begins. */
export function drawnAt(drawn: Definition, { at: [first] }: Difference): DrawnAt | undefined {
  const [part, process = '', kind, id] = namesIn(first)
  if (part === 'participants') return poolAt(drawn, process)
  const content = referred(drawn.processes, process)
  if ((part !== 'processes' && part !== 'layout') || content === undefined) return undefined
  const element = kind === 'flows' ? referred(content.flows, id)?.source : id
  const known = element !== undefined && Object.hasOwn(content.elements, element)
  return {
    process,
    inside: known ? sheetOf(drawn, process, element) : undefined,
    element: known ? element : undefined,
  }
}

/** A pool is drawn with the first process around which it stands. */
function poolAt(drawn: Definition, pool: string): DrawnAt | undefined {
  const process = Object.keys(drawn.processes).find((id) =>
    poolsAround(drawn, id).some(([one]) => one === pool),
  )
  return process === undefined ? undefined : { process, inside: undefined, element: poolKey(pool) }
}

/** Steps that use a table, a form, a letter …: there it is seen in the drawing. */
export function usedAt(drawn: Definition, { at: [first] }: Difference): DrawnAt | undefined {
  const [part = '', id] = namesIn(first)
  const names = members[part]
  if (names === undefined) return undefined
  for (const [process, { elements }] of Object.entries(drawn.processes)) {
    for (const [element, content] of Object.entries(elements)) {
      const isUser = Object.entries(content).some(
        ([name, value]) => names.includes(name) && value === id,
      )
      if (isUser) return { process, element, inside: sheetOf(drawn, process, element) }
    }
  }
  return undefined
}

const members: Readonly<Record<string, readonly string[]>> = {
  forms: ['form'],
  letters: ['letter'],
  decisions: ['decision'],
  mappings: ['input', 'output'],
  sources: ['source'],
  deadlines: ['deadline'],
}
