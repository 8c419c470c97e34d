import { useMemo, type ReactNode } from 'react'
import { inLanguage } from '#shared/model/localised.ts'
import { businessChanges } from '#shared/comparing/compare.ts'
import { technicalItems } from '#shared/release/technicalItems.ts'
import { reviewTexts } from '#shared/text/review.ts'
import type { SubmissionDetail } from '../api/submissions.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { BusinessChanges } from './BusinessChanges.tsx'
import { ProcessComparison } from './ProcessComparison.tsx'
import { TechnicalSurface } from './TechnicalSurface.tsx'

interface ComparisonProps {
  readonly submission: SubmissionDetail
  /** Beneath the drawing. */
  readonly below?: ReactNode
  readonly right: ReactNode
}

/** What is submitted beside what is released, for IT and owner alike. */
export function Comparison({ submission, below, right }: ComparisonProps) {
  const texts = useTexts(reviewTexts)
  const { definition, released, changedParts } = submission
  const items = useMemo(
    () => technicalItems(released ?? undefined, definition),
    [released, definition],
  )
  const changes = useMemo(
    () => (released === null ? [] : businessChanges(released, definition)),
    [released, definition],
  )
  const language = useLanguage((choice) => choice.language)
  return (
    <div className="rw">
      <h1 className="sr">{inLanguage(submission.title, language)}</h1>
      <section className="panel rl" aria-label={texts.technicalPanel}>
        <TechnicalSurface items={items} changed={changedParts} />
        {submission.note !== null && (
          <>
            <div className="ph">
              <h2>{texts.submitterNote}</h2>
            </div>
            <blockquote className="note">{submission.note}</blockquote>
          </>
        )}
        <BusinessChanges changes={changes} first={released === null} />
      </section>
      <div className={below === undefined ? 'rm alone' : 'rm'}>
        <ProcessComparison released={released} definition={definition} />
        {below}
      </div>
      {right}
    </div>
  )
}
