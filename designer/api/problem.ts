import { z } from 'zod'
import { readJson } from '#shared/model/jsonText.ts'

/** A refusal of the server (RFC 9457). The message is text for people in their language. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, problem: z.infer<typeof problemSchema>) {
    super(problem.title)
    this.status = status
    this.code = problem.code
    this.details = problem
  }
}

const problemSchema = z.looseObject({ title: z.string(), code: z.string() })

interface Answer<Body> {
  readonly ok: boolean
  readonly status: number
  /** Named for the type of the body alone, which is read with all digits of its numbers. */
  json(): Promise<Body>
  text(): Promise<string>
}

/** The body of an answer; throws what the server refused. */
export async function bodyOf<Body>(answering: Promise<Answer<Body>>): Promise<Body> {
  const answer = await answering
  if (answer.ok) return readJson(await answer.text())
  throw await problemOf(answer)
}

export async function problemOf(answer: Answer<unknown>): Promise<ProblemError> {
  const body = await answer.json().catch(() => undefined) // not JSON: an answer from before our server
  const problem = problemSchema.safeParse(body)
  return new ProblemError(
    answer.status,
    problem.success ? problem.data : { title: `HTTP ${answer.status}`, code: 'failed' },
  )
}
