import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { problemTexts, type ProblemCode } from '#shared/text/problems.ts'
import { toStorageError, type StorageError } from '../hosts/storageError.ts'
import { languageOf } from './language.ts'

const statusOf = {
  invalidRequest: 400,
  notSignedIn: 401,
  forbidden: 403,
  foreignOrigin: 403,
  notFound: 404,
  conflict: 409,
  versionChanged: 412,
  tooLarge: 413,
  tooDeep: 400,
  notJson: 415,
  notADefinition: 422,
  patchUnfit: 409,
  templateUnfit: 422,
  templateExists: 409,
  templatesFull: 409,
  formatUnknown: 409,
  errorsRemain: 422,
  refused: 409,
  serviceExists: 409,
  notReviewed: 409,
  alreadyDecided: 409,
  alreadyReleased: 409,
  superseded: 409,
  ownerFixed: 422,
  nothingChanged: 409,
  reviewerIsSubmitter: 403,
  keyUnknown: 422,
  keyExists: 409,
  keyUnusable: 422,
  signatureWrong: 422,
  validFromPast: 422,
  contentOutdated: 409,
  departmentMissing: 400,
  ifMatchMissing: 428,
  taskTaken: 409,
  taskClosed: 409,
  valuesNotAccepted: 422,
  letterUnknown: 422,
  letterNotComposed: 422,
  notTypeset: 422,
  letterTooLong: 413,
  messageNotExpected: 409,
  releaseAltered: 409,
  noVersionValid: 409,
  signInFailed: 400,
  unavailable: 503,
  overloaded: 503,
  storageFull: 507,
  failed: 500,
} as const satisfies Record<ProblemCode, ContentfulStatusCode>

/** What a handler throws when it refuses. `extra` goes into the answer, so it holds no personal data. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly extra: Readonly<Record<string, unknown>>
  override readonly name = 'Problem'

  constructor(code: ProblemCode, extra: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.extra = extra
  }
}

export function answerProblem(c: Context, problem: Problem): Response {
  const status = answerStatus(problem)
  const text = problemTexts[languageOf(c)][problem.code]
  return c.json(
    {
      type: `/api/reference#${problem.code}`,
      title: text,
      status,
      code: problem.code,
      ...problem.extra,
    },
    status,
    { 'content-type': 'application/problem+json', ...waitBefore(problem) },
  )
}

/** Seconds after which to try again: the queue of commands is worked off by then. */
const patience = '10'

export function waitBefore({ code }: Problem): Record<string, string> {
  return code === 'overloaded' ? { 'retry-after': patience } : {}
}

export function answerStatus({ code }: Problem): ContentfulStatusCode {
  return statusOf[code]
}

const told = {
  storageFull: 'storageFull',
  storageBusy: 'unavailable',
  storageFailed: 'unavailable',
  storageOverloaded: 'overloaded',
} as const satisfies Record<StorageError['code'], ProblemCode>

/** What hono, its validators and the database throw, in our words. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof HTTPException) {
    if (error.status === 415) return new Problem('notJson')
    if (error.status === 413) return new Problem('tooLarge')
    if (error.status < 500) return new Problem('invalidRequest')
  }
  const storageError = toStorageError(error)
  return new Problem(storageError === undefined ? 'failed' : told[storageError.code])
}
