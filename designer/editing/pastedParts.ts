import type { Definition } from '#shared/model/definition.ts'
import { sameJson } from '#shared/model/hash.ts'
import type { Json } from '#shared/model/json.ts'
import {
  answerTo,
  fieldConflicts,
  keyOf,
  partConflicts,
  type Answers,
  type Conflict,
} from './conflicts.ts'
import { withUsedData } from './fragmentOf.ts'
import { freeId } from './ids.ts'
import {
  partAt,
  partKinds,
  withContentReferences,
  type PartKind,
  type Refer,
} from './references.ts'

/**
 * What the steps need that the service has not, or has otherwise. Fields are asked about only where something reads
 * them that comes along. Within a service nothing is asked: what was there and is gone comes back, what was changed
 * stays as it is.
 */
export function conflictsOf(
  definition: Definition,
  fragment: Definition,
  answers: Answers = {},
): readonly Conflict[] {
  if (definition.id === fragment.id) return []
  const parts = partsOf(definition, fragment, answers)
  return [
    ...partConflicts(definition, fragment),
    ...fieldConflicts(definition, withTaken(definition, fragment, parts)),
  ]
}

/** Of what a template is asked about: what is not here it brings, but for processes that it calls. */
export function clashesOf(...asked: Parameters<typeof conflictsOf>): readonly Conflict[] {
  return conflictsOf(...asked).filter(({ kind, why }) => why === 'differs' || kind === 'processes')
}

/** The steps with nothing but the parts that come along, and the fields they use then. */
export function withTaken(definition: Definition, fragment: Definition, parts: Parts): Definition {
  const taken = partKinds.flatMap((kind) => {
    const records = fragment[kind]
    if (records === undefined || kind === 'processes') return []
    const coming = Object.entries<unknown>(records).filter(([id]) => {
      const to = parts.get(kind)?.get(id)
      return to !== undefined && !Object.hasOwn(definition[kind] ?? {}, to)
    })
    return [[kind, Object.fromEntries(coming)] as const]
  })
  return withUsedData({ ...fragment, ...Object.fromEntries(taken) }, fragment)
}

export type Parts = ReadonlyMap<PartKind, ReadonlyMap<string, string | undefined>>

/** Under which id each part is found afterwards; undefined leaves it out. */
export function partsOf(definition: Definition, fragment: Definition, answers: Answers): Parts {
  const conflicts = new Map(partConflicts(definition, fragment).map((one) => [keyOf(one), one]))
  return new Map(
    partKinds.map((kind) => {
      const taken: Record<string, unknown> = { ...definition[kind] }
      const ids = Object.keys(fragment[kind] ?? {}).map((id) => {
        const conflict = conflicts.get(`${kind}/${id}`)
        const usual = isHere(definition, fragment, { kind, id })
          ? ('here' as const)
          : ('take' as const)
        const answer = conflict === undefined ? { as: usual } : answerTo(conflict, answers)
        if (answer.as === 'leave') return [id, undefined] as const
        if (answer.as === 'here') return [id, id] as const
        if (answer.as === 'other') return [id, answer.id] as const
        const free = freeId(id, taken)
        taken[free] = true
        return [id, free] as const
      })
      return [kind, new Map(ids)] as const
    }),
  )
}

/** What goes along unasked: a mapping is a step's own, and another host is never asked under a name that is here. */
function isHere(
  definition: Definition,
  fragment: Definition,
  part: { readonly kind: PartKind; readonly id: string },
): boolean {
  const here = partAt(definition, part)?.content
  if (here === undefined || part.kind === 'mappings') return false
  const there = partAt(fragment, part)?.content
  return part.kind !== 'connectors' || definition.id === fragment.id || sameJson(here, there)
}

/** With the parts that are not there yet, what they name written anew. */
export function writtenParts(
  definition: Definition,
  fragment: Definition,
  parts: Parts,
): Definition {
  const refer: Refer = (kind, id) => foundIn(fragment, parts, { kind, id })
  const written = partKinds.flatMap((kind) => {
    const records = definition[kind]
    if (kind === 'processes') return []
    const fresh = [...(parts.get(kind) ?? [])].flatMap(([id, to]) => {
      const content = partAt(fragment, { kind, id })?.content
      const isNew = to !== undefined && !Object.hasOwn(records ?? {}, to)
      return isNew && content !== undefined
        ? [[to, withContentReferences(content, refer)] as const]
        : []
    })
    return fresh.length === 0
      ? []
      : [[kind, { ...records, ...Object.fromEntries<Json>(fresh) }] as const]
  })
  return { ...definition, ...Object.fromEntries(written) }
}

export function foundIn(
  fragment: Definition,
  parts: Parts,
  reference: Parameters<typeof partAt>[1],
): string | undefined {
  const part = partAt(fragment, reference)
  return part === undefined ? undefined : parts.get(part.kind)?.get(part.id)
}
