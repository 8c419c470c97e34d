import { mainProcess, type Definition } from '#shared/model/definition.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import { referred } from '#shared/model/referred.ts'
import { artifactBoxes, parentOf } from '../artifacts.ts'
import { keyOf, type Answers } from '../conflicts.ts'
import { besideIds, withArtifactsPasted } from '../copiedArtifacts.ts'
import { freeId, takenIn } from '../ids.ts'
import { placedFragment } from '../placedFragment.ts'
import { partIn, withProcess } from '../process.ts'
import { withOptional } from '../records.ts'
import { withElementReferences, type Refer } from '../references.ts'
import { withFieldAnswers, withMissingFields } from '../pastedFields.ts'
import { foundIn, partsOf, withTaken, writtenParts, type Parts } from '../pastedParts.ts'

export interface Paste {
  readonly process: string
  readonly fragment: Definition
  readonly answers?: Answers
  /** The sub-process it goes into. */
  readonly parent?: string
}

export interface Pasted {
  readonly definition: Definition
  /** The new steps, those inside of others left out. */
  readonly elements: readonly string[]
}

/** Steps come in under ids that are free; what they name is taken along, found here or left out, as answered. */
export function pasteFragment(definition: Definition, paste: Paste): Pasted {
  const content = definition.processes[paste.process]
  const { answers = {} } = paste
  const parent = partIn(content, paste.parent)
  const fragment = withFieldAnswers(definition, paste.fragment, answers)
  const source = fragment.processes[mainProcess]
  if (content === undefined || source === undefined) return { definition, elements: [] }
  const parts = partsOf(definition, fragment, answers)
  const withData = withMissingFields(definition, withTaken(definition, fragment, parts))
  const withParts = writtenParts(withData, fragment, parts)
  const ids = idsFor(content, source)
  const named = namedIn(withParts, fragment, { parts, ids, answers })
  const elements = Object.fromEntries(
    Object.entries(source.elements).map(([id, element]) => [
      ids.elements.get(id) ?? id,
      inParent(written(element, named, ids.elements), parent),
    ]),
  )
  const flows = Object.fromEntries(
    Object.entries(source.flows).map(([id, flow]) => [
      ids.flows.get(id) ?? id,
      {
        ...flow,
        source: ids.elements.get(flow.source) ?? flow.source,
        target: ids.elements.get(flow.target) ?? flow.target,
      },
    ]),
  )
  const added = withProcess(withParts, paste.process, (current) => ({
    ...current,
    elements: { ...current.elements, ...elements },
    flows: { ...current.flows, ...flows },
  }))
  const leaders = leadersIn(source, ids.elements)
  const beside = besideIds(fragment, { ...takenIn(content), ...elements, ...flows })
  const all = new Map([...ids.elements, ...ids.flows, ...beside])
  const whole = withArtifactsPasted(added, { ...paste, fragment, parent, ids: all })
  return {
    definition: placedFragment({ before: definition, added: whole }, { ...paste, parent }, all),
    elements: [...leaders, ...drawnBeside(fragment, beside)],
  }
}

function leadersIn(source: Process, ids: Ids['elements']): readonly string[] {
  return Object.entries(source.elements).flatMap(([id, { type, parent }]) =>
    parent === undefined && type !== 'boundaryEvent' ? (ids.get(id) ?? []) : [],
  )
}

/** Nothing of it stands inside of another. */
function drawnBeside(fragment: Definition, ids: ReadonlyMap<string, string>): readonly string[] {
  const places = artifactBoxes(fragment, mainProcess)
  const all = fragment.processes[mainProcess]?.artifacts ?? {}
  return Object.keys(places).flatMap((id) => {
    const artifact = all[id]
    return artifact && parentOf(artifact) === undefined ? (ids.get(id) ?? []) : []
  })
}

interface Ids {
  readonly elements: ReadonlyMap<string, string>
  readonly flows: ReadonlyMap<string, string>
}

function idsFor(content: Process, source: Process): Ids {
  return {
    elements: freeIds(source.elements, takenIn(content)),
    flows: freeIds(source.flows, takenIn(content)),
  }
}

/** An id that is free stays. */
function freeIds(
  coming: Readonly<Record<string, unknown>>,
  there: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  const taken: Record<string, unknown> = { ...there }
  return new Map(
    Object.keys(coming).map((id) => {
      const free = freeId(id, taken)
      taken[free] = true
      return [id, free]
    }),
  )
}

interface Names {
  readonly parts: Parts
  readonly ids: Ids
  readonly answers: Answers
}

function namedIn(
  definition: Definition,
  fragment: Definition,
  { parts, ids, answers }: Names,
): Refer {
  return (kind, id) => {
    if (kind === 'elements') return ids.elements.get(id)
    if (kind === 'flows') return ids.flows.get(id)
    if (kind === 'lanes') return id
    if (kind !== 'processes') return foundIn(fragment, parts, { kind, id })
    const answer = referred(answers, keyOf({ kind, id }))
    if (answer?.as === 'other') return answer.id
    return Object.hasOwn(definition.processes, id) ? id : undefined
  }
}

/** The elements to begin with are named in a text, as expressions do. */
function written(element: Element, refer: Refer, ids: Ids['elements']): Element {
  const next = withElementReferences(element, refer)
  if (next.type !== 'adHocSubProcess' || next.first === undefined) return next
  const first = next.first.replaceAll(/"([^"]*)"/g, (text, id: string) =>
    ids.has(id) ? `"${ids.get(id)}"` : text,
  )
  return { ...next, first }
}

function inParent(element: Element, parent: string | undefined): Element {
  return element.parent === undefined ? { ...element, ...withOptional('parent', parent) } : element
}
