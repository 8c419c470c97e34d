import { z } from 'zod'

const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.exactOptional(z.boolean()),
})

const operationSchema = z.object({
  operationId: z.exactOptional(z.string()),
  parameters: z.exactOptional(z.array(parameterSchema)),
  requestBody: z.exactOptional(z.unknown()),
})

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** The part of an OpenAPI 3.1 document a call needs. */
export const documentSchema = z.object({
  openapi: z.string().startsWith('3.'),
  paths: z.record(z.string(), z.partialRecord(z.enum(methods), operationSchema)),
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
        parameters: (operation.parameters ?? []).flatMap(toParameter),
        takesBody: operation.requestBody !== undefined,
      }
    }
  }
  return undefined
}

/** Headers are ours to set: token, purpose, idempotency key. */
function toParameter({ name, in: place, required }: z.infer<typeof parameterSchema>): Parameter[] {
  if (place === 'header' || place === 'cookie') return []
  return [{ name, in: place, required: place === 'path' || required === true }]
}
