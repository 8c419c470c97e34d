import { inboxTexts } from '#shared/text/inbox.ts'
import { ProblemError } from '../api/problem.ts'
import { useTexts } from '../ui/language.ts'
import { Problem } from '../workplace/Problem.tsx'

/** Somebody else was faster, or the case moved on: what is true now, and that nothing typed is lost. */
export function TaskProblem({ error }: { readonly error: unknown }) {
  const texts = useTexts(inboxTexts)
  const conflicts: Readonly<Record<string, string>> = {
    taskTaken: texts.claimedMeanwhile,
    taskClosed: texts.doneMeanwhile,
    notFound: texts.doneMeanwhile,
    conflict: texts.changedMeanwhile,
  }
  const conflict = error instanceof ProblemError ? conflicts[error.code] : undefined
  if (conflict === undefined) return <Problem error={error} />
  return (
    <div className="fw-problem" role="alert">
      <p>{conflict}</p>
    </div>
  )
}
