import { modelsOf } from '../dmn/toModels.ts'
import type { DmnModel } from '../dmn/model.ts'
import { fromJson } from '../feel/json.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import type { Decision } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import type { Json } from '../model/json.ts'
import { referred } from '../model/referred.ts'
import type { Schema } from '../model/schema.ts'
import type { Frame } from './dmn/frame.ts'
import type { Outside } from './dmn/run.ts'
import { evaluateDecision, type Decided } from './evaluate.ts'
import { compileDmn, type DmnEvaluation, type OwnTable } from './evaluateDmn.ts'
import { failed, type DecisionContext } from './failure.ts'
import { decisionSchema, standsAlone } from './result.ts'

/** Decides by a table, a boxed expression or a decision service, with all that it requires. */
export function decide(definition: Definition, id: string, context: DecisionContext): Decided {
  const table = referred(definition.decisions, id)
  if (table !== undefined && standsAlone(table)) return evaluateDecision(table, context)
  const graph = graphIn(definition, context.scope)
  const key = graph.keys.get(id)
  if (key === undefined) return failed(`Die Entscheidung „${id}“ gibt es nicht.`)
  const outside: Outside = {
    frame: frameOf(context),
    data: context.data,
    rows: [],
    failure: undefined,
  }
  const isService = referred(definition.decisionServices, id) !== undefined
  const { value, problems } = graph.evaluation[isService ? 'serve' : 'decide'](
    key,
    givenIn(graph.inputs, context),
    { ...context.environment, outside },
  )
  if (outside.failure !== undefined) return { failure: outside.failure }
  const errors = problems.filter(({ severity }) => severity === 'error')
  // as for every expression: null, or data with null inside, is then no result
  if (errors.length > 0 && typeof value === 'object') {
    return failed(errors.map(({ where, message }) => `„${where}“: ${message.de}`).join(' '))
  }
  const rows = outside.rows.map(({ decision, ...row }) =>
    decision === undefined || decision === id ? row : { ...row, decision },
  )
  return { value, rows }
}

interface Graph {
  readonly evaluation: DmnEvaluation
  /** `namespace#id` by id. */
  readonly keys: ReadonlyMap<string, string>
  /** The names of the data that inputs are, by key. */
  readonly inputs: ReadonlyMap<string, string>
}

const graphs = new WeakMap<Definition, WeakMap<Scope, Graph>>()

/** Compiled once for each scope, as tables are. */
function graphIn(definition: Definition, scope: Scope): Graph {
  const byScope = graphs.get(definition) ?? new WeakMap<Scope, Graph>()
  graphs.set(definition, byScope)
  const known = byScope.get(scope)
  if (known !== undefined) return known
  const graph = compiled(definition, scope)
  byScope.set(scope, graph)
  return graph
}

function compiled(definition: Definition, scope: Scope): Graph {
  const models = modelsOf(definition)
  const elements = models.flatMap(({ decisions, services, knowledge }) => [
    ...decisions,
    ...services,
    ...knowledge,
  ])
  const keys = new Map(elements.map(({ key }) => [key.slice(key.lastIndexOf('#') + 1), key]))
  const tables = Object.entries(definition.decisions).flatMap(([id, decision]) => {
    const key = keys.get(id)
    return key === undefined ? [] : [[key, ownTable(id, decision, scope)] as const]
  })
  return {
    evaluation: compileDmn(models, { scope, tables: new Map(tables) }),
    keys,
    inputs: new Map(models.flatMap((model) => dataOf(model, definition))),
  }
}

function dataOf({ inputs }: DmnModel, { decisionModels = {} }: Definition) {
  const given = new Map(
    Object.values(decisionModels).flatMap((model) =>
      Object.entries(model.inputs ?? {}).map(([id, { name, data = name }]) => [id, data] as const),
    ),
  )
  return inputs.flatMap(({ key }) => {
    const data = given.get(key.slice(key.lastIndexOf('#') + 1))
    return data === undefined ? [] : [[key, data] as const]
  })
}

function givenIn(
  inputs: ReadonlyMap<string, string>,
  { data }: DecisionContext,
): ReadonlyMap<string, Json> {
  return new Map([...inputs].map(([key, name]) => [key, referred(data, name) ?? null]))
}

function frameOf({ scope, data }: DecisionContext): Frame {
  const names = Object.entries(scope.schema.properties ?? {})
  return new Map(
    names.map(([name, schema]) => [name, fromJson(referred(data, name), schema, scope.types)]),
  )
}

/** A table among what a graph requires; that is given to it beside the case data. */
function ownTable(id: string, decision: Decision, scope: Scope): OwnTable {
  return {
    schema: decisionSchema(decision, scope),
    decide: ({ values, schemas }, { outside, feel }) => {
      if (outside === undefined || outside.failure !== undefined) return null
      const decided = evaluateDecision(decision, {
        scope: giving(scope, schemas),
        data: outside.data,
        environment: { ...feel.environment, given: values },
      })
      if ('failure' in decided) {
        outside.failure = decided.failure
        return null
      }
      outside.rows.push(...decided.rows.map((row) => ({ ...row, decision: id })))
      return fromJson(decided.value, decisionSchema(decision, scope), scope.types)
    },
  }
}

const scopes = new WeakMap<Scope, Scope>()

/** The same names give the same scope, because expressions are compiled once per scope. */
function giving(scope: Scope, schemas: Readonly<Record<string, Schema>>): Scope {
  const extended = withNames(scope, schemas)
  const made = scopes.get(extended) ?? { ...extended, given: new Set(Object.keys(schemas)) }
  scopes.set(extended, made)
  return made
}
