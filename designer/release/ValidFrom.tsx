import { useEffect, useRef } from 'react'
import { releaseTexts } from '#shared/text/release.ts'
import type { SubmissionDetail } from '../api/submissions.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'

interface ValidFromProps {
  readonly submission: SubmissionDetail
  readonly day: string
  readonly onDay: (day: string) => void
  readonly problem: string | undefined
}

export function ValidFrom({ submission, day, onDay, problem }: ValidFromProps) {
  const texts = useTexts(releaseTexts)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (problem !== undefined) input.current?.focus()
  }, [problem])
  return (
    <div>
      <dt>
        <label htmlFor="validFrom">{texts.validFrom}</label>
      </dt>
      <dd>
        <span className="field day">
          <Icon name="calendar" />
          <input
            id="validFrom"
            ref={input}
            value={day}
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={problem === undefined ? undefined : true}
            aria-describedby={problem === undefined ? 'validFrom-hint' : 'validFrom-error'}
            onChange={(event) => onDay(event.target.value)}
          />
        </span>
        {problem === undefined ? (
          <span className="muted" id="validFrom-hint">
            {submission.released === null
              ? texts.validFromFirst
              : texts.validFromHint(submission.version - 1)}
          </span>
        ) : (
          <span className="wrong" id="validFrom-error" role="alert">
            {problem}
          </span>
        )}
      </dd>
    </div>
  )
}
