import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { readJson, writeJson } from '#shared/model/jsonText.ts'
import type { RequestContext } from './env.ts'
import { answerText, type HeadersOfText } from './frame.ts'

/** Bodies and answers keep every digit of their numbers. */
export function exactNumbers(c: RequestContext): void {
  c.req.json = async () => readJson(await c.req.text())
  Object.assign(c, {
    json: (value: unknown, status?: ContentfulStatusCode, headers?: HeadersOfText) =>
      answerText(c, writeJson(value), {
        status,
        headers: { 'content-type': 'application/json', ...headers },
      }),
  })
}
