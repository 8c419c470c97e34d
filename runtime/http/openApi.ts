import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import { jsonObjectSchema, type Json, type JsonObject } from '#shared/model/json.ts'
import type { Env } from './env.ts'
import { named, namedSchemas } from './named.ts'

/** RFC 9457. `code` is stable, title and detail are text for people in their language. */
const problem = named(
  'Problem',
  z.looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.exactOptional(z.string()),
  }),
)

/**
 * The OpenAPI 3.1 document of the routes an app really has. Schemas come from `z.toJSONSchema`: the
 * generator of zod-openapi lists exact-optional members as required and knows no recursive schemas.
 */
export function openApiDocument(app: OpenAPIHono<Env>): JsonObject {
  const routes = app.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? [definition.route] : [],
  )
  const schemas = toSchemas(routes)
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: toOperation(route, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Fachwerk', version: '1', description: about },
    paths,
    components: {
      schemas: schemas.named,
      responses: {
        Problem: {
          description: 'Refused or failed',
          content: { 'application/problem+json': { schema: schemas.of(problem, 'output') } },
        },
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'fachwerk_session' } },
    },
  }
}

const about =
  'Every answer that is not a success is application/problem+json (RFC 9457) in German or English by ' +
  'Accept-Language. Requests that change something need an Origin header of this very site.'

interface Schemas {
  /** Schemas with a name, for `components`. */
  readonly named: JsonObject
  of(schema: z.ZodType, io: 'input' | 'output'): JsonObject
}

function toOperation(route: RouteConfig, schemas: Schemas): JsonObject {
  const { request, summary } = route
  const right = String(route['x-access'])
  const content = request?.body?.content
  return {
    operationId: operationIdOf(route),
    ...(summary === undefined ? {} : { summary }),
    'x-access': right,
    security: right === 'anybody' ? [] : [{ session: [] }],
    parameters: [
      ...toParameters(request?.params, 'path', schemas),
      ...toParameters(request?.query, 'query', schemas),
      ...(Array.isArray(request?.headers) ? [] : toParameters(request?.headers, 'header', schemas)),
    ],
    ...(content === undefined
      ? {}
      : { requestBody: { required: true, content: toContent(content, schemas, 'input') } }),
    responses: {
      ...toResponses(route, schemas),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

/** `GET /api/services/{service}/draft` → `get_services_service_draft`. */
function operationIdOf({ method, path }: { method: string; path: string }): string {
  const words = path.split('/').filter((word) => word !== '' && word !== 'api')
  return [method, ...words].join('_').replaceAll(/[{}.]/g, '')
}

function toParameters(schema: unknown, place: string, schemas: Schemas): Json[] {
  if (!(schema instanceof z.ZodObject)) return []
  const object = schemas.of(schema, 'input')
  const properties = jsonObjectSchema.parse(object['properties'] ?? {})
  const required = z.array(z.string()).parse(object['required'] ?? [])
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

type Content = Readonly<Record<string, object | undefined>>

function toContent(content: Content, schemas: Schemas, io: 'input' | 'output'): JsonObject {
  const entries = Object.entries(content).map(([mediaType, media]): [string, Json] => {
    const schema = schemaIn(media)
    return [mediaType, schema instanceof z.ZodType ? { schema: schemas.of(schema, io) } : {}]
  })
  return Object.fromEntries(entries)
}

function toResponses(route: RouteConfig, schemas: Schemas): JsonObject {
  const entries = Object.entries(route.responses).map(([status, response]): [string, Json] => {
    if ('$ref' in response) return [status, { $ref: response.$ref }]
    const headers = toHeaders(response.headers, schemas)
    return [
      status,
      {
        description: response.description ?? '',
        ...(headers === undefined ? {} : { headers }),
        ...(response.content === undefined
          ? {}
          : { content: toContent(response.content, schemas, 'output') }),
      },
    ]
  })
  return Object.fromEntries(entries)
}

function toHeaders(headers: unknown, schemas: Schemas): JsonObject | undefined {
  if (!(headers instanceof z.ZodObject)) return undefined
  const properties = jsonObjectSchema.parse(schemas.of(headers, 'output')['properties'] ?? {})
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, { schema }]))
}

function schemaIn(media: object | undefined): unknown {
  return media !== undefined && 'schema' in media ? media.schema : undefined
}

const prefix = '#/components/schemas/'
const uri = (id: string) => prefix + id
const sharedPart = `${prefix}__shared#/$defs/`

/** Converts all schemas of the routes at once, so that what they share is said once. */
function toSchemas(routes: readonly RouteConfig[]): Schemas {
  const runs = { input: convert(routes, 'input'), output: convert(routes, 'output') }
  // Parts shared by requests and by answers are numbered apart.
  const named = { ...runs.input.components, ...runs.output.components }
  return {
    named,
    of: (schema, io) => runs[io].of(schema),
  }
}

function convert(routes: readonly RouteConfig[], io: 'input' | 'output') {
  const registry = z.registry<{ id: string }>()
  const ids = new Map<z.ZodType, string>()
  const add = (schema: unknown, id: string) => {
    if (!(schema instanceof z.ZodType) || ids.has(schema)) return
    ids.set(schema, id)
    // A copy, so that nothing that also uses it refers to what has no name.
    registry.add(namedSchemas.has(schema) ? schema : schema.clone(), { id })
  }
  for (const [schema, id] of namedSchemas) add(schema, id)
  schemasOf(routes, io).forEach((schema, index) => add(schema, `anonymous-${index}`))
  const { schemas } = z.toJSONSchema(registry, { target: 'draft-2020-12', io, uri })
  const own = (text: string) =>
    text
      .replaceAll(sharedPart, `${prefix}${io}-`)
      .replaceAll('"$ref":"#/$defs/', `"$ref":"${prefix}`)
  const clean = (schema: unknown): JsonObject => {
    const {
      $schema: _,
      $id: __,
      ...kept
    } = jsonObjectSchema.parse(JSON.parse(own(JSON.stringify(schema))))
    return kept
  }
  const parts = jsonObjectSchema.parse(clean(schemas['__shared'] ?? {})['$defs'] ?? {})
  const names = [...ids.values()].filter((id) => !id.startsWith('anonymous-'))
  return {
    components: Object.fromEntries([
      ...names.map((id) => [id, clean(schemas[id] ?? {})] as const),
      ...Object.entries(parts).map(([id, part]) => [`${io}-${id}`, part] as const),
    ]),
    of(schema: z.ZodType): JsonObject {
      const id = ids.get(schema) ?? ''
      return id.startsWith('anonymous-') ? clean(schemas[id] ?? {}) : { $ref: prefix + id }
    },
  }
}

function schemasOf(routes: readonly RouteConfig[], io: 'input' | 'output'): readonly unknown[] {
  return routes.flatMap(({ request, responses }) => {
    if (io === 'input') {
      const bodies = Object.values(request?.body?.content ?? {}).map(schemaIn)
      return [request?.params, request?.query, request?.headers, ...bodies]
    }
    return Object.values(responses).flatMap((response) => {
      if ('$ref' in response) return []
      const contents = Object.values(response.content ?? {}).map(schemaIn)
      return [response.headers, ...contents]
    })
  })
}
