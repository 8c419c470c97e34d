import type { ReactNode } from 'react'
import type { Question } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import { inLanguage } from '../model/localised.ts'
import { portalTexts } from '../text/portal.ts'
import { Confirmation, OwnAnswers, Remark, Submit } from './CheckParts.tsx'
import type { RowAction } from './KnownList.tsx'
import type { Values } from './parseForm.ts'
import type { FormContext } from './question.ts'
import { visibleQuestions } from './visibleQuestions.ts'

interface BodyProps {
  readonly context: FormContext
  /** The remark as it was written before. */
  readonly remark: string
  /** What is known, and what comes of it. */
  readonly children: ReactNode
}

interface CheckBodyProps extends BodyProps {
  readonly definition: Definition
  readonly answers: Values
  readonly actionOf: (question: Question) => RowAction
}

/** All once more before it is sent, the same in the portal and where a form is looked at. */
export function CheckBody({ definition, answers, actionOf, ...props }: CheckBodyProps) {
  const { context, remark, children } = props
  const { language } = context
  return (
    <>
      <div>
        <p className="fw-preline">{inLanguage(definition.title, language)}</p>
        <h1 className="kern-heading-large">{portalTexts[language].check.title}</h1>
      </div>
      {visibleQuestions(context).length > 0 && (
        <OwnAnswers context={context} answers={answers} actionOf={actionOf} />
      )}
      {children}
      <Remark context={context} written={remark} />
      <Confirmation context={context} />
      <div className="fw-actions">
        <Submit context={context} />
      </div>
    </>
  )
}

/** Everything is known and nothing is asked: one page, one button. */
export function OneButtonBody({
  context,
  remark,
  isOpen,
  children,
}: BodyProps & { readonly isOpen: boolean }) {
  const { form, language } = context
  return (
    <>
      <h1 className="kern-heading-large">{inLanguage(form.title, language)}</h1>
      <p className="fw-lead">
        {form.lead === undefined
          ? portalTexts[language].oneButton.lead
          : inLanguage(form.lead, language)}
      </p>
      {children}
      <Submit context={context} />
      <Confirmation context={context} />
      {form.remark !== undefined && (
        <details className="fw-details" open={isOpen || remark !== ''}>
          <summary>{inLanguage(form.remark.question, language)}</summary>
          <div>
            <Remark context={context} written={remark} />
          </div>
        </details>
      )}
    </>
  )
}
