import { reviewTexts } from '#shared/text/review.ts'
import type { SubmissionDetail } from '../api/submissions.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { useRoleTitle } from '../workplace/roleText.ts'
import { formatInstant } from '../workplace/format.ts'
import { StatusTag } from './StatusTag.tsx'

/** Which version against which, and who handed it in when. */
export function Submitted({ submission }: { readonly submission: SubmissionDetail }) {
  const texts = useTexts(reviewTexts)
  const language = useLanguage((choice) => choice.language)
  const by = useRoleTitle(submission.submittedBy)
  const { version, released, submittedAt, status } = submission
  if (status === 'released') return <StatusTag status={status} />
  return (
    <>
      <span className="tag info">
        {released === null ? texts.firstVersion(version) : texts.against(version, version - 1)}
      </span>
      <span className="muted hide-s handed-in">
        {texts.submitted(formatInstant(submittedAt, language), by)}
      </span>
    </>
  )
}
