import type { Expression } from '../feel/compile.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { referred } from '../model/referred.ts'
import type { Failure } from './behaviour.ts'
import { contextWithResult } from './context.ts'
import type { Incident } from './effect.ts'
import type { Run } from './run.ts'

/** What expressions see in a scope. Built once until data changes. */
export function seenIn(run: Run, scope: string): JsonObject {
  return sightOf(run, scope)
}

/** The same with the result of an activity, which only its output mapping knows. */
export function withResult<T>(
  run: Run,
  { scope, result }: { readonly scope: string; readonly result: Json },
  look: (data: JsonObject) => T,
): T {
  const data = sightOf(run, scope)
  const hidden = data['result'] ?? null
  data['result'] = result
  const found = look(data)
  data['result'] = hidden
  return found
}

/** It has room for a result: to copy all of it for each mapping would be dear, and so would a new name last. */
function sightOf(run: Run, scope: string): Record<string, Json> {
  const contexts = (run.contexts ??= new Map())
  const known = contexts.get(scope)
  if (known !== undefined) return known
  const { environment, graph, instance } = run
  const context = contextWithResult(instance, { definition: graph.definition, environment, scope })
  contexts.set(scope, context)
  return context
}

export function evaluate(
  run: Run,
  expression: Expression,
  scope: string,
): { readonly value: Json } | Failure {
  return evaluateOver(run, expression, seenIn(run, scope))
}

interface Sight {
  readonly scope: string
  /** They hide what the scope calls the same. */
  readonly names: JsonObject
}

export function evaluateWith(
  run: Run,
  expression: Expression,
  { scope, names }: Sight,
): { readonly value: Json } | Failure {
  return evaluateOver(run, expression, Object.assign({}, seenIn(run, scope), names))
}

function evaluateOver({ environment }: Run, expression: Expression, data: JsonObject) {
  const { value, diagnostics } = expression.evaluate(data, environment)
  if (value !== undefined) return { value }
  return failure('expressionFailed', diagnostics[0]?.message.de ?? 'Der Ausdruck ergibt nichts.')
}

/** Nobody catches the error; named as the definition names it. */
export function uncaught({ graph }: Run, error: string): Incident {
  const title = referred(graph.definition.errors, error)?.title.de ?? error
  return incidentOf('uncaughtError', `„${title}“: Dafür ist kein Weg vorgesehen.`)
}

const technical: ReadonlySet<Incident['code']> = new Set(['jobFailed', 'fuelExhausted'])

export function failure(code: Incident['code'], message: string): Failure {
  return { failure: incidentOf(code, message) }
}

/** The drawing says nothing here; only a definition that nobody checked comes this far. */
export function incomplete(missing: string): Failure {
  return failure('incomplete', `${missing} ist nicht festgelegt.`)
}

export function incidentOf(code: Incident['code'], message: string): Incident {
  return { addressee: technical.has(code) ? 'technical' : 'business', code, message }
}
