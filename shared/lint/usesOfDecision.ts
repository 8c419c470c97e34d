import type { Definition } from '../model/definition.ts'
import { referred } from '../model/referred.ts'
import { pointerTo } from './pointer.ts'
import { subjectOf, type Subject } from './subject.ts'
import { usesOf, type Use } from './usesOf.ts'

export type PlaceOfUse = Pick<Use, 'pointer' | 'process' | 'element'>

export interface UsesOfDecision {
  /** Steps that decide by it, decisions that require it, texts that say its reasons. */
  readonly direct: readonly PlaceOfUse[]
  /** What reads or shows the fields that its steps write. */
  readonly byResult: readonly Use[]
}

/** Where a decision, a piece of knowledge or a decision service is used. */
export function usesOfDecision(definition: Definition, id: string): UsesOfDecision {
  const subject = subjectOf(definition)
  const steps = subject.elements.filter(
    ({ element }) => element.type === 'businessRuleTask' && element.decision === id,
  )
  const written = steps.flatMap(({ element }) => {
    const output = element.type === 'businessRuleTask' ? element.output : undefined
    return Object.keys(referred(definition.mappings, output ?? '')?.rows ?? {})
  })
  const own = ownPointers(definition, id)
  const byResult = written
    .flatMap((path) => usesOf(definition, path))
    .filter(({ kind }) => kind === 'reads' || kind === 'shows')
    .filter(({ pointer }) => !own.some((place) => `${pointer}/`.startsWith(`${place}/`)))
  return {
    direct: distinct([
      ...steps.map(({ id: element, process, pointer }) => ({ pointer, process, element })),
      ...requiring(definition, id).map((pointer) => ({ pointer })),
      ...readingReasons(subject, id),
    ]),
    byResult: distinct(byResult),
  }
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
