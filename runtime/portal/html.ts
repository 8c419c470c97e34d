import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RequestContext } from '../http/env.ts'
import type { CaseState } from './caseState.ts'

/** The page loads itself again after so many seconds, for as long as something is under way. */
export function refreshAfter(c: RequestContext, { kind }: CaseState): void {
  const seconds = intervals[kind]
  if (seconds !== undefined) c.header('refresh', String(seconds))
}

const intervals: Readonly<Partial<Record<CaseState['kind'], number>>> = {
  fetching: 2,
  sent: 3,
  waitingFor: 15,
}

/** For states that the API and its pages share. */
export function failurePage(page: ReactElement, status: number): Response {
  const headers = { 'content-type': 'text/html; charset=UTF-8' }
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, { status, headers })
}

/** A page is rendered on the server and needs no script. */
export function answerPage(
  c: RequestContext,
  page: ReactElement,
  status: ContentfulStatusCode = 200,
): Response {
  return c.html(`<!doctype html>${renderToStaticMarkup(page)}`, status)
}
