import { z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'

export type Problem = z.infer<typeof Problem>
type ProblemCode = keyof typeof problems

const problems = {
  invalidRequest: {
    status: 400,
    title: 'The request does not fit the description of this operation',
  },
  unauthorized: { status: 401, title: 'A valid access token is required' },
  notFound: { status: 404, title: 'There is no such operation' },
  unknownPerson: { status: 404, title: 'The register knows no person with this id' },
  unknownDog: { status: 404, title: 'This account has no dog with this id' },
  unknownTag: { status: 404, title: 'No dog tag with this number was issued' },
  idempotencyKeyReused: { status: 409, title: 'The idempotency key was used for another request' },
  alreadyDeregistered: { status: 409, title: 'This dog is no longer registered' },
  unsupportedMediaType: { status: 415, title: 'The request body must be JSON' },
  totalMismatch: { status: 422, title: 'The total is not the sum of the lines' },
  sourceFailed: { status: 500, title: 'The source failed' },
  answerLost: { status: 502, title: 'The answer was lost on its way' },
  sourceDown: { status: 503, title: 'The source is out of service' },
} as const

export const Problem = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.exactOptional(z.string()),
  })
  .openapi('Problem')

/** A refusal on its way to the answer; carries no personal data. */
export class SourceProblem extends Error {
  override readonly name = 'SourceProblem'
  readonly code: ProblemCode

  constructor(code: ProblemCode) {
    super(problems[code].title)
    this.code = code
  }
}

export function problem(code: ProblemCode, detail?: string): Response {
  const { status, title } = problems[code]
  const body: Problem = { type: 'about:blank', title, status, code, ...(detail ? { detail } : {}) }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })
}

/** The answers every operation may give besides its own, for its description. */
export function problemAnswers(...codes: readonly ProblemCode[]): Record<number, ProblemAnswer> {
  return Object.fromEntries(
    [...codes, 'invalidRequest' as const, 'unauthorized' as const].map((code) => [
      problems[code].status,
      {
        description: problems[code].title,
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  )
}

type ProblemAnswer = {
  readonly description: string
  readonly content: { readonly 'application/problem+json': { readonly schema: typeof Problem } }
}

export function refuseInvalid(result: { success: true } | { success: false; error: z.ZodError }) {
  if (result.success) return undefined
  const paths = result.error.issues.map((issue) => issue.path.join('.') || '(body)')
  return problem('invalidRequest', `Not as described: ${[...new Set(paths)].join(', ')}`)
}

export function answerError(error: Error): Response {
  if (error instanceof SourceProblem) return problem(error.code)
  if (!(error instanceof HTTPException)) return problem('sourceFailed')
  return error.status === 415 ? problem('unsupportedMediaType') : problem('invalidRequest')
}
