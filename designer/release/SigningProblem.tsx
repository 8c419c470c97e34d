import { releaseTexts } from '#shared/text/release.ts'
import { useTexts } from '../ui/language.ts'
import { Problem } from '../workplace/Problem.tsx'
import { ContentRefused } from './signRelease.ts'
import { KeyRefused } from './useSigningKeys.ts'

/** Why nothing was signed, or what the server said to the signature. */
export function SigningProblem({ error }: { readonly error: unknown }) {
  const texts = useTexts(releaseTexts)
  const text = (): string | undefined => {
    if (error instanceof KeyRefused) return texts.problems[error.problem]
    if (!(error instanceof ContentRefused)) return undefined
    const { problem } = error
    if (problem.problem === 'contentUnreadable') return texts.problems.contentUnreadable
    const { parts } = problem
    if (parts.includes('meaning') || parts.includes('whole'))
      return texts.problems.definitionChanged
    return texts.problems.contentMismatch(parts.map((part) => texts.parts[part]).join(', '))
  }
  const own = text()
  if (own === undefined) return <Problem error={error} />
  return (
    <div className="fw-problem" role="alert">
      <p>{own}</p>
    </div>
  )
}
