import type { Source } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import { canonicalForm } from '../model/hash.ts'
import type { Localised } from '../model/localised.ts'
import type { Schema } from '../model/schema.ts'
import { referred } from '../model/referred.ts'
import type { Effect } from '../comparing/difference.ts'
import { surfaceOf } from './surface.ts'

/** One thing of the technical surface that came, went or is different. */
export type TechnicalItem = { readonly effect: Effect } & (
  | ({ readonly part: 'connectors'; readonly operation: string } & SourceFacts)
  | { readonly part: 'hosts'; readonly host: string }
  | ({ readonly part: 'leavingData' } & SourceFacts)
  | {
      readonly part: 'exchange'
      readonly way: 'calls' | 'exchanges'
      readonly what: Localised
      readonly with: string
    }
  | { readonly part: 'rights'; readonly right: 'works' | 'starts'; readonly who: Localised }
)

interface SourceFacts {
  readonly title: Localised
  /** Names of the fields that come back or go out. */
  readonly fields: readonly string[]
  readonly purpose: Localised
  readonly legalBasis: string
  readonly writes: boolean
}

/** What a review looks at, part by part; everything is new when nothing was released before. */
export function technicalItems(
  before: Definition | undefined,
  after: Definition,
): readonly TechnicalItem[] {
  return ([connectors, hosts, leavingData, exchange, rights] as const).flatMap((itemsOf) =>
    compare(before === undefined ? {} : itemsOf(before), itemsOf(after)),
  )
}

/** Items by identity, each with what makes it the same or another. */
type Items = Readonly<Record<string, { readonly item: Item; readonly content: unknown }>>
type WithoutEffect<T> = T extends unknown ? Omit<T, 'effect'> : never
type Item = WithoutEffect<TechnicalItem>

function compare(before: Items, after: Items): TechnicalItem[] {
  const effectOf = (id: string): Effect | undefined => {
    const [from, to] = [referred(before, id), referred(after, id)]
    if (from === undefined) return 'added'
    if (to === undefined) return 'removed'
    const same = canonicalForm(from.content) === canonicalForm(to.content)
    return same ? undefined : 'changed'
  }
  return Object.entries({ ...before, ...after }).flatMap(([id, { item }]): TechnicalItem[] => {
    const effect = effectOf(id)
    return effect === undefined ? [] : [{ ...item, effect }]
  })
}

function connectors(definition: Definition): Items {
  const calls = surfaceOf(definition).connectors.flatMap((call) => {
    const { connector, operation } = call
    const source = Object.values(definition.sources).find(
      (candidate) => candidate.connector === connector && candidate.operation === operation,
    )
    if (source === undefined) return []
    const facts = factsOf(source, source.response)
    const item = { part: 'connectors', operation, ...facts } as const
    return [[`${connector}/${operation}`, { item, content: call }] as const]
  })
  return Object.fromEntries(calls)
}

function hosts(definition: Definition): Items {
  return Object.fromEntries(
    surfaceOf(definition).hosts.map((host) => [
      host,
      { item: { part: 'hosts', host } as const, content: host },
    ]),
  )
}

/** By source: two steps may hand different data to the same one. */
function leavingData(definition: Definition): Items {
  const flows = surfaceOf(definition).leavingData
  const sources = [...new Set(flows.map(({ source }) => source))].flatMap((id) => {
    const source = referred(definition.sources, id)
    if (source === undefined) return []
    const facts = factsOf(source, source.request)
    const content = flows.filter((flow) => flow.source === id)
    return [[id, { item: { part: 'leavingData', ...facts } as const, content }] as const]
  })
  return Object.fromEntries(sources)
}

function exchange(definition: Definition): Items {
  const { calls, messages } = surfaceOf(definition).exchange
  const part = 'exchange'
  const called = [...new Set(calls.map(({ service }) => service))].map((service) => {
    const content = calls.filter((call) => call.service === service)
    const fields = [...new Set(content.flatMap(({ values }) => Object.keys(values)))]
    const what = { de: fields.join(', ') }
    return [`calls/${service}`, { item: { part, way: 'calls', what, with: service }, content }]
  })
  const exchanged = messages.map(({ message, department }) => {
    const what = referred(definition.messages, message)?.title ?? { de: message }
    const item = { part, way: 'exchanges', what, with: department }
    return [`exchanges/${message}/${department}`, { item, content: department }]
  })
  return Object.fromEntries([...called, ...exchanged])
}

function rights(definition: Definition): Items {
  const { groups, startedBy } = surfaceOf(definition).rights
  const lanes = Object.values(definition.processes).flatMap((process) =>
    Object.values(process.lanes),
  )
  const right = (kind: 'works' | 'starts', id: string, who: Localised) =>
    [`${kind}/${id}`, { item: { part: 'rights', right: kind, who } as const, content: id }] as const
  return Object.fromEntries([
    ...groups.map((group) => {
      const title = lanes.find((lane) => lane.group === group)?.title
      return right('works', group, { de: title === undefined ? group : `${title.de} (${group})` })
    }),
    ...startedBy.map((id) =>
      right('starts', id, referred(definition.messages, id)?.title ?? { de: id }),
    ),
  ])
}

function factsOf({ title, purpose, legalBasis, writes }: Source, schema: Schema): SourceFacts {
  return { title, purpose, legalBasis, writes, fields: Object.keys(schema.properties ?? {}) }
}
