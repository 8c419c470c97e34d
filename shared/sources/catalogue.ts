import type { CatalogueEntry, Dependent, Holding, OfferedOperation } from '../model/catalogue.ts'
import type { Definition } from '../model/definition.ts'
import type { Localised } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import { resolve, type Schema } from '../model/schema.ts'

/** A draft (`version` null) or released version. */
export interface VersionOf {
  readonly definition: Definition
  readonly version: number | null
}

export interface Catalogued {
  readonly holdings: Readonly<Record<string, Holding>>
  /** By host: what its description offers; undefined where it could not be read. */
  readonly offers: Readonly<Record<string, Offer | undefined>>
  readonly versions: readonly VersionOf[]
}

export interface Offer {
  readonly title: string
  readonly operations: readonly OfferedOperation[]
}

/** What the city lists, what is connected without being listed, and who depends on what. */
export function catalogueOf({ holdings, offers, versions }: Catalogued): readonly CatalogueEntry[] {
  const listed = Object.entries(holdings).map(([id, holding]) =>
    entryOf(id, holding, { offers, versions }),
  )
  const known = new Set(Object.values(holdings).map(({ host }) => host))
  const unlisted = Object.entries(offers)
    .filter(([host]) => !known.has(host))
    .map(([host, offer]) => entryOf(host, unlistedHolding(host, offer), { offers, versions }))
  return [...listed, ...unlisted]
}

function entryOf(
  id: string,
  holding: Holding,
  { offers, versions }: Pick<Catalogued, 'offers' | 'versions'>,
): CatalogueEntry {
  const { host } = holding
  const isApproved = host !== undefined && Object.hasOwn(offers, host)
  const offer = referred(offers, host)
  const connection = !isApproved ? 'planned' : offer === undefined ? 'silent' : 'connected'
  return {
    id,
    ...holding,
    connection,
    operations: (offer?.operations ?? []).map((one) => ({
      ...one,
      request: described(one.request, holding.fields),
      response: described(one.response, holding.fields),
    })),
    usedBy: host === undefined ? [] : versions.flatMap((version) => dependentsOn(host, version)),
  }
}

/** Interfaces name fields, the city says what they mean: label, FIM id and format by the same name. */
function described(schema: Schema, fields: Readonly<Record<string, Schema>>): Schema {
  const { items, properties } = schema
  if (items !== undefined) return { ...schema, items: described(items, fields) }
  if (properties === undefined) return schema
  const parts = Object.entries(properties).map(([name, part]) => {
    const said = referred(fields, name)
    const { label, fimId, format } = said ?? {}
    const inner = described(part, (said?.items ?? said)?.properties ?? fields)
    return [
      name,
      {
        ...inner,
        ...(label === undefined || inner.label !== undefined ? {} : { label }),
        ...(fimId === undefined || inner.fimId !== undefined ? {} : { fimId }),
        ...(format === undefined || !isPlainText(inner) ? {} : { format }),
      },
    ] as const
  })
  return { ...schema, properties: Object.fromEntries(parts) }
}

function isPlainText({ type, format }: Schema): boolean {
  return type === 'string' && format === undefined
}

/** Approved by IT, and nobody wrote down yet what it is. */
function unlistedHolding(host: string, offer: Offer | undefined): Holding {
  return {
    title: { de: offer?.title ?? host },
    kind: 'system',
    keptBy: { de: 'nicht angegeben', en: 'not said' },
    legalBasis: '–',
    host,
    fields: {},
  }
}

function dependentsOn(host: string, { definition, version }: VersionOf): readonly Dependent[] {
  const { sources, connectors, types, id, title } = definition
  return Object.values(sources)
    .filter(({ connector }) => referred(connectors, connector)?.host === host)
    .map((source) => ({
      service: id,
      title,
      version,
      source: source.title,
      operation: source.operation,
      purpose: source.purpose,
      legalBasis: source.legalBasis,
      writes: source.writes,
      takes: [...labelsIn(source.response, types)],
    }))
}

/** As deep as people read a list. */
const deepest = 3

function labelsIn(schema: Schema, types: Definition['types'], level = 0): readonly Localised[] {
  const { properties = {} } = recordIn(schema, types)
  return Object.entries(properties).flatMap(([name, part]) => {
    const inner = level >= deepest ? [] : labelsIn(part, types, level + 1)
    return inner.length > 0 ? inner : [resolve(part, types).label ?? { de: name }]
  })
}

function recordIn(schema: Schema, types: Definition['types']): Schema {
  const resolved = resolve(schema, types)
  return resolved.items === undefined ? resolved : resolve(resolved.items, types)
}
