import { z } from '@hono/zod-openapi'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { SourceEnv } from './sourceApp.ts'

type Wanted = {
  readonly title: string
  readonly url: string
  readonly schemas: Readonly<Record<string, z.ZodType>>
}

export function openApiDocument(app: OpenAPIHono<SourceEnv>, { title, url, schemas }: Wanted) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title,
      version: '1.0.0',
      description: 'Simulated source of the demo city Musterstadt. All people are invented.',
    },
    servers: [{ url: new URL(url).origin }],
  })
  return {
    ...document,
    components: { securitySchemes, schemas: jsonSchemas(schemas) },
  }
}

const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer' },
  adminToken: { type: 'apiKey', in: 'header', name: 'X-Admin-Token' },
} as const

/** zod's own JSON Schema: the generator's components list exactOptional properties as required. */
function jsonSchemas(schemas: Wanted['schemas']) {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id })
  const generated = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(generated.schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [
      id,
      schema,
    ]),
  )
}
