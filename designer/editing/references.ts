import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import { isJsonObject, type Json } from '#shared/model/json.ts'
import { referred } from '#shared/model/referred.ts'

/** What steps name and what has records of its own in a definition. */
export const partKinds = [
  'forms',
  'letters',
  'decisions',
  'boxedDecisions',
  'decisionServices',
  'knowledge',
  'sources',
  'connectors',
  'messages',
  'signals',
  'errors',
  'escalations',
  'deadlines',
  'mappings',
  'processes',
] as const
export type PartKind = (typeof partKinds)[number]

type Referring = PartKind | 'lanes' | 'elements' | 'flows'
type Members = Readonly<Record<string, Referring>>

/** What a member of an element or its event refers to. */
const ofElements: Members = {
  form: 'forms',
  letter: 'letters',
  decision: 'decisions',
  source: 'sources',
  message: 'messages',
  signal: 'signals',
  event: 'signals',
  error: 'errors',
  escalation: 'escalations',
  deadline: 'deadlines',
  input: 'mappings',
  output: 'mappings',
  process: 'processes',
  lane: 'lanes',
  parent: 'elements',
  attachedTo: 'elements',
  handler: 'elements',
  activity: 'elements',
  default: 'flows',
}

/** And what a member of a letter, a decision or a source. */
const ofContent: Members = {
  connector: 'connectors',
  errors: 'errors',
  deadline: 'deadlines',
  requires: 'decisions',
  outputs: 'decisions',
  encapsulated: 'decisions',
  inputDecisions: 'decisions',
}

/** What another tool said, and what people read, refers to nothing here. */
const silent = new Set(['foreign', 'documentation', 'name', 'title', 'request', 'response'])

/** Answers with the id to write instead; undefined leaves the reference out. */
export type Refer = (kind: Referring, id: string) => string | undefined

/** The element with every reference written anew. */
export function withElementReferences(element: Element, refer: Refer): Element {
  const isOfOther = element.type === 'callActivity' && element.service !== undefined
  const members = isOfOther ? { ...ofElements, process: undefined } : ofElements
  return written(element as unknown as Json, { refer, members }) as unknown as Element // reason: an element is JSON, and keeps its kind
}

/** The same for a form, a letter, a source … */
export function withContentReferences(content: Json, refer: Refer): Json {
  return written(content, { refer, members: ofContent })
}

interface Rewriting {
  readonly refer: Refer
  readonly members: Readonly<Record<string, Referring | undefined>>
}

function written(value: Json, rewriting: Rewriting): Json {
  if (Array.isArray(value)) return value.map((item: Json) => written(item, rewriting))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([member, inner]): [string, Json][] => {
      const kind = referred(rewriting.members, member)
      if (silent.has(member)) return [[member, inner]]
      if (kind === undefined) return [[member, written(inner, rewriting)]]
      const next = referring(inner, kind, rewriting)
      return next === undefined ? [] : [[member, next]]
    }),
  )
}

/** One id, a list of ids, or a record of ids (HTTP status → error); anything else holds references of its own. */
function referring(value: Json, kind: Referring, rewriting: Rewriting): Json | undefined {
  const next = (id: Json): readonly string[] =>
    typeof id === 'string' ? [rewriting.refer(kind, id) ?? []].flat() : []
  if (typeof value === 'string') return next(value)[0]
  if (Array.isArray(value) && value.every((id: Json) => typeof id === 'string'))
    return value.flatMap(next)
  if (kind !== 'errors' || !isJsonObject(value)) return written(value, rewriting)
  const entries = Object.entries(value).map(([key, id]) => [key, next(id)[0]] as const)
  return Object.fromEntries(entries.flatMap(([key, id]) => (id === undefined ? [] : [[key, id]])))
}

export interface Reference {
  readonly kind: Referring
  readonly id: string
}

export function referencesOfElement(element: Element): readonly Reference[] {
  return collected((refer) => withElementReferences(element, refer))
}

export function referencesOfContent(content: Json): readonly Reference[] {
  return collected((refer) => withContentReferences(content, refer))
}

function collected(walk: (refer: Refer) => unknown): readonly Reference[] {
  const found: Reference[] = []
  walk((kind, id) => {
    found.push({ kind, id })
    return id
  })
  return found
}

/** Decisions of all forms share their ids. */
export const decisionKinds = [
  'decisions',
  'boxedDecisions',
  'decisionServices',
  'knowledge',
] as const

/** The record a reference names: where it stands, if it is there. */
export function partAt(
  definition: Definition,
  { kind, id }: Reference,
): { readonly kind: PartKind; readonly id: string; readonly content: Json } | undefined {
  const kinds = kind === 'decisions' ? decisionKinds : partKinds.filter((one) => one === kind)
  for (const one of kinds) {
    const content = referred(definition[one] as Readonly<Record<string, Json>> | undefined, id) // reason: records hold JSON only
    if (content !== undefined) return { kind: one, id, content }
  }
  return undefined
}
