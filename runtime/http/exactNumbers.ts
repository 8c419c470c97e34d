import { createMiddleware } from 'hono/factory'
import type { ResponseHeader } from 'hono/utils/headers'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { readJson, writeJson } from '#shared/model/jsonText.ts'
import type { Env } from './env.ts'

/** Bodies and answers keep every digit of their numbers. */
export const exactNumbers = createMiddleware<Env>((c, next) => {
  c.req.json = async () => readJson(await c.req.text())
  Object.assign(c, {
    json: (value: unknown, status?: ContentfulStatusCode, headers?: Headers) =>
      c.body(writeJson(value), status, { 'content-type': 'application/json', ...headers }),
  })
  return next()
})

type Headers = Readonly<Partial<Record<ResponseHeader, string | string[]>>>
