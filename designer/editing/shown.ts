import { endsOf } from '#shared/model/artifacts.ts'
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
  if (content === undefined) return definition
  const shown = sheetFrom(content, definition.layout[process]?.elements, inside)
  return shown === content
    ? definition
    : { ...definition, processes: { ...definition.processes, [process]: shown } }
}

interface Sheet {
  readonly positions: Positions
  readonly inside: string | undefined
  readonly shown: Process
}

/** The sheet taken out last, so that what is worked out of it is worked out once. */
const known = new WeakMap<Process, Sheet>()

function sheetFrom(content: Process, positions: Positions, inside: string | undefined): Process {
  const last = known.get(content)
  if (last !== undefined && last.positions === positions && last.inside === inside)
    return last.shown
  const shown = takenOut(content, positions, inside)
  known.set(content, { positions, inside, shown })
  return shown
}

function takenOut(content: Process, positions: Positions, inside: string | undefined): Process {
  const isSeen = visibilityOf(content, positions, inside)
  const root = inside !== undefined && Object.hasOwn(content.elements, inside) ? inside : undefined
  const elements = Object.fromEntries(
    Object.entries(content.elements).filter(([id, { parent }]) => id !== root && isSeen(parent)),
  )
  if (Object.keys(elements).length === Object.keys(content.elements).length) return content
  const flows = Object.fromEntries(
    Object.entries(content.flows).filter(
      ([, { source, target }]) =>
        Object.hasOwn(elements, source) && Object.hasOwn(elements, target),
    ),
  )
  const isWhole = inside === undefined || !Object.hasOwn(content.elements, inside)
  const shown = { ...content, elements, flows, lanes: isWhole ? content.lanes : {} }
  const { artifacts } = content
  return artifacts === undefined ? shown : { ...shown, artifacts: beside(shown, artifacts, isSeen) }
}

/** Shapes that are seen where they are, and lines that are seen at both ends. */
function beside(
  { elements, flows }: Process,
  artifacts: NonNullable<Process['artifacts']>,
  isSeen: (parent: string | undefined) => boolean,
): NonNullable<Process['artifacts']> {
  const all = Object.entries(artifacts)
  const shapes = all.flatMap(([id, one]) =>
    endsOf(one) === undefined && one.type !== 'dataAssociation' && isSeen(one.parent) ? [id] : [],
  )
  const there = new Set([...shapes, ...Object.keys(elements), ...Object.keys(flows)])
  return Object.fromEntries(
    all.filter(
      ([id, one]) => there.has(id) || endsOf(one)?.every((end) => there.has(end)) === true,
    ),
  )
}

/** Whether what is inside of something is seen. */
function visibilityOf(
  { elements }: Process,
  positions: Positions,
  inside: string | undefined,
): (parent: string | undefined) => boolean {
  const root = inside !== undefined && Object.hasOwn(elements, inside) ? inside : undefined
  return (parent) => {
    const seen = new Set<string>()
    for (let at = parent; at !== root; at = elements[at]?.parent) {
      if (at === undefined || seen.has(at)) return false
      // What is not there hides nothing: the sheet of a part does without the part.
      if (!Object.hasOwn(elements, at)) return root === undefined
      if (isClosed(positions, at)) return false
      seen.add(at)
    }
    return true
  }
}

/** The steps on the main sheet of a process. */
export function stepsSeen(definition: Definition, process: string): Process['elements'] {
  return shownIn(definition, { process }).processes[process]?.elements ?? {}
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
