import type { Element, Flow, Process } from '#shared/model/elements.ts'

type Loose<T> = T extends { name: unknown } ? Omit<T, 'name'> & { name?: T['name'] } : never

/** A process in short: names may be left out, and flows are chains of ids. */
export interface Sketch {
  readonly elements: Readonly<Record<string, Loose<Element>>>
  /** Chains such as 'start -> ask -> end'; 'split -> a if amount > 10' sets a condition. Ids are 'start-ask'. */
  readonly flows: readonly string[]
  readonly lanes?: Process['lanes']
}

export function processOf({ elements, flows, lanes = {} }: Sketch): Process {
  return {
    title: { de: 'Ablauf' },
    elements: Object.fromEntries(
      Object.entries(elements).map(([id, element]) => [id, { name: { de: id }, ...element }]),
    ),
    flows: Object.fromEntries(flows.flatMap(chain)),
    lanes,
  }
}

function chain(line: string): (readonly [string, Flow])[] {
  const [path = '', condition] = line.split(' if ')
  const stops = path.split('->').map((stop) => stop.trim())
  return stops.slice(1).map((target, index) => {
    const source = stops[index] ?? ''
    return [`${source}-${target}`, { source, target, ...(condition && { condition }) }] as const
  })
}

/** Elements inside a sub-process. */
export function inside(parent: string, elements: Sketch['elements']): Sketch['elements'] {
  const drawn = Object.entries(elements).map(([id, element]) => [id, { ...element, parent }])
  return Object.fromEntries(drawn)
}
