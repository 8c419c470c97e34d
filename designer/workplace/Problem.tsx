import { workplaceTexts } from '#shared/text/workplace.ts'
import { ProblemError } from '../api/problem.ts'
import { useTexts } from '../ui/language.ts'

interface ProblemProps {
  readonly error: unknown
  readonly again?: () => void
}

/** What went wrong in one sentence, and the next step. */
export function Problem({ error, again }: ProblemProps) {
  const texts = useTexts(workplaceTexts)
  return (
    <div className="fw-problem" role="alert">
      <p>{useProblemText(error)}</p>
      {isSignedOut(error) && (
        <a className="kern-link" href={signInAddress()} target="_blank" rel="noreferrer">
          {texts.signIn}
        </a>
      )}
      {again !== undefined && (
        <button className="btn kern-btn kern-btn--secondary" type="button" onClick={again}>
          <span className="kern-label">{texts.again}</span>
        </button>
      )}
    </div>
  )
}

/** In a dialog: why what was asked for has not happened. */
export function Refusal({ error }: { readonly error: Error | null }) {
  const said = useProblemText(error)
  return error === null ? null : (
    <p className="problem" role="alert">
      {said}
    </p>
  )
}

function useProblemText(error: unknown): string {
  const { problems } = useTexts(workplaceTexts)
  // fetch rejects with a TypeError when nothing answered; anything else went wrong on our side.
  if (error instanceof TypeError) return problems.unreachable
  if (!(error instanceof ProblemError)) return problems.server
  if (error.status === 401) return problems.signedOut
  if (error.status === 403) return error.code === 'forbidden' ? problems.notAllowed : error.message
  if (error.status === 404) return problems.notFound
  if (error.status >= 500) return problems.server
  return error.message
}

function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 401
}

function signInAddress(): string {
  const { pathname, search } = globalThis.location
  return `/auth/login?returnTo=${encodeURIComponent(pathname + search)}`
}
