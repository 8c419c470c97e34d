import type { Json, JsonObject } from '#shared/model/json.ts'
import type { Operation } from './operation.ts'
import { writeJson } from '#shared/model/jsonText.ts'
import { plainWords } from '#shared/model/longNumber.ts'

export interface Call {
  readonly method: string
  /** Path and query, to be put behind the address of the approved host. */
  readonly target: string
  readonly body?: string
}

export type CallProblem = {
  readonly problem: 'fieldMissing' | 'fieldUnfit' | 'fieldUnknown'
  readonly field: string
}

/** Spreads the request object over path, query and body; every field must find its place. */
export function buildCall(operation: Operation, request: JsonObject): Call | CallProblem {
  const path = fillPath(operation, request)
  if (typeof path !== 'string') return path
  const query = fillQuery(operation, request)
  if ('problem' in query) return query
  const placed = new Set(operation.parameters.map(({ name }) => name))
  const rest = Object.entries(request).filter(([name]) => !placed.has(name))
  const [left] = rest
  if (left !== undefined && !operation.takesBody) return { problem: 'fieldUnknown', field: left[0] }
  const body = operation.takesBody ? { body: writeJson(Object.fromEntries(rest)) } : {}
  return { method: operation.method, target: path + query.text, ...body }
}

function fillPath({ path, parameters }: Operation, request: JsonObject): string | CallProblem {
  let filled = path
  for (const { name } of parameters.filter((parameter) => parameter.in === 'path')) {
    const segment = encodeURIComponent(asText(request[name] ?? ''))
    if (segment === '') return { problem: 'fieldMissing', field: name }
    // They would lead to another operation.
    if (segment === '.' || segment === '..') return { problem: 'fieldUnfit', field: name }
    filled = filled.replaceAll(`{${name}}`, () => segment)
  }
  return filled
}

function fillQuery(
  { parameters }: Operation,
  request: JsonObject,
): { readonly text: string } | CallProblem {
  const query = new URLSearchParams()
  for (const { name, required } of parameters.filter((parameter) => parameter.in === 'query')) {
    const value = request[name]
    if (value !== undefined && value !== null) {
      for (const one of Array.isArray(value) ? value : [value]) query.append(name, asText(one))
    } else if (required) return { problem: 'fieldMissing', field: name }
  }
  return { text: query.size === 0 ? '' : `?${query.toString()}` }
}

function asText(value: Json): string {
  return typeof value === 'object' ? writeJson(value) : plainWords(value)
}
