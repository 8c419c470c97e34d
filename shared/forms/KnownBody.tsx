import type { ComponentProps, ReactNode } from 'react'
import type { Definition } from '../model/definition.ts'
import { inLanguage, type Language } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import { portalTexts } from '../text/portal.ts'
import { sourcesReadFirst } from './course.ts'
import { Marked } from './Marked.tsx'
import { sourceName } from './originText.ts'
import type { FormContext } from './question.ts'
import { visibleQuestions } from './visibleQuestions.ts'

interface KnownBodyProps {
  readonly definition: Definition
  readonly context: FormContext
  /** Who is greeted. */
  readonly person: string
  /** How its button leads on. */
  readonly way: Pick<ComponentProps<'form'>, 'action' | 'method' | 'onSubmit'>
  /** What is known. */
  readonly children: ReactNode
}

/** Before the first question: what is known already, the same in the portal and where a form is looked at. */
export function KnownBody({ definition, context, person, way, children }: KnownBodyProps) {
  const { form, language } = context
  const texts = portalTexts[language].known
  const { length: questions } = visibleQuestions(context)
  return (
    <div className="fw-flow">
      <div>
        <p className="fw-preline">{inLanguage(definition.title, language)}</p>
        <h1 className="kern-heading-large">{texts.title}</h1>
      </div>
      <p>
        {texts.greeting(person)}{' '}
        {form.lead === undefined ? texts.lead : inLanguage(form.lead, language)}
      </p>
      {children}
      <WhyRetrieved definition={definition} language={language} />
      <form {...way}>
        <p>{questions === 0 ? texts.noQuestions : texts.questionsNext(questions)}</p>
        <div className="fw-actions">
          <button className="kern-btn kern-btn--primary fw-btn-big" type="submit">
            <span className="kern-label">{texts.next}</span>
          </button>
        </div>
      </form>
    </div>
  )
}

interface WhyProps {
  readonly definition: Definition
  readonly language: Language
}

function WhyRetrieved({ definition, language }: WhyProps) {
  const texts = portalTexts[language].known
  return (
    <details className="fw-details">
      <summary>{texts.whyTitle}</summary>
      <div className="fw-flow">
        {sourcesReadFirst(definition).map((id) => (
          <Retrieval key={id} id={id} definition={definition} language={language} />
        ))}
        <p>{texts.logged}</p>
      </div>
    </details>
  )
}

function Retrieval({ id, definition, language }: WhyProps & { readonly id: string }) {
  const source = referred(definition.sources, id)
  if (source === undefined) return null
  const { why } = portalTexts[language].known
  return (
    <p>
      {why(sourceName(id, definition, language), inLanguage(source.purpose, language))} (
      <Marked text={source.legalBasis} language={language} />)
    </p>
  )
}
