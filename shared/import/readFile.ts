import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import { jsonFault } from './jsonFault.ts'
import { limits } from './limits.ts'
import { member, TooManyFields } from './reading.ts'
import {
  isOpenApi,
  readApi,
  readOperation,
  type ApiDocument,
  type ReadOperation,
} from './readOpenApi.ts'
import { readJsonSchema, type ReadSchema } from './readJsonSchema.ts'
import { readSample, type ReadSample } from './readSample.ts'
import type { ImportProblem } from './remark.ts'
import { readJson } from '../model/jsonText.ts'

/** What a file turned out to be. */
export type ReadFile =
  | ({ readonly kind: 'schema' } & ReadSchema)
  | ({ readonly kind: 'api'; readonly root: JsonObject } & ApiDocument)
  | ({ readonly kind: 'sample' } & ReadSample)
  | ProblemFile

export interface ProblemFile {
  readonly kind: 'problem'
  readonly problem: ImportProblem
}

/** Text that is not JSON, as another reader (YAML) reads it. */
export type OtherReader = (
  text: string,
) => { readonly value: unknown } | { readonly problem: ImportProblem }

/** JSON Schema, an OpenAPI document, or a sample of the data: told apart by what stands inside. */
export function readFile(text: string, other?: OtherReader): ReadFile {
  const read = parse(text, other)
  if ('problem' in read) return { kind: 'problem', problem: read.problem }
  return bounded(() => interpret(read.value))
}

/** The part of an API that one operation needs. */
export function readChosen(root: JsonObject, place: string): ReadOperation | ProblemFile {
  return bounded(() => readOperation(root, place) ?? noOperation(place))
}

function noOperation(place: string): ProblemFile {
  return { kind: 'problem', problem: { code: 'noOperations', detail: place } }
}

function bounded<T>(read: () => T): T | ProblemFile {
  try {
    return read()
  } catch (error) {
    // The one thing a reader throws for a file; everything else is a fault of ours.
    if (!(error instanceof TooManyFields)) throw error
    return { kind: 'problem', problem: { code: 'tooManyFields', detail: String(limits.fields) } }
  }
}

function interpret(root: Json): ReadFile {
  if (isOpenApi(root)) {
    const api = readApi(root)
    return 'problem' in api
      ? { kind: 'problem', problem: api.problem }
      : { kind: 'api', root, ...api }
  }
  const older = swaggerOf(root)
  if (older !== undefined)
    return { kind: 'problem', problem: { code: 'otherVersion', detail: older } }
  if (isSchema(root)) return { kind: 'schema', ...readJsonSchema(root) }
  const samples = Array.isArray(root) ? root : [root]
  if (samples.length === 0 || !samples.every(isJsonObject)) {
    return { kind: 'problem', problem: { code: 'notAnObject', detail: kindOf(root) } }
  }
  return { kind: 'sample', ...readSample(samples) }
}

/** Before it was called OpenAPI its parts stood elsewhere; what it says would be read as a sample. */
function swaggerOf(root: Json): string | undefined {
  const version = isJsonObject(root) ? member(root, 'swagger') : undefined
  const isDescription = isJsonObject(root) && isJsonObject(member(root, 'paths'))
  return typeof version === 'string' && isDescription
    ? `Swagger ${version.slice(0, 20)}`
    : undefined
}

/** A sample may have a field "type" as well, but hardly one that is the name of a type of JSON. */
function isSchema(root: Json): boolean {
  if (!isJsonObject(root)) return false
  const has = (name: string) => member(root, name) !== undefined
  const type = member(root, 'type')
  return (
    has('$schema') ||
    has('$defs') ||
    has('definitions') ||
    (typeof type === 'string' &&
      /^(object|array)$/.test(type) &&
      (has('properties') || has('items'))) ||
    (isJsonObject(member(root, 'properties')) && (has('required') || has('title')))
  )
}

function parse(
  text: string,
  other: OtherReader | undefined,
): { readonly value: Json } | { readonly problem: ImportProblem } {
  const plain = text.replace(/^\uFEFF/, '')
  if (plain.length > limits.characters)
    return { problem: { code: 'tooLarge', detail: String(limits.characters / 1_000_000) } }
  try {
    const value: Json = readJson(plain)
    return { value }
  } catch {
    // Not JSON: another reader may make sense of it, else the place is told.
    if (other !== undefined && !/^\s*[[{]/.test(plain)) return otherwise(plain, other)
    return { problem: { code: 'malformed', detail: '', ...jsonFault(plain) } }
  }
}

function otherwise(text: string, other: OtherReader) {
  const read = other(text)
  if ('problem' in read) return read
  const value: Json = JSON.parse(JSON.stringify(read.value ?? null))
  return isJsonObject(value) || Array.isArray(value)
    ? { value }
    : { problem: { code: 'notAnObject' as const, detail: kindOf(value) } }
}

function kindOf(value: Json): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
