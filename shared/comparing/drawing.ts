import { referred } from '../model/referred.ts'
import type { Definition } from '../model/definition.ts'
import type { Element } from '../model/elements.ts'
import type { Mark } from './difference.ts'
import { same } from './records.ts'

/** One process with what came and what went drawn into it, and a mark for each. */
export interface Comparison {
  readonly definition: Definition
  readonly elements: Readonly<Record<string, Mark>>
  readonly flows: Readonly<Record<string, Mark>>
}

/** The drawing of `after` in which what was removed since `before` still stands where it stood. */
export function compareProcess(
  before: Definition,
  after: Definition,
  processId: string,
): Comparison {
  const [from, to] = [before.processes[processId], after.processes[processId]]
  if (to === undefined || from === undefined) return { definition: after, elements: {}, flows: {} }
  const [elements, flows] = [
    marksOf(contents(before, from.elements), contents(after, to.elements)),
    marksOf(from.flows, to.flows),
  ]
  const [place, oldPlace] = [after.layout[processId], before.layout[processId]]
  const removed = <T>(records: Readonly<Record<string, T>>, marks: Comparison['elements']) =>
    Object.fromEntries(Object.entries(records).filter(([id]) => marks[id] === 'removed'))
  const merged = {
    ...to,
    elements: { ...to.elements, ...removed(from.elements, elements) },
    flows: { ...to.flows, ...removed(from.flows, flows) },
    lanes: { ...from.lanes, ...to.lanes },
  }
  const layout = {
    elements: { ...removed(oldPlace?.elements ?? {}, elements), ...place?.elements },
    lanes: { ...oldPlace?.lanes, ...place?.lanes },
  }
  const definition = {
    ...after,
    processes: { ...after.processes, [processId]: merged },
    layout: { ...after.layout, [processId]: layout },
  }
  const moved = Object.entries(marksOf(oldPlace?.elements ?? {}, place?.elements ?? {}))
    .filter(([, mark]) => mark === 'changed')
    .map(([id]): [string, Mark] => [id, 'moved'])
  return { definition, elements: { ...Object.fromEntries(moved), ...elements }, flows }
}

/** An element together with what it refers to: a step whose table or letter changed is a changed step. */
function contents(
  definition: Definition,
  elements: Readonly<Record<string, Element>>,
): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(elements).map(([id, element]) => [
      id,
      { element, ...referencesOf(definition, element) },
    ]),
  )
}

const catalogues = {
  input: 'mappings',
  output: 'mappings',
  form: 'forms',
  source: 'sources',
  decision: 'decisions',
  letter: 'letters',
} as const

function referencesOf(definition: Definition, element: Element): object {
  const references: Readonly<Record<string, unknown>> = element
  const entries = Object.entries(catalogues).flatMap(([property, catalogue]) => {
    const id = references[property]
    if (typeof id !== 'string') return []
    return [[property, referred<object>(definition[catalogue], id) ?? null]]
  })
  return Object.fromEntries(entries)
}

function marksOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Mark>> {
  const marks = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(
    (id): [string, Mark][] => {
      const [from, to] = [referred(before, id), referred(after, id)]
      if (from === undefined) return [[id, 'added']]
      if (to === undefined) return [[id, 'removed']]
      return same(from, to) ? [] : [[id, 'changed']]
    },
  )
  return Object.fromEntries(marks)
}
