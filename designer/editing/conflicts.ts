import { dataSchema } from '#shared/lint/field.ts'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { sameJson } from '#shared/model/hash.ts'
import { isJsonObject, type Json } from '#shared/model/json.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { resolve, schemaAt, type Schema } from '#shared/model/schema.ts'
import { kindOf } from './fieldKind.ts'
import { inlined } from './inlined.ts'
import { partAt, type PartKind } from './references.ts'

/** What is asked about before pasting. A mapping belongs to its step, a connector to its source: both just go along. */
export const askedKinds = [
  'data',
  'forms',
  'letters',
  'decisions',
  'boxedDecisions',
  'decisionServices',
  'knowledge',
  'sources',
  'deadlines',
  'messages',
  'signals',
  'errors',
  'escalations',
  'processes',
] as const satisfies readonly (PartKind | 'data')[]
export type AskedKind = (typeof askedKinds)[number]

/** Something steps need that the service has not, or has otherwise. */
export interface Conflict {
  readonly kind: AskedKind
  /** The path of a field, the id of anything else. */
  readonly id: string
  readonly title: Localised
  readonly why: 'missing' | 'differs'
}

export function partConflicts(definition: Definition, fragment: Definition): readonly Conflict[] {
  if (definition.id === fragment.id) return []
  const parts = askedKinds.flatMap((kind) =>
    kind === 'data' || kind === 'processes'
      ? []
      : Object.entries(fragment[kind] ?? {}).flatMap(([id, { title }]): Conflict[] => {
          const why = differenceOf(definition, fragment, { kind, id })
          return why === undefined ? [] : [{ kind, id, title, why }]
        }),
  )
  const calls = Object.values(fragment.processes[mainProcess]?.elements ?? {}).flatMap(
    (element): Conflict[] => {
      if (element.type !== 'callActivity' || element.service !== undefined) return []
      const { process: id, name: title } = element
      const isThere = id === undefined || Object.hasOwn(definition.processes, id)
      return isThere ? [] : [{ kind: 'processes', id, title, why: 'missing' }]
    },
  )
  return [...parts, ...calls]
}

interface Part {
  readonly kind: PartKind
  readonly id: string
}

function differenceOf(
  definition: Definition,
  fragment: Definition,
  part: Part,
): Conflict['why'] | undefined {
  const here = partAt(definition, part)?.content
  if (here === undefined) return 'missing'
  const there = partAt(fragment, part)?.content
  const isSame = sameJson(described(here, definition), described(there, fragment))
  return isSame ? undefined : 'differs'
}

/** Types written out, so that a source is the same whether it says them by name or not. */
function described(content: Json | undefined, { types }: Definition): Json | undefined {
  if (!isJsonObject(content)) return content
  const parts = (['request', 'response'] as const).flatMap((member) => {
    const schema = content[member]
    return isJsonObject(schema)
      ? [[member, inlined(schema, types) as unknown as Json] as const] // reason: a schema holds JSON only
      : []
  })
  return { ...content, ...Object.fromEntries(parts) }
}

export function fieldConflicts(definition: Definition, fragment: Definition): readonly Conflict[] {
  const root = dataSchema(definition)
  const compare = (path: string, schema: Schema): readonly Conflict[] => {
    const name = path.split('.').at(-1) ?? path
    const here = schemaAt(root, path, definition.types)
    const title = schema.label ?? here?.label ?? { de: name }
    if (here === undefined) return [{ kind: 'data', id: path, title, why: 'missing' }]
    const parts = partsOf(schema, fragment.types)
    const isSame =
      Object.keys(parts).length === 0
        ? isAlike(schema, here, definition.types)
        : kindOf(here) === kindOf(schema)
    if (!isSame) return [{ kind: 'data', id: path, title, why: 'differs' }]
    return Object.entries(parts).flatMap(([inner, part]) => compare(`${path}.${inner}`, part))
  }
  return Object.entries(fragment.data).flatMap(([name, schema]) => compare(name, schema))
}

/** What a record holds, or each item of a list. */
function partsOf(schema: Schema, types: Definition['types']): Readonly<Record<string, Schema>> {
  const { properties, items } = resolve(schema, types)
  return properties ?? (items === undefined ? {} : (resolve(items, types).properties ?? {}))
}

function isAlike(one: Schema, other: Schema, types: Definition['types']): boolean {
  if (kindOf(one) !== kindOf(other) || !sameJson(codes(one), codes(other))) return false
  if (one.items === undefined || other.items === undefined) return true
  return isAlike(resolve(one.items, types), resolve(other.items, types), types)
}

function codes(schema: Schema): Json {
  return (schema.enum ?? [])
    .map((code) => JSON.stringify(code))
    .toSorted((a, b) => a.localeCompare(b))
}

export function keyOf({ kind, id }: Pick<Conflict, 'kind' | 'id'>): string {
  return `${kind}/${id}`
}

/** What is there of the kind and could be meant instead; for a field those that hold the same. */
export function alternativesTo(
  definition: Definition,
  fragment: Definition,
  { kind, id }: Conflict,
): readonly string[] {
  if (kind !== 'data') return Object.keys(definition[kind] ?? {})
  const wanted = schemaAt(dataSchema(fragment), id, fragment.types)
  const all = (path: string, schema: Schema, depth: number): readonly string[] => {
    const known = resolve(schema, definition.types)
    const parts = depth > 4 || known.items !== undefined ? {} : partsOf(known, definition.types)
    const inner = Object.entries(parts).flatMap(([name, part]) =>
      all(`${path}.${name}`, part, depth + 1),
    )
    return wanted !== undefined && isAlike(wanted, known, definition.types)
      ? [path, ...inner]
      : inner
  }
  return Object.entries(definition.data).flatMap(([name, schema]) => all(name, schema, 0))
}

export type Answer =
  /** As it comes; beside what is there, where that differs. */
  | { readonly as: 'take' }
  /** What is there under the name. */
  | { readonly as: 'here' }
  | { readonly as: 'leave' }
  | { readonly as: 'other'; readonly id: string }

/** By `keyOf` of the conflict. */
export type Answers = Readonly<Record<string, Answer>>

export function answerTo(conflict: Conflict, answers: Answers): Answer {
  const usual =
    conflict.why === 'differs' ? 'here' : conflict.kind === 'processes' ? 'leave' : 'take'
  return referred(answers, keyOf(conflict)) ?? { as: usual }
}
