import { z } from 'zod'
import { referred } from '#shared/model/referred.ts'

const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.exactOptional(z.boolean()),
})

const referenceSchema = z.object({ $ref: z.string() })
const parametersSchema = z.array(z.union([parameterSchema, referenceSchema]))

const operationSchema = z.object({
  operationId: z.exactOptional(z.string()),
  parameters: z.exactOptional(parametersSchema),
  requestBody: z.exactOptional(z.unknown()),
})

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** The part of an OpenAPI document (3.0, 3.1) a call needs. What holds for all operations of a path stands at the path. */
export const documentSchema = z.object({
  openapi: z.string().startsWith('3.'),
  paths: z.record(
    z.string(),
    z.object({
      parameters: z.exactOptional(parametersSchema),
      get: z.exactOptional(operationSchema),
      post: z.exactOptional(operationSchema),
      put: z.exactOptional(operationSchema),
      patch: z.exactOptional(operationSchema),
      delete: z.exactOptional(operationSchema),
    }),
  ),
  components: z.exactOptional(
    z.object({ parameters: z.exactOptional(z.record(z.string(), parameterSchema)) }),
  ),
})
export type OpenApiDocument = z.infer<typeof documentSchema>

export interface Operation {
  readonly method: string
  /** With `{name}` where a parameter goes. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly takesBody: boolean
}

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
}

export function findOperation(document: OpenApiDocument, id: string): Operation | undefined {
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = operations[method]
      if (operation?.operationId !== id) continue
      return {
        method: method.toUpperCase(),
        path,
        parameters: parametersOf(document, [operation.parameters, operations.parameters]),
        takesBody: operation.requestBody !== undefined,
      }
    }
  }
  return undefined
}

/** Those of the operation count more than those of its path, by name and place (OpenAPI 3.1 §4.8.9). */
function parametersOf(
  { components }: OpenApiDocument,
  lists: readonly (z.infer<typeof parametersSchema> | undefined)[],
): readonly Parameter[] {
  const found = new Map<string, Parameter>()
  for (const entry of lists.flatMap((list) => list ?? [])) {
    const referenced = '$ref' in entry ? entry.$ref.replace(/^#\/components\/parameters\//, '') : ''
    const parameter = '$ref' in entry ? referred(components?.parameters, referenced) : entry
    for (const one of parameter === undefined ? [] : toParameter(parameter)) {
      const key = `${one.in} ${one.name}`
      if (!found.has(key)) found.set(key, one)
    }
  }
  return [...found.values()]
}

/** Headers are ours to set: token, purpose, idempotency key. */
function toParameter({ name, in: place, required }: z.infer<typeof parameterSchema>): Parameter[] {
  if (place === 'header' || place === 'cookie') return []
  return [{ name, in: place, required: place === 'path' || required === true }]
}
