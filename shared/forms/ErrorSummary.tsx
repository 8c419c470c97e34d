import type { Language } from '../model/localised.ts'
import { formTexts } from '../text/forms.ts'
import { sentenceOf } from './entries.ts'
import type { Problem } from './question.ts'

interface ErrorSummaryProps {
  readonly problems: readonly Problem[]
  readonly language: Language
  /** Where the control stands, when it is on another page. */
  readonly linkTo?: (problem: Problem) => string
}

/** Stands above everything else; every sentence leads to the field it is about. */
export function ErrorSummary({ problems, language, linkTo = toControl }: ErrorSummaryProps) {
  if (problems.length === 0) return null
  return (
    <div
      className="fw-errors"
      role="alert"
      aria-labelledby="errors-title"
      tabIndex={-1}
      id="errors"
    >
      <h2 className="kern-heading-small" id="errors-title">
        {formTexts[language].errorTitle(problems.length)}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.control}>
            <a className="kern-link" href={linkTo(problem)}>
              {sentenceOf(problem)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function toControl({ control }: Problem): string {
  return `#${control}`
}
