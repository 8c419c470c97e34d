import { compile } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import { asExpression } from '../mappings/asExpression.ts'
import { complexGatewayNames } from '../model/complexGateway.ts'
import type { Definition } from '../model/definition.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonObject } from '../model/json.ts'
import type { Script } from './script.ts'
import { visitsOf } from './script.ts'
import { firstNameOf } from '../model/path.ts'

export interface Brought {
  readonly script: Script
  readonly data: JsonObject
}

/**
 * The definition with every name as case data that its expressions read, its mappings write, or the script
 * brings: a drawing declares nothing, and in FEEL a name that nobody brought is null.
 */
export function declareNames(definition: Definition, brought: Brought): Definition {
  const names = new Set([...namesBrought(brought), ...namesWritten(definition)])
  const expressions = [...expressionsIn(definition), ...expressionsOf(brought.script)]
  for (const text of expressions) for (const name of namesRead(text)) names.add(name)
  const missing = [...names].filter(
    (name) => !Object.hasOwn(definition.data, name) && !reserved.has(name),
  )
  if (missing.length === 0) return definition
  const added = Object.fromEntries(missing.map((name) => [name, {}]))
  return { ...definition, data: { ...definition.data, ...added } }
}

/** What some places see beside the case data. */
const reserved = new Set([
  'case',
  'identity',
  'deadlines',
  'derivations',
  'result',
  'item',
  'loopCounter',
  'numberOfInstances',
  'numberOfActiveInstances',
  'numberOfCompletedInstances',
  'numberOfTerminatedInstances',
  ...Object.keys(complexGatewayNames),
])

function namesBrought({ script, data }: Brought): readonly string[] {
  const { data: atStart = {}, elements = {}, messages = [], signals = [] } = script
  const outputs = Object.keys(elements).flatMap((id) =>
    visitsOf(script, id).map(({ output = {} }) => output),
  )
  const payloads = [...messages, ...signals].map(({ payload = {} }) => payload)
  return [data, atStart, ...outputs, ...payloads].flatMap(Object.keys).map(firstNameOf)
}

function namesWritten({ mappings }: Definition): readonly string[] {
  return Object.values(mappings).flatMap(({ rows }) => Object.keys(rows).map(firstNameOf))
}

const empty: Scope = { schema: { type: 'object', properties: {} }, types: {} }

function namesRead(text: string): readonly string[] {
  return compile(text, { kind: 'expression', scope: empty })
    .diagnostics.filter(({ code }) => code === 'unknownName')
    .map(({ from, to }) => text.slice(from, to).replaceAll(/\s+/g, ' ').trim())
}

/** The FEEL texts a script holds, at any depth of an output. */
function expressionsOf(script: Script): readonly string[] {
  const outputs = Object.keys(script.elements ?? {}).flatMap((id) =>
    visitsOf(script, id).flatMap(({ output }) => (output === undefined ? [] : [output])),
  )
  return outputs.flatMap(feelIn)
}

function feelIn(value: Json): readonly string[] {
  if (typeof value === 'string') return value.startsWith('=') ? [value.slice(1)] : []
  if (Array.isArray(value)) return value.flatMap(feelIn)
  return isJsonObject(value) ? Object.values(value).flatMap(feelIn) : []
}

/** The members of elements and flows that hold FEEL. */
const feelMembers = new Set([
  'condition',
  'key',
  'script',
  'cardinality',
  'collection',
  'completionCondition',
  'activationCondition',
  'first',
  'element',
  'date',
  'duration',
  'cycle',
])

function expressionsIn({ processes, mappings }: Definition): readonly string[] {
  const rows = Object.values(mappings).flatMap((mapping) => Object.values(mapping.rows))
  const drawn = Object.values(processes).flatMap(({ elements, flows }) => [
    ...Object.values(elements),
    ...Object.values(flows),
  ])
  return [...rows.map(asExpression), ...drawn.flatMap(textsIn)]
}

function textsIn(part: object): readonly string[] {
  return Object.entries(part).flatMap(([member, value]): readonly string[] => {
    if (member === 'foreign') return []
    if (typeof value === 'string') return feelMembers.has(member) ? [value] : []
    return typeof value === 'object' && value !== null ? textsIn(value) : []
  })
}
