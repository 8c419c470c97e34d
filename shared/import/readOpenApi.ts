import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import { limits } from './limits.ts'
import { isFieldName, readSchema, readTypes } from './readJsonSchema.ts'
import { below, member, Reading } from './reading.ts'
import type { ImportProblem, Remark } from './remark.ts'

/** An operation of an OpenAPI document, to choose from. */
export interface OperationEntry {
  /** Its `operationId`; the pointer where it has none. */
  readonly id: string
  readonly title: string
  readonly method: string
  readonly path: string
  readonly place: string
}

export interface ApiDocument {
  readonly title: string
  /** Host names of its servers, as a connector names one. */
  readonly hosts: readonly string[]
  readonly operations: readonly OperationEntry[]
}

/** What a source of this operation would be. */
export interface ReadOperation {
  readonly operation: string
  readonly title: string
  readonly writes: boolean
  readonly request: Schema
  readonly response: Schema
  readonly types: Readonly<Record<string, Schema>>
  readonly errors: readonly { readonly status: string; readonly title: string }[]
  readonly remarks: readonly Remark[]
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** OpenAPI 3.0 and 3.1. */
export function isOpenApi(root: Json): root is JsonObject {
  return isJsonObject(root) && textAt(root, 'openapi').startsWith('3.')
}

export function readApi(root: Json): ApiDocument | { readonly problem: ImportProblem } {
  const paths = isOpenApi(root) ? member(root, 'paths') : undefined
  if (!isOpenApi(root) || !isJsonObject(paths)) {
    return { problem: { code: 'noOperations', detail: '' } }
  }
  const operations = Object.entries(paths)
    .flatMap(([path, item]) => operationsAt(path, item))
    .slice(0, limits.operations)
  if (operations.length === 0) return { problem: { code: 'noOperations', detail: '' } }
  return { title: textAt(member(root, 'info'), 'title'), hosts: hostsOf(root), operations }
}

function operationsAt(path: string, item: Json): readonly OperationEntry[] {
  if (!isJsonObject(item)) return []
  return methods.flatMap((method) => {
    const operation = member(item, method)
    if (!isJsonObject(operation)) return []
    const place = below('/paths', path, method)
    const id = textAt(operation, 'operationId') || place
    return [{ id, title: textAt(operation, 'summary') || id, method, path, place }]
  })
}

function hostsOf(root: JsonObject): readonly string[] {
  const servers = member(root, 'servers')
  const list = Array.isArray(servers) ? servers : []
  return list.flatMap((server) => {
    const host = /^https?:\/\/([^/:?#]+)/.exec(textAt(server, 'url'))?.[1]
    return host === undefined ? [] : [host]
  })
}

/** The part of the document that one operation needs. */
export function readOperation(root: JsonObject, place: string): ReadOperation | undefined {
  const reading = new Reading(root)
  const operation = reading.at(place)
  if (!isJsonObject(operation)) return undefined
  const id = textAt(operation, 'operationId')
  if (id === '') reading.remark('noOperationId', place)
  const request = requestOf(reading, operation, place)
  const response = responseOf(reading, operation, place)
  return {
    operation: id,
    title: textAt(operation, 'summary') || id || place,
    writes: !place.endsWith('/get'),
    request,
    response,
    types: readTypes(reading),
    errors: errorsOf(reading, operation, place),
    remarks: reading.remarks,
  }
}

/** Path, query and body side by side: how the connector spreads them again. */
function requestOf(reading: Reading, operation: JsonObject, place: string): Schema {
  const shared = place.slice(0, place.lastIndexOf('/'))
  const lists = [shared, place].map((holder) => below(holder, 'parameters'))
  const named = lists.flatMap((list) => {
    const entries = reading.at(list)
    return (Array.isArray(entries) ? entries : []).flatMap((entry, at) =>
      parameterOf(reading, entry, below(list, at)),
    )
  })
  const body = bodyOf(reading, member(operation, 'requestBody'), below(place, 'requestBody'))
  const properties = { ...Object.fromEntries(named), ...body.properties }
  const required = [
    ...named.filter(([, , isRequired]) => isRequired).map(([name]) => name),
    ...(body.required ?? []),
  ]
  return {
    type: 'object',
    properties,
    ...(required.length === 0 ? {} : { required: [...new Set(required)] }),
  }
}

type Parameter = readonly [name: string, schema: Schema, isRequired: boolean]

function parameterOf(reading: Reading, entry: Json, place: string): readonly Parameter[] {
  const found = followed(reading, entry, place)
  const name = textAt(found.value, 'name')
  const where = textAt(found.value, 'in')
  if (!isJsonObject(found.value) || !isFieldName(name)) {
    reading.remark('name', place, name)
    return []
  }
  if (where !== 'path' && where !== 'query') {
    reading.remark('parameterPlace', place, `${name} (${where})`)
    return []
  }
  const schema = readSchema(reading, member(found.value, 'schema') ?? {}, {
    place: below(found.place, 'schema'),
    depth: 0,
  })
  return [[name, schema, where === 'path' || member(found.value, 'required') === true]]
}

function bodyOf(reading: Reading, body: Json | undefined, place: string): Schema {
  if (body === undefined) return {}
  return recordOf(reading, jsonContent(reading, body, place), place)
}

function responseOf(reading: Reading, operation: JsonObject, place: string): Schema {
  const responses = member(operation, 'responses')
  const statuses = isJsonObject(responses) ? Object.keys(responses) : []
  const status =
    statuses.find((one) => /^2(\d\d|XX)$/.test(one)) ?? statuses.find((one) => one === 'default')
  if (!isJsonObject(responses) || status === undefined) {
    reading.remark('noAnswer', below(place, 'responses'))
    return { type: 'object', properties: {} }
  }
  const at = below(place, 'responses', status)
  const content = jsonContent(reading, member(responses, status) ?? {}, at)
  return content === undefined ? { type: 'object', properties: {} } : content
}

/** What is wrong with the call itself is for IT; a flow can react to what the register says. */
const ofTheCall: ReadonlySet<string> = new Set([
  '400',
  '401',
  '403',
  '405',
  '406',
  '408',
  '413',
  '415',
  '429',
])

function errorsOf(reading: Reading, operation: JsonObject, place: string): ReadOperation['errors'] {
  const responses = member(operation, 'responses')
  if (!isJsonObject(responses)) return []
  return Object.entries(responses)
    .filter(([status]) => /^4\d\d$/.test(status) && !ofTheCall.has(status))
    .map(([status, answer]) => {
      const { value } = followed(reading, answer, below(place, 'responses', status))
      return { status, title: textAt(value, 'description') || status }
    })
}

/** The schema of what is sent as JSON. */
function jsonContent(reading: Reading, holder: Json, place: string): Schema | undefined {
  const found = followed(reading, holder, place)
  const content = isJsonObject(found.value) ? member(found.value, 'content') : undefined
  if (!isJsonObject(content)) return undefined
  const media = Object.keys(content).find((name) => /^application\/([\w.-]+\+)?json\b/.test(name))
  const entry = media === undefined ? undefined : member(content, media)
  if (media === undefined || !isJsonObject(entry)) {
    reading.remark('mediaType', below(found.place, 'content'), Object.keys(content).join(', '))
    return undefined
  }
  const at = below(found.place, 'content', media, 'schema')
  return readSchema(reading, member(entry, 'schema') ?? {}, { place: at, depth: 0 })
}

/** A body is spread over the request, so it has to be a record; a type is written out. */
function recordOf(reading: Reading, schema: Schema | undefined, place: string): Schema {
  if (schema === undefined) return {}
  const types = schema.$ref === undefined ? {} : readTypes(reading)
  const record = schema.$ref === undefined ? schema : (types[schema.$ref] ?? {})
  if (record.properties === undefined) reading.remark('notAnObject', place)
  return record
}

function followed(reading: Reading, entry: Json, place: string): { value: Json; place: string } {
  const reference = textAt(entry, '$ref')
  if (reference === '') return { value: entry, place }
  return reading.follow(reference, place) ?? { value: {}, place }
}

function textAt(value: Json | undefined, name: string): string {
  const text = isJsonObject(value) ? member(value, name) : undefined
  return typeof text === 'string' ? text.trim() : ''
}
