import {
  compileMapping,
  evaluateMapping,
  nested,
  type CompiledRow,
  type MappingFailure,
} from '../mappings/evaluate.ts'
import type { MappingPlace } from '../mappings/place.ts'
import type { Json, JsonObject } from '../model/json.ts'
import type { Origin } from '../model/origin.ts'
import { referred } from '../model/referred.ts'
import { schemaAt } from '../model/schema.ts'
import { anyInput, type Entry, type Failure } from './behaviour.ts'
import { failure, seenIn, withResult } from './evaluating.ts'
import type { MappingNode } from './graph.ts'
import { emit, known, type Run } from './run.ts'
import { firstNameOf } from '../model/path.ts'

export type Values = Readonly<Record<string, Json>>

/** The input of an activity that takes one, by its mapping. */
export function inputOf(
  run: Run,
  { node, activation }: Omit<Entry, 'input'>,
): { readonly input: JsonObject | undefined } | Failure {
  const { request } = node.behaviour
  const isSkipped = request === undefined || activation.skipsInput === true
  if (node.input === undefined || isSkipped) return { input: undefined }
  const { graph, environment } = run
  const { types } = graph.definition
  const rows = rowsOf(node.input, (path) =>
    request === anyInput ? anyInput : schemaAt(request, path, types),
  )
  const data = seenIn(run, activation.scope)
  const mapped = evaluateMapping(rows, { data, environment, types })
  return 'failure' in mapped ? invalid(run, mapped.failure) : { input: nested(mapped.values) }
}

/** What the output mapping writes. Nothing without one. */
export function outputOf(
  run: Run,
  { node, activation }: Omit<Entry, 'input'>,
  result: Json | undefined,
): { readonly values: Values } | Failure {
  if (node.output === undefined) return { values: {} }
  const { graph, environment } = run
  const { types } = graph.definition
  const rows = rowsOf(node.output, (path) => schemaAt(node.writable, path, types))
  const { scope } = activation
  const mapped = withResult(run, { scope, result: result ?? null }, (data) =>
    evaluateMapping(rows, { data, environment, types }),
  )
  return 'failure' in mapped ? invalid(run, mapped.failure) : { values: mapped.values }
}

const compiled = new WeakMap<MappingNode, readonly CompiledRow[]>()

/** Compiled when it is needed: many a graph is made only to be looked at. */
function rowsOf(node: MappingNode, target: MappingPlace['target']): readonly CompiledRow[] {
  const known = compiled.get(node)
  if (known !== undefined) return known
  const rows = compileMapping(node.mapping, { scope: node.scope, target })
  compiled.set(node, rows)
  return rows
}

/** Without the names of its own, of which nothing is left when it ends; a run of a loop still has them. */
export function kept({ node: { properties, loop } }: Pick<Entry, 'node'>, values: Values): Values {
  if (properties.length === 0 || loop !== undefined) return values
  const isKept = ([path]: readonly [string, Json]) => !properties.includes(firstNameOf(path))
  return Object.fromEntries(Object.entries(values).filter(isKept))
}

/** Each value goes to the innermost scope that holds its name, else to the data of the process. */
export function write(run: Run, { scope, values, origin }: WriteRequest): void {
  if (known(run.instance.scopes[scope], 'scope', scope).element === null) {
    return emit(run, { type: 'dataWritten', scope, values, origin })
  }
  const byScope = new Map<string, Record<string, Json>>()
  for (const [path, value] of Object.entries(values)) {
    const holder = holderOf(run, scope, firstNameOf(path))
    byScope.set(holder, { ...byScope.get(holder), [path]: value })
  }
  for (const [holder, held] of byScope) {
    emit(run, { type: 'dataWritten', scope: holder, values: held, origin })
  }
}

export interface WriteRequest {
  readonly scope: string
  readonly values: Values
  readonly origin: Origin
}

export function originBy(run: Run, { node }: Pick<Entry, 'node'>): Origin {
  const { id, element, behaviour } = node
  const legalBasis = 'legalBasis' in element ? element.legalBasis : undefined
  return {
    kind: 'rule',
    from: id,
    element: id,
    at: run.at,
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...behaviour.origin,
  }
}

/** The same for what a step yields: a value whose row says why it is taken over keeps that in its origin. */
export function writeResult(run: Run, { node, scope, values, origin }: OutputRequest): void {
  const rows = node.output?.mapping.rows ?? {}
  if (node.output?.isNoted !== true) return write(run, { scope, values, origin })
  const noteOf = (path: string) => referred(rows, path)?.note
  const entries = Object.entries(values)
  const plain = entries.filter(([path]) => noteOf(path) === undefined)
  if (plain.length > 0) write(run, { scope, values: Object.fromEntries(plain), origin })
  for (const [path, value] of entries) {
    const note = noteOf(path)
    if (note !== undefined)
      write(run, { scope, values: { [path]: value }, origin: { ...origin, note } })
  }
}

interface OutputRequest extends WriteRequest {
  readonly node: Entry['node']
}

function holderOf(run: Run, scopeId: string, name: string): string {
  const scope = known(run.instance.scopes[scopeId], 'scope', scopeId)
  if (scope.element === null || scope.parent === null || Object.hasOwn(scope.data, name))
    return scopeId
  return holderOf(run, scope.parent, name)
}

function invalid({ graph }: Run, { target, message }: MappingFailure): Failure {
  const label = schemaAt(graph.caseData, target, graph.definition.types)?.label
  return failure('invalidData', `${label?.de ?? target}: ${message}`)
}
