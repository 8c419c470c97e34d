import type { Definition } from '../model/definition.ts'
import type { Element } from '../model/elements.ts'
import { referred } from '../model/referred.ts'
import { pointerTo } from '../model/pointer.ts'
import { subjectOf, type Subject } from './subject.ts'
import { usesOf, type Use } from './usesOf.ts'

export type PlaceOfUse = Pick<Use, 'pointer' | 'process' | 'element'>

export interface UsesOfDecision {
  /** Steps that decide by it, decisions that require it, texts that say its reasons. */
  readonly direct: readonly PlaceOfUse[]
  /** What reads or shows the fields that its steps write. */
  readonly byResult: readonly Use[]
  /** What reads or shows what later steps make of that. */
  readonly further: readonly Use[]
}

/** Where a decision, a piece of knowledge or a decision service is used. */
export function usesOfDecision(definition: Definition, id: string): UsesOfDecision {
  const subject = subjectOf(definition)
  const steps = subject.elements.filter(
    ({ element }) => element.type === 'businessRuleTask' && element.decision === id,
  )
  const own = ownPointers(definition, id)
  const used = usesFurther(
    definition,
    steps.flatMap(({ element }) => writtenBy(element, definition)),
  ).map((uses) =>
    uses.filter(({ pointer }) => !own.some((place) => `${pointer}/`.startsWith(`${place}/`))),
  )
  const [byResult = [], ...others] = used
  const known = new Set(byResult.map(({ pointer }) => pointer))
  return {
    direct: distinct([
      ...steps.map(({ id: element, process, pointer }) => ({ pointer, process, element })),
      ...requiring(definition, id).map((pointer) => ({ pointer })),
      ...readingReasons(subject, id),
    ]),
    byResult: distinct(byResult),
    further: distinct(others.flat()).filter(({ pointer }) => !known.has(pointer)),
  }
}

/** What reads or shows some fields, then what reads or shows the fields made of these, and so on. */
function usesFurther(definition: Definition, written: readonly string[]): readonly Use[][] {
  const seen = new Set(written)
  const found: Use[][] = []
  let paths = written
  while (paths.length > 0) {
    const uses = paths
      .flatMap((path) => usesOf(definition, path))
      .filter(({ kind }) => kind === 'reads' || kind === 'shows')
    found.push(uses)
    paths = [...new Set(uses.flatMap((use) => madeBy(use, definition)))].filter(
      (path) => !seen.has(path),
    )
    for (const path of paths) seen.add(path)
  }
  return found
}

/** The fields that are filled with what is read there. */
function madeBy({ pointer }: Use, definition: Definition): readonly string[] {
  const elements = Object.entries(definition.processes).flatMap(([process, content]) =>
    Object.entries(content.elements).map(([id, element]) => ({ process, id, element })),
  )
  const isIn = (place: string): boolean => `${pointer}/`.startsWith(`${place}/`)
  return elements.flatMap(({ process, id, element }) => {
    if (!('output' in element) || element.output === undefined) return []
    const rows = writtenBy(element, definition)
    const decides =
      element.type === 'businessRuleTask' &&
      element.decision !== undefined &&
      (isIn(pointerTo('decisions', element.decision)) ||
        isIn(pointerTo('boxedDecisions', element.decision)))
    const computes =
      element.type === 'scriptTask' &&
      isIn(pointerTo('processes', process, 'elements', id, 'script'))
    if (decides || computes) return rows
    const { output } = element
    return rows.filter((path) => isIn(pointerTo('mappings', output, 'rows', path)))
  })
}

function writtenBy(element: Element, { mappings }: Definition): readonly string[] {
  const output = 'output' in element ? element.output : undefined
  return Object.keys(referred(mappings, output)?.rows ?? {})
}

/** The decision itself, and what its steps do with its result. */
function ownPointers({ processes, mappings }: Definition, id: string): readonly string[] {
  const outputs = Object.values(processes).flatMap(({ elements }) =>
    Object.values(elements).flatMap((one) =>
      one.type === 'businessRuleTask' && one.decision === id ? [one.output] : [],
    ),
  )
  return [
    pointerTo('decisions', id),
    pointerTo('boxedDecisions', id),
    ...Object.keys(mappings)
      .filter((mapping) => outputs.includes(mapping))
      .map((mapping) => pointerTo('mappings', mapping)),
  ]
}

function requiring(definition: Definition, id: string): readonly string[] {
  const requirers = (['decisions', 'boxedDecisions', 'knowledge'] as const).flatMap((part) =>
    Object.entries(definition[part] ?? {})
      .filter(([, { requires = [] }]) => requires.includes(id))
      .map(([one]) => pointerTo(part, one)),
  )
  const services = Object.entries(definition.decisionServices ?? {})
    .filter(([, one]) =>
      [one.outputs, one.encapsulated, one.inputDecisions].some((ids) => ids.includes(id)),
    )
    .map(([one]) => pointerTo('decisionServices', one))
  return [...requirers, ...services]
}

function readingReasons({ expressions, scope }: Subject, id: string): readonly PlaceOfUse[] {
  const { reasons } = scope.schema.properties ?? {}
  return expressions
    .filter(
      ({ expression, scope: { schema } }) =>
        referred(schema.properties, 'reasons') === reasons &&
        expression.reads.some((path) => path === 'reasons' || path === `reasons.${id}`),
    )
    .map(({ pointer, process, element }) => ({
      pointer: pointer.replace(/\/(de|en)$/, ''),
      ...(process === undefined ? {} : { process }),
      ...(element === undefined ? {} : { element }),
    }))
}

function distinct<T extends PlaceOfUse>(uses: readonly T[]): readonly T[] {
  return [...new Map(uses.map((use) => [use.pointer, use])).values()]
}
