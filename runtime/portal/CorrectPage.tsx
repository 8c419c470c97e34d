import { ErrorSummary } from '#shared/forms/ErrorSummary.tsx'
import { Icon } from '#shared/forms/Icon.tsx'
import type { KnownRow } from '#shared/forms/knownSections.ts'
import type { Problem } from '#shared/forms/question.ts'
import { formTexts } from '#shared/text/forms.ts'
import { departmentOf } from './caseState.ts'
import { correctionReasons, type Correction } from './corrections.ts'
import { FormFrame, type FormPageProps } from './FormPages.tsx'
import { officeName } from './Page.tsx'

interface CorrectPageProps extends FormPageProps {
  readonly row: KnownRow
  readonly written: Partial<Correction>
  readonly problem?: Problem
  /** Whether something was noted before, which can be taken back. */
  readonly noted: boolean
}

/** What is not right holds nobody up: it goes to a person with everything else. */
export function CorrectPage(props: CorrectPageProps) {
  const { view, home, row, problem, noted } = props
  const { texts, language } = view
  return (
    <FormFrame
      props={props}
      title={[`${texts.correct.title} ${row.label}`]}
      back={{ href: home, text: texts.back }}
      failed={problem !== undefined}
    >
      <div>
        <ErrorSummary problems={problem === undefined ? [] : [problem]} language={language} />
        <form
          className="fw-question"
          action={`${home}/correct/${row.path}`}
          method="post"
          noValidate
        >
          <Reasons {...props} />
          <Wording {...props} />
          <div className="fw-actions">
            <button className="kern-btn kern-btn--primary" type="submit" name="action" value="save">
              <span className="kern-label">{texts.correct.save}</span>
            </button>
            {noted && (
              <button
                className="kern-btn kern-btn--tertiary"
                type="submit"
                name="action"
                value="withdraw"
              >
                <span className="kern-label">{texts.correct.withdraw}</span>
              </button>
            )}
          </div>
        </form>
      </div>
    </FormFrame>
  )
}

function Wording({ view, definition, problem, written }: CorrectPageProps) {
  const { texts, language, city } = view
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor="text">
        {texts.correct.text}
      </label>
      {problem !== undefined && (
        <p className="kern-error" id="text-error">
          <Icon name="warning" />
          <span>
            <span className="kern-sr-only">{formTexts[language].errorPrefix}</span>
            {problem.message}
          </span>
        </p>
      )}
      <textarea
        className={`kern-form-input__input${problem === undefined ? '' : ' kern-form-input__input--error'}`}
        id="text"
        name="text"
        rows={3}
        maxLength={1000}
        autoComplete="off"
        defaultValue={written.text ?? ''}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? 'text-hint' : 'text-hint text-error'}
      />
      <p className="kern-hint fw-hint" id="text-hint">
        {texts.correct.textHint(officeName(departmentOf(definition, city), view))}
      </p>
    </div>
  )
}

function Reasons({ view: { texts }, row, written }: CorrectPageProps) {
  return (
    <fieldset className="kern-fieldset" aria-describedby="reason-hint">
      <legend>
        <span className="fw-preline">
          {row.label}: {row.lines.join(', ')}
        </span>
        <h1 className="kern-heading-large">{texts.correct.title}</h1>
      </legend>
      <p className="kern-hint fw-hint" id="reason-hint">
        {texts.correct.hint}
      </p>
      <div className="fw-choice">
        {correctionReasons.map((reason) => (
          <div className="kern-form-check" key={reason}>
            <input
              className="kern-form-check__radio"
              type="radio"
              name="reason"
              id={`reason-${reason}`}
              value={reason}
              defaultChecked={written.reason === reason}
            />
            <label className="kern-label" htmlFor={`reason-${reason}`}>
              {texts.correct[reason]}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
