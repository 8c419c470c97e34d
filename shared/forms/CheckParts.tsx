import type { Question } from '../model/content.ts'
import { inLanguage } from '../model/localised.ts'
import { writeDay } from '../text/notation.ts'
import { portalTexts } from '../text/portal.ts'
import { KnownList, type RowAction } from './KnownList.tsx'
import { sectionsOf } from './pages.ts'
import { remarkField, type Values } from './parseForm.ts'
import { schemaOf, type FormContext } from './question.ts'
import { showAnswer } from './showValue.ts'
import { visibleQuestions } from './visibleQuestions.ts'

interface PartProps {
  readonly context: FormContext
}

/** What the person has answered, each with a way back to its question. */
export function OwnAnswers({
  context,
  answers,
  actionOf,
}: PartProps & {
  readonly answers: Values
  readonly actionOf: (question: Question) => RowAction
}) {
  const { form, language, environment } = context
  const texts = portalTexts[language].check
  const at = environment.now
  const origin = { icon: 'person' as const, text: texts.fromYou, at, day: writeDay(at, context) }
  const questions = visibleQuestions(context)
  const byPath = new Map(questions.map((question) => [question.path, question]))
  return (
    <KnownList
      prefix="answers"
      sections={sectionsOf(form, questions).map(({ group, questions: asked }) => ({
        title: group === undefined ? texts.answers : inLanguage(group.title, language),
        rows: asked.map((question) => ({
          path: question.path,
          label: inLanguage(schemaOf(question, context).label ?? question.question, language),
          lines: showAnswer(question, answers[question.path] ?? null, context),
          origin,
        })),
      }))}
      actionOf={(path) => {
        const question = byPath.get(path)
        return question && actionOf(question)
      }}
    />
  )
}

/** Where the person may add something in their own words. */
export function Remark({
  context: { form, language },
  written,
}: PartProps & { readonly written: string }) {
  if (form.remark === undefined) return null
  const { question, hint } = form.remark
  return (
    <section className="fw-question" aria-labelledby="remark-title">
      <div className="kern-form-input">
        <h2 className="kern-heading-medium" id="remark-title">
          <label htmlFor={remarkField}>{inLanguage(question, language)}</label>
        </h2>
        <p className="kern-hint fw-hint" id="remark-hint">
          {hint === undefined ? portalTexts[language].check.remarkHint : inLanguage(hint, language)}
        </p>
        <textarea
          className="kern-form-input__input fw-field"
          id={remarkField}
          name={remarkField}
          rows={3}
          maxLength={2000}
          autoComplete="off"
          defaultValue={written}
          aria-describedby="remark-hint"
        />
      </div>
    </section>
  )
}

export function Confirmation({ context: { form, language } }: PartProps) {
  return (
    <p>
      {form.confirmation === undefined
        ? portalTexts[language].check.confirm
        : inLanguage(form.confirmation, language)}
    </p>
  )
}

export function Submit({ context: { form, language } }: PartProps) {
  return (
    <button className="kern-btn kern-btn--primary fw-btn-big" type="submit">
      <span className="kern-label">{inLanguage(form.submit, language)}</span>
    </button>
  )
}
