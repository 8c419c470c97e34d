import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RequestContext } from '../http/env.ts'

/** A page is rendered on the server and needs no script. */
export function answerPage(
  c: RequestContext,
  page: ReactElement,
  status: ContentfulStatusCode = 200,
): Response {
  return c.html(`<!doctype html>${renderToStaticMarkup(page)}`, status)
}
