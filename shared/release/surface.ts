import { z } from 'zod'
import type { Definition } from '../model/definition.ts'
import { isInstantiating } from '../model/elementKinds.ts'
import type { Element, EventDefinition, Process } from '../model/elements.ts'
import { canonicalForm, hashOf, sameJson } from '../model/hash.ts'
import { jsonSchema } from '../model/json.ts'
import { flatRows } from '../model/mappingRows.ts'
import { referred } from '../model/referred.ts'

/**
 * The technical surface: what IT answers for and therefore reviews. Texts, forms, letters and tables are
 * not in it, so that changing them needs no review (design.md 10).
 */
export const surfaceSchema = z.strictObject({
  /** Connectors in use, and the operations called on them. */
  connectors: z.array(
    z.strictObject({
      connector: z.string(),
      operation: z.string(),
      writes: z.boolean(),
      errors: z.record(z.string(), z.string()),
    }),
  ),
  hosts: z.array(z.string()),
  /** What flows into the requests of a source, why, and on what legal basis. */
  leavingData: z.array(
    z.strictObject({
      source: z.string(),
      purpose: z.string(),
      legalBasis: z.string(),
      request: jsonSchema,
      values: z.record(z.string(), z.string()),
    }),
  ),
  /** Cases of other services that it begins, with what they are handed, and departments it exchanges messages with. */
  exchange: z.strictObject({
    calls: z.array(
      z.strictObject({
        service: z.string(),
        version: z.int().nullable(),
        values: z.record(z.string(), z.string()),
      }),
    ),
    messages: z.array(z.strictObject({ message: z.string(), department: z.string() })),
  }),
  rights: z.strictObject({ groups: z.array(z.string()), startedBy: z.array(z.string()) }),
})
export type Surface = z.infer<typeof surfaceSchema>

export const surfaceParts = ['connectors', 'hosts', 'leavingData', 'exchange', 'rights'] as const
export type SurfacePart = (typeof surfaceParts)[number]

export function surfaceOf(definition: Definition): Surface {
  return {
    connectors: connectorsOf(definition),
    hosts: unique(Object.values(definition.sources).map((source) => hostOf(definition, source))),
    leavingData: leavingDataOf(definition),
    exchange: exchangeOf(definition),
    rights: rightsOf(definition),
  }
}

export function hashOfSurface(definition: Definition): string {
  return hashOf(surfaceOf(definition))
}

/** What a review must look at; everything when there is nothing to compare with. */
export function changedParts(
  before: Definition | undefined,
  after: Definition,
): readonly SurfacePart[] {
  const to = surfaceOf(after)
  if (before === undefined) return surfaceParts
  const from = surfaceOf(before)
  return surfaceParts.filter((part) => !sameJson(plain(from[part]), plain(to[part])))
}

function connectorsOf({ sources }: Definition): Surface['connectors'] {
  return unique(
    Object.values(sources).map(({ connector, operation, writes, errors }) => ({
      connector,
      operation,
      writes,
      errors: errors ?? {},
    })),
  )
}

function hostOf({ connectors }: Definition, { connector }: { connector: string }): string {
  return referred(connectors, connector)?.host ?? connector
}

function leavingDataOf(definition: Definition): Surface['leavingData'] {
  const calls = elementsOf(definition).filter((element) => element.type === 'serviceTask')
  return unique(
    calls.flatMap(({ source: id, input }) => {
      const source = referred(definition.sources, id)
      if (id === undefined || source === undefined) return []
      return {
        source: id,
        purpose: source.purpose.de,
        legalBasis: source.legalBasis,
        request: plain(source.request),
        values: valuesOf(definition, input),
      }
    }),
  )
}

function exchangeOf(definition: Definition): Surface['exchange'] {
  const calls = elementsOf(definition).flatMap((element) =>
    element.type === 'callActivity' && element.service !== undefined
      ? [{ ...element, service: element.service }]
      : [],
  )
  return {
    calls: unique(
      calls.map(({ service, version = null, input }) => ({
        service,
        version,
        values: valuesOf(definition, input),
      })),
    ),
    messages: unique(
      Object.entries(definition.messages).flatMap(([message, { exchangedWith = [] }]) =>
        exchangedWith.map((department) => ({ message, department })),
      ),
    ),
  }
}

function elementsOf({ processes }: Definition): readonly Element[] {
  return Object.values(processes).flatMap(({ elements }) => Object.values(elements))
}

/** What a mapping hands over, target by target. */
function valuesOf({ mappings }: Definition, mapping: string | undefined): Record<string, string> {
  const rows = referred(mappings, mapping)?.rows ?? {}
  return Object.fromEntries(
    flatRows(rows).flatMap(([path, { value, default: otherwise }]) => [
      [path, value],
      ...(otherwise === undefined ? [] : [[`${path} (default)`, otherwise]]),
    ]),
  )
}

function rightsOf({ portal, processes }: Definition): Surface['rights'] {
  const all = Object.values(processes)
  return {
    groups: unique(all.flatMap(({ lanes }) => Object.values(lanes).map(({ group }) => group))),
    startedBy: unique([...(portal === undefined ? [] : ['portal']), ...all.flatMap(startsOf)]),
  }
}

/** What begins a case from outside: the id of a message, else the kind of event. */
function startsOf({ elements, flows }: Process): string[] {
  return Object.entries(elements).flatMap(([id, element]) => {
    if (element.parent !== undefined) return []
    if (element.type === 'startEvent') return triggersOf(element.event)
    if (!isInstantiating(element)) return []
    if (element.type === 'receiveTask') return [element.message ?? 'message']
    const followers = Object.values(flows).flatMap(({ source, target }) =>
      source === id ? (elements[target] ?? []) : [],
    )
    return followers.flatMap((next) => {
      if (next.type === 'receiveTask') return [next.message ?? 'message']
      return next.type === 'intermediateCatchEvent' ? triggersOf(next.event) : []
    })
  })
}

function triggersOf(event: EventDefinition): string[] {
  if (event.type === 'none') return []
  if (event.type === 'multiple') return event.events.flatMap(triggersOf)
  return [event.type === 'message' ? (event.message ?? event.type) : event.type]
}

/** Sorted by canonical form, so that the order in the definition makes no difference. */
function unique<T>(values: readonly T[]): T[] {
  const byForm = new Map(values.map((value) => [canonicalForm(value), value]))
  return [...byForm].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}

function plain(value: unknown) {
  return jsonSchema.parse(JSON.parse(canonicalForm(value)))
}
