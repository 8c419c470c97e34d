import type { ReactNode } from 'react'
import { reviewTexts } from '#shared/text/review.ts'
import type { SubmissionDetail } from '../api/submissions.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { useRoleTitle } from '../workplace/roleText.ts'
import { formatInstant } from '../workplace/format.ts'

interface VotedProps {
  readonly submission: SubmissionDetail
  readonly next?: ReactNode
}

/** What IT decided, by which role, when and why. */
export function Voted({ submission, next }: VotedProps) {
  const texts = useTexts(reviewTexts)
  const language = useLanguage((choice) => choice.language)
  const { status, reviewedAt, reviewedBy, reason } = submission
  const by = useRoleTitle(reviewedBy ?? '')
  return (
    <div className="vote" role="status">
      <h2>{texts.voted[status]}</h2>
      {reviewedAt !== null && (
        <p className="muted">
          {by}, <time dateTime={reviewedAt}>{formatInstant(reviewedAt, language)}</time>
        </p>
      )}
      {reason !== null && <blockquote>{reason}</blockquote>}
      <p className="muted">{texts.votedText[status]}</p>
      {next}
    </div>
  )
}
