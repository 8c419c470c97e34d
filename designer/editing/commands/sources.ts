import type { Assurance, Source } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import type { Schema } from '#shared/model/schema.ts'
import { idFrom } from '../ids.ts'
import { without } from '../records.ts'

/** A source as a person puts it together; purpose and legal basis cannot be left out. */
export interface NewSource {
  readonly title: Localised
  readonly connector: { readonly title: Localised; readonly host: string }
  readonly operation: string
  readonly purpose: Localised
  readonly legalBasis: string
  readonly writes: boolean
  /** How far its answers can be relied upon; not said when left out. */
  readonly assurance?: Assurance
  readonly request: Schema
  readonly response: Schema
  /** Status → an error of the definition, or a new one by its title. */
  readonly errors: readonly { readonly status: string; readonly error: string | Localised }[]
}

interface Placed {
  readonly definition: Definition
  readonly id: string
}

/** A connector to the same host is used again. */
export function addSource(definition: Definition, added: NewSource): Placed {
  const id = idFrom(added.title.de, definition.sources)
  return { definition: putSource(definition, id, added), id }
}

export function putSource(definition: Definition, id: string, source: NewSource): Definition {
  const { connector, errors, ...rest } = source
  const [connectors, name] = withConnector(definition, connector)
  const [known, byStatus] = withErrors(definition, errors)
  const next: Source = {
    ...rest,
    connector: name,
    ...(errors.length === 0 ? {} : { errors: byStatus }),
  }
  return withoutIdleConnectors({
    ...definition,
    connectors,
    errors: known,
    sources: { ...definition.sources, [id]: next },
  })
}

/** Steps that asked it stay and ask nothing: the checker names them. */
export function removeSource(definition: Definition, id: string): Definition {
  return withoutIdleConnectors({ ...definition, sources: without(definition.sources, [id]) })
}

function withConnector(
  { connectors }: Definition,
  connector: NewSource['connector'],
): readonly [Definition['connectors'], string] {
  const known = Object.entries(connectors).find(([, { host }]) => host === connector.host)
  if (known !== undefined) return [connectors, known[0]]
  const name = idFrom(connector.title.de, connectors)
  return [{ ...connectors, [name]: connector }, name]
}

function withErrors(
  { errors }: Definition,
  wanted: NewSource['errors'],
): readonly [Definition['errors'], Record<string, string>] {
  const known = { ...errors }
  const byStatus = wanted.map(({ status, error }) => {
    if (typeof error === 'string') return [status, error] as const
    const id = idFrom(error.de, known)
    known[id] = { title: error }
    return [status, id] as const
  })
  return [known, Object.fromEntries(byStatus)]
}

/** A connector nobody uses would be reviewed for nothing. */
function withoutIdleConnectors(definition: Definition): Definition {
  const used = new Set(Object.values(definition.sources).map(({ connector }) => connector))
  const idle = Object.keys(definition.connectors).filter((name) => !used.has(name))
  return idle.length === 0
    ? definition
    : { ...definition, connectors: without(definition.connectors, idle) }
}

/** Only the fields at these paths, and what leads to them; lists are entered by their items. */
export function chosenPart(schema: Schema, paths: ReadonlySet<string>, prefix = ''): Schema {
  if (schema.items !== undefined) {
    return { ...schema, items: chosenPart(schema.items, paths, prefix) }
  }
  if (schema.properties === undefined) return schema
  const { properties, required, ...rest } = schema
  const kept = Object.entries(properties).flatMap(([name, part]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`
    if (paths.has(path)) return [[name, part] as const]
    const leads = [...paths].some((one) => one.startsWith(`${path}.`))
    return leads ? [[name, chosenPart(part, paths, path)] as const] : []
  })
  const names = new Set(kept.map(([name]) => name))
  const needed = (required ?? []).filter((name) => names.has(name))
  return {
    ...rest,
    properties: Object.fromEntries(kept),
    ...(needed.length === 0 ? {} : { required: needed }),
  }
}
