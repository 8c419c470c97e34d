import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { readJson, writeJson } from '#shared/model/jsonText.ts'
import type { RequestContext } from './env.ts'
import { answerText, type HeadersOfText } from './frame.ts'

/** Bodies and answers keep every digit of their numbers. */
export function exactNumbers(c: RequestContext): void {
  const set = c.header
  let early: SetHeader[] | undefined
  c.req.json = async () => readJson(await c.req.text())
  Object.assign(c, {
    header: (...header: SetHeader) => {
      if (!c.finalized) (early ??= []).push(header)
      set(...header)
    },
    json: (value: unknown, status?: ContentfulStatusCode, headers?: HeadersOfText) => {
      const answered = answerText(c, writeJson(value), {
        status,
        headers: { 'content-type': 'application/json', ...headers },
      })
      for (const header of early ?? []) put(answered.headers, header)
      return answered
    },
  })
}

type SetHeader = Parameters<RequestContext['header']>

function put(headers: Headers, [name, value, options]: SetHeader): void {
  if (value === undefined) headers.delete(name)
  else if (options?.append === true) headers.append(name, value)
  else headers.set(name, value)
}
