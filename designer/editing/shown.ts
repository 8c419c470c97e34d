import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { referred } from '#shared/model/referred.ts'

type Positions = Definition['layout'][string]['elements'] | undefined

/** Drawn as a small box, with what is inside on a sheet of its own. */
export function isClosed(positions: Positions, id: string): boolean {
  return referred(positions, id)?.expanded === false
}

interface Place {
  readonly process: string
  /** The part of the flow that is looked into. */
  readonly inside?: string | undefined
}

/** The definition as it is drawn: without what is in a closed part, or only with what is in the one looked into. */
export function shownIn(definition: Definition, { process, inside }: Place): Definition {
  const content = definition.processes[process]
  const positions = definition.layout[process]?.elements
  if (content === undefined) return definition
  const isShown = visibilityOf(content, positions, inside)
  const elements = Object.fromEntries(
    Object.entries(content.elements).filter(([id]) => isShown(id)),
  )
  if (Object.keys(elements).length === Object.keys(content.elements).length) return definition
  const flows = Object.fromEntries(
    Object.entries(content.flows).filter(
      ([, { source, target }]) =>
        Object.hasOwn(elements, source) && Object.hasOwn(elements, target),
    ),
  )
  const isWhole = inside === undefined || !Object.hasOwn(content.elements, inside)
  const shown = { ...content, elements, flows, lanes: isWhole ? content.lanes : {} }
  return { ...definition, processes: { ...definition.processes, [process]: shown } }
}

function visibilityOf(
  { elements }: Process,
  positions: Positions,
  inside: string | undefined,
): (id: string) => boolean {
  const root = inside !== undefined && Object.hasOwn(elements, inside) ? inside : undefined
  return (id) => {
    const seen = new Set<string>()
    for (let at = elements[id]?.parent; at !== root; at = elements[at]?.parent) {
      if (at === undefined || seen.has(at)) return false
      // What is not there hides nothing: the sheet of a part does without the part.
      if (!Object.hasOwn(elements, at)) return root === undefined
      if (isClosed(positions, at)) return false
      seen.add(at)
    }
    return root === undefined || id !== root
  }
}

/** Which part has to be looked into to see a step; undefined where it is on the main sheet. */
export function sheetOf(definition: Definition, process: string, id: string): string | undefined {
  const { elements = {} } = definition.processes[process] ?? {}
  const positions = definition.layout[process]?.elements
  return holdersOf(elements, id).find((holder) => isClosed(positions, holder))
}

/** The ids of the parts around a step, the nearest first. */
export function holdersOf(elements: Process['elements'], id: string): readonly string[] {
  const found = new Set<string>()
  for (let at = referred(elements, id)?.parent; at !== undefined && !found.has(at);) {
    if (!Object.hasOwn(elements, at)) break
    found.add(at)
    at = elements[at]?.parent
  }
  return [...found]
}
