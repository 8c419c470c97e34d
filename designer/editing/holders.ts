import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import { isJsonObject, type Json } from '#shared/model/json.ts'
import { namesIn, pointerTo } from '#shared/model/pointer.ts'
import { endsOf, type Artifact } from '#shared/model/artifacts.ts'
import { parentOf } from './artifacts.ts'
import { asJson } from './asJson.ts'
import { referencesOfContent, referencesOfElement, type Reference } from './references.ts'

/** What a record refers to: one of these places has to be there. */
export interface Held {
  readonly at: readonly string[]
}

/** The references of a record, by the JSON Pointer to it. */
export function heldBy(pointer: string, record: Json): readonly Held[] {
  const [part, process = '', kind] = namesIn(pointer)
  if (part === 'layout' || part === 'scenarios' || part === 'waivers') return []
  if (part !== 'processes') {
    return [...referencesOfContent(record).map(placesOf), ...typesIn(record)]
  }
  if (kind === 'flows' && isJsonObject(record)) {
    return [record['source'], record['target']].flatMap((end) =>
      typeof end === 'string' ? [{ at: [pointerTo('processes', process, 'elements', end)] }] : [],
    )
  }
  if (kind === 'artifacts') return besideHeld(process, record as unknown as Artifact) // reason: the schema lets nothing else stand there
  if (kind !== 'elements') return []
  return referencesOfElement(record as unknown as Element).map((reference) =>
    // reason: the schema lets nothing else stand there
    isInside(reference)
      ? { at: [pointerTo('processes', process, reference.kind, reference.id)] }
      : placesOf(reference),
  )
}

/** Lines lead to steps, ways and what is drawn beside them. */
function besideHeld(process: string, artifact: Artifact): readonly Held[] {
  const inside = (kind: string, id: string): string => pointerTo('processes', process, kind, id)
  const ends = (endsOf(artifact) ?? []).map((id) => ({
    at: ['elements', 'flows', 'artifacts'].map((kind) => inside(kind, id)),
  }))
  const parent = parentOf(artifact)
  const parts = [
    ...(parent === undefined ? [] : [inside('elements', parent)]),
    ...(artifact.type === 'dataObjectReference' && artifact.object !== undefined
      ? [inside('artifacts', artifact.object)]
      : []),
    ...(artifact.type === 'dataStoreReference' && artifact.store !== undefined
      ? [pointerTo('dataStores', artifact.store)]
      : []),
  ]
  return [...ends, ...parts.map((place) => ({ at: [place] }))]
}

/** Who refers to what, both by JSON Pointer. */
export function holdersIn(definition: Definition): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>()
  const note = (pointer: string, record: Json): void => {
    for (const place of heldBy(pointer, record).flatMap(({ at }) => at)) {
      holders.set(place, (holders.get(place) ?? new Set()).add(pointer))
    }
  }
  for (const [part, records] of Object.entries(asJson(definition))) {
    if (part === 'processes' || !isJsonObject(records)) continue
    for (const [id, record] of Object.entries(records)) note(pointerTo(part, id), record)
  }
  for (const [process, { elements, flows, artifacts = {} }] of Object.entries(
    definition.processes,
  )) {
    for (const [kind, records] of Object.entries({ elements, flows, artifacts })) {
      for (const [id, record] of Object.entries(records)) {
        note(pointerTo('processes', process, kind, id), record)
      }
    }
  }
  return holders
}

const insides = ['lanes', 'elements', 'flows'] as const

function isInside(reference: Reference): boolean {
  return insides.some((kind) => kind === reference.kind)
}

/** Decisions of all forms share their ids. */
function placesOf({ kind, id }: Reference): Held {
  const kinds =
    kind === 'decisions' ? ['decisions', 'boxedDecisions', 'decisionServices', 'knowledge'] : [kind]
  return { at: kinds.map((one) => pointerTo(one, id)) }
}

/** Every type that a schema in it refers to. */
function typesIn(value: Json): readonly Held[] {
  if (Array.isArray(value)) return value.flatMap(typesIn)
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '$ref' && typeof inner === 'string'
      ? [{ at: [pointerTo('types', inner)] }]
      : typesIn(inner),
  )
}
