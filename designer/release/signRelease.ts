import type { SubmissionDetail } from '../api/submissions.ts'
import { postRelease, readContent, type Release } from '../api/releases.ts'
import { checkContent, type ContentProblem } from './checkContent.ts'
import { signContent, type SigningKey } from './signingKey.ts'

/** Nothing was signed: the content offered is not the one on the screen. */
export class ContentRefused extends Error {
  override readonly name = 'ContentRefused'
  readonly problem: ContentProblem

  constructor(problem: ContentProblem) {
    super(problem.problem)
    this.problem = problem
  }
}

export interface Signing {
  readonly submission: SubmissionDetail
  readonly validFrom: string
  readonly key: SigningKey
}

/** Fetches the content, compares it with what is shown, signs exactly these bytes and releases. */
export async function signRelease({ submission, validFrom, key }: Signing): Promise<Release> {
  const terms = { validFrom, keyId: key.fingerprint }
  const text = await readContent(submission.id, terms)
  const { definition, version, previous } = submission
  const problem = checkContent(text, { definition, version, validFrom, previous })
  if (problem !== undefined) throw new ContentRefused(problem)
  return postRelease(submission.id, { ...terms, signature: await signContent(key, text) })
}
