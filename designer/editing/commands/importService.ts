import { mainProcess, type Definition } from '#shared/model/definition.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import { conflictsOf, foundIn, partsOf, withTaken, writtenParts } from '../pastedParts.ts'
import { keyOf, type Answers } from '../conflicts.ts'
import { withMeanings } from '../copiedArtifacts.ts'
import { freeId } from '../ids.ts'
import { withFieldAnswers, withMissingFields } from '../pastedFields.ts'
import { withElementReferences, type Refer } from '../references.ts'

/** The draft becomes what was read; which service it is and whose it is stays, and its head where the file says none. */
export function replaceService(
  definition: Definition,
  other: Definition,
  isWhole: boolean,
): Definition {
  const read = withMain(other)
  const { id, owner, title, summary, leika, legalBasis, portal } = definition
  const head = { title, summary, leika, legalBasis, ...(portal === undefined ? {} : { portal }) }
  return isWhole ? { ...read, id, owner } : { ...read, id, owner, ...head }
}

/** A new service of what was read, on top of the empty one that the server has made. */
export function beginWith(empty: Definition, other: Definition): Definition {
  const read = withMain(other)
  const { id, owner, title } = empty
  return { ...read, id, owner, title: { ...read.title, ...title } }
}

/**
 * The processes of another definition beside those that there are, with what their steps need. Nothing that is here is
 * changed: what bears the same name and says something else comes in under another.
 */
export function importProcesses(definition: Definition, read: Definition): Definition {
  const other = read.id === definition.id ? { ...read, id: `${read.id}-read` } : read
  const answers: Answers = Object.fromEntries(
    conflictsOf(definition, other).map((one) => [keyOf(one), { as: 'take' }]),
  )
  const fragment = withFieldAnswers(definition, other, answers)
  const parts = partsOf(definition, fragment, answers)
  const withData = withMissingFields(definition, withTaken(definition, fragment, parts))
  const withParts = writtenParts(withData, fragment, parts)
  const ids = idsFor(definition, fragment)
  const refer: Refer = (kind, id) => {
    if (kind === 'processes') return ids.get(id)
    if (kind === 'elements' || kind === 'flows' || kind === 'lanes') return id
    return foundIn(fragment, parts, { kind, id })
  }
  const { processes, layout } = renamedIn(fragment, ids, refer)
  const beside = Object.entries(processes).reduce<Definition>((now, [id, process]) => {
    const { artifacts } = process
    if (artifacts === undefined) return withProcesses(now, { [id]: process })
    const meant = withMeanings(now, fragment, artifacts)
    return withProcesses(meant.definition, { [id]: { ...process, artifacts: meant.artifacts } })
  }, withParts)
  return { ...beside, layout: { ...withParts.layout, ...layout } }
}

function withProcesses(definition: Definition, processes: Definition['processes']): Definition {
  return { ...definition, processes: { ...definition.processes, ...processes } }
}

/** What every case begins with is called main here; in a file it has the name that its tool gave. */
function withMain(read: Definition): Definition {
  const names = Object.keys(read.processes)
  const first = names.find((id) => read.processes[id]?.global !== true)
  if (first === undefined || names.includes(mainProcess)) return read
  const ids = new Map(names.map((id) => [id, id === first ? mainProcess : id]))
  const participants = Object.entries(read.participants).map(([id, one]) => [
    id,
    one.process === undefined ? one : { ...one, process: ids.get(one.process) ?? one.process },
  ])
  const diagrams = Object.entries(read.diagrams ?? {}).map(([id, one]) => [
    id,
    { ...one, plane: ids.get(one.plane) ?? one.plane },
  ])
  return {
    ...read,
    ...(read.diagrams === undefined ? {} : { diagrams: Object.fromEntries(diagrams) }),
    ...renamedIn(read, ids, (kind, id) => (kind === 'processes' ? (ids.get(id) ?? id) : id)),
    participants: Object.fromEntries(participants),
  }
}

/** Processes under other names, which their steps know too. */
function renamedIn(
  { processes, layout }: Definition,
  ids: ReadonlyMap<string, string>,
  refer: Refer,
): Pick<Definition, 'processes' | 'layout'> {
  const named = (id: string): string => ids.get(id) ?? id
  const elements = (process: Process): Process['elements'] =>
    Object.fromEntries(
      Object.entries(process.elements).map(([id, element]): [string, Element] => [
        id,
        withElementReferences(element, refer),
      ]),
    )
  return {
    processes: Object.fromEntries(
      Object.entries(processes).map(([id, process]) => [
        named(id),
        { ...process, elements: elements(process) },
      ]),
    ),
    layout: Object.fromEntries(Object.entries(layout).map(([id, one]) => [named(id), one])),
  }
}

function idsFor(definition: Definition, fragment: Definition): ReadonlyMap<string, string> {
  const taken: Record<string, unknown> = { ...definition.processes }
  return new Map(
    Object.keys(fragment.processes).map((id) => {
      const free = freeId(id, taken)
      taken[free] = true
      return [id, free]
    }),
  )
}
