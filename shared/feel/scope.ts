import type { Definition } from '../model/definition.ts'
import type { Schema } from '../model/schema.ts'
import type { TypeName } from './ast.ts'

/** The names an expression may use, as the properties of one object, and the types they refer to. */
export interface Scope {
  readonly schema: Schema
  readonly types: Readonly<Record<string, Schema>>
  /** What types an expression may name besides those of FEEL. */
  readonly named?: NamedTypes
  /** Names that are no case data: the environment has their values, functions among them. */
  readonly given?: ReadonlySet<string>
}

export type NamedTypes = (name: string) => TypeName | undefined

type Described = Pick<Definition, 'data' | 'types' | 'deadlines'> &
  Partial<Pick<Definition, 'decisions'>>

const text: Schema = { type: 'string' }
const caseSchema: Schema = {
  type: 'object',
  properties: {
    id: text,
    number: text,
    startedAt: { type: 'string', format: 'date-time' },
    service: text,
  },
}
const identitySchema: Schema = {
  type: 'object',
  properties: { personId: text, name: text },
}

/** How a deadline was computed, in sentences. */
const sentence: Schema = { type: 'object', properties: { de: text, en: text } }
const derivation: Schema = {
  type: 'object',
  nullable: true,
  properties: { de: text, en: text, steps: { type: 'array', items: sentence } },
}

interface Known {
  readonly of: Described
  /** Tables are edited often; what is named of them is that they are there. */
  readonly decisions: string
  readonly scope: Scope
}
const scopes = new WeakMap<Described['data'], Known>()
const reason: Schema = { type: 'string', nullable: true }

/**
 * Case data, `case`, `identity`, `deadlines`, `derivations` and `reasons`, the sentences of the rows that decided. A
 * definition with the same data gives the same scope.
 */
export function caseScope(definition: Described): Scope {
  const tables = Object.keys(definition.decisions ?? {})
  const decisions = tables.join('\n')
  const known = scopes.get(definition.data)
  const isSame =
    known?.of.types === definition.types &&
    known.of.deadlines === definition.deadlines &&
    known.decisions === decisions
  if (known !== undefined && isSame) return known.scope
  const reasons = Object.fromEntries(tables.map((id) => [id, reason] as const))
  const deadlines = Object.keys(definition.deadlines).map(
    (id) => [id, { type: 'string', format: 'date' }] as const,
  )
  const derivations = Object.keys(definition.deadlines).map((id) => [id, derivation] as const)
  const properties = {
    case: caseSchema,
    identity: identitySchema,
    deadlines: { type: 'object', properties: Object.fromEntries(deadlines) } as const,
    derivations: { type: 'object', properties: Object.fromEntries(derivations) } as const,
    reasons: { type: 'object', properties: reasons } as const,
    ...definition.data,
  }
  const scope = { schema: { type: 'object', properties }, types: definition.types } as const
  const { data, types } = definition
  scopes.set(data, { of: { data, types, deadlines: definition.deadlines }, decisions, scope })
  return scope
}

interface Extension {
  readonly names: Readonly<Record<string, Schema>>
  readonly scope: Scope
}

const extended = new WeakMap<Scope, readonly Extension[]>()
const extensionsPerScope = 200

/**
 * A scope with further names, e.g. `result` or `item`. They hide names of the same spelling. The same names
 * with the same schemas give the same scope, because expressions are compiled once per scope.
 */
export function withNames(scope: Scope, names: Readonly<Record<string, Schema>>): Scope {
  const known = extended.get(scope) ?? []
  const same = known.find((one) => areSame(one.names, names))
  if (same !== undefined) return same.scope
  const properties = { ...scope.schema.properties, ...names }
  const made: Scope = { ...scope, schema: { type: 'object', properties } }
  extended.set(scope, [{ names, scope: made }, ...known.slice(0, extensionsPerScope - 1)])
  return made
}

function areSame(one: Extension['names'], other: Extension['names']): boolean {
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  )
}
