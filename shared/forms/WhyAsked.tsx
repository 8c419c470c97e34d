import type { Question } from '../model/content.ts'
import { inLanguage } from '../model/localised.ts'
import { formTexts } from '../text/forms.ts'
import { ExampleMark } from './ExampleMark.tsx'
import { Marked } from './Marked.tsx'
import { schemaOf, type FormContext } from './question.ts'

/** Purpose and legal basis as they stand at the field of the case data. */
export function WhyAsked({
  question,
  context,
}: {
  readonly question: Question
  readonly context: FormContext
}) {
  const { purpose, legalBasis, example } = schemaOf(question, context)
  if (purpose === undefined && legalBasis === undefined) return null
  return (
    <details className="fw-details">
      <summary>{formTexts[context.language].whyAsked}</summary>
      <div>
        <p>
          {purpose !== undefined && inLanguage(purpose, context.language)}
          {legalBasis !== undefined && (
            <>
              {' ('}
              <Marked text={legalBasis} language={context.language} />)
            </>
          )}
          {example === true && <ExampleMark language={context.language} />}
        </p>
      </div>
    </details>
  )
}
