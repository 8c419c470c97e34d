import { modelsIn, namespaceOf, placesOf, typeNames } from '../dmn/parts.ts'
import { schemaOfType } from '../dmn/schemas.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import type { Named } from '../model/boxed.ts'
import type { Definition } from '../model/definition.ts'
import type { Localised } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import type { DecisionModel } from '../model/requirements.ts'
import type { Schema } from '../model/schema.ts'
import { decisionSchema } from './result.ts'

const anything: Schema = {}

/** A table, a decision by an expression, or a decision service. */
export function decisionOf(
  { decisions, boxedDecisions, decisionServices }: Definition,
  id: string,
): { readonly title: Localised; readonly legalBasis?: string } | undefined {
  return referred(decisions, id) ?? referred(boxedDecisions, id) ?? referred(decisionServices, id)
}

/** What a decision or decision service yields, as far as it is certain. */
export function resultOf(definition: Definition, id: string, scope: Scope): Schema {
  const service = referred(definition.decisionServices, id)
  if (service === undefined || decidedBy(definition, id) !== undefined)
    return resultOfDecision(definition, id, scope)
  if (service.typeRef !== undefined) return typed(definition, id, service)
  const [only, ...others] = service.outputs
  if (only !== undefined && others.length === 0) return resultOfDecision(definition, only, scope)
  const results = service.outputs.map(
    (output) => [nameOf(definition, output), resultOfDecision(definition, output, scope)] as const,
  )
  return { type: 'object', properties: Object.fromEntries(results) }
}

/** A service offers decisions and no services. */
function resultOfDecision(definition: Definition, id: string, scope: Scope): Schema {
  const table = referred(definition.decisions, id)
  if (table !== undefined && table.typeRef === undefined) return decisionSchema(table, scope)
  const decision = decidedBy(definition, id)
  return decision === undefined ? anything : typed(definition, id, decision)
}

function decidedBy({ decisions, boxedDecisions }: Definition, id: string) {
  return referred(decisions, id) ?? referred(boxedDecisions, id)
}

/** Names of the place, and of what a decision or knowledge requires there. */
export function scopeWithin(definition: Definition, id: string, scope: Scope): Scope {
  const { requires = [] } =
    referred(definition.decisions, id) ??
    referred(definition.boxedDecisions, id) ??
    referred(definition.knowledge, id) ??
    {}
  if (requires.length === 0) return scope
  const model = modelOf(definition, id)
  const names: Record<string, Schema> = {}
  for (const one of requires) {
    const schema = schemaOfRequired(definition, one, scope)
    const [first, second] = pathTo(definition, one, model)
    names[first] =
      second === undefined
        ? schema
        : { type: 'object', properties: { ...names[first]?.properties, [second]: schema } }
  }
  return withNames(scope, names)
}

/** Names that boxes add, with the types that they are said to have. */
export function scopeInside(
  definition: Definition,
  {
    id,
    scope,
    locals,
  }: { readonly id: string; readonly scope: Scope; readonly locals: readonly Named[] },
): Scope {
  if (locals.length === 0) return scope
  const model = modelOf(definition, id)
  const { keyOf } = typeNames(definition, model?.[1] ?? noModel)
  const names = locals.map(({ name, typeRef }) => [name, schemaOfType(typeRef, keyOf)] as const)
  return withNames(scope, Object.fromEntries(names))
}

function schemaOfRequired(definition: Definition, id: string, scope: Scope): Schema {
  const input = inputOf(definition, id)
  if (input !== undefined) {
    const data = referred(definition.data, input.data ?? input.name)
    return data ?? typed(definition, id, input)
  }
  const isFunction =
    referred(definition.knowledge, id) !== undefined ||
    referred(definition.decisionServices, id) !== undefined
  return isFunction ? anything : resultOf(definition, id, scope)
}

type Model = readonly [string, DecisionModel]
const noModel: DecisionModel = { title: { de: '' } }

function modelOf(definition: Definition, id: string): Model | undefined {
  const place = placesOf(definition).get(id)
  return modelsIn(definition).find(([one]) => one === place)
}

function inputOf({ decisionModels = {} }: Definition, id: string) {
  return Object.values(decisionModels)
    .map(({ inputs }) => referred(inputs, id))
    .find((input) => input !== undefined)
}

function typed(
  definition: Definition,
  id: string,
  { typeRef }: { readonly typeRef?: string },
): Schema {
  const { keyOf } = typeNames(definition, modelOf(definition, id)?.[1] ?? noModel)
  return schemaOfType(typeRef, keyOf)
}

function nameOf(definition: Definition, id: string): string {
  const { decisions, boxedDecisions, knowledge, decisionServices } = definition
  const record =
    referred(decisions, id) ??
    referred(boxedDecisions, id) ??
    referred(knowledge, id) ??
    referred(decisionServices, id) ??
    inputOf(definition, id)
  return record?.name ?? id
}

/** The name by which a model knows something: of another model `[import, name]`. */
function pathTo(
  definition: Definition,
  id: string,
  from: Model | undefined,
): readonly [string, string?] {
  const name = nameOf(definition, id)
  const place = modelOf(definition, id)
  if (place === undefined || from === undefined || place[0] === from[0]) return [name]
  const namespace = namespaceOf(definition, ...place)
  const known = from[1].imports?.find((one) => one.namespace === namespace)
  return known === undefined || known.name === '' ? [name] : [known.name, name]
}
