import { ErrorSummary } from '#shared/forms/ErrorSummary.tsx'
import { changeAction, KnownList } from '#shared/forms/KnownList.tsx'
import { remarkField } from '#shared/forms/parseForm.ts'
import { schemaOf, type Problem } from '#shared/forms/question.ts'
import { showAnswer } from '#shared/forms/showValue.ts'
import { visibleQuestions } from '#shared/forms/visibleQuestions.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { writeDay } from '#shared/text/notation.ts'
import { listCorrections } from './corrections.ts'
import { FormFrame, KnownCards, type FormPageProps } from './FormPages.tsx'
import type { Preview } from './preview.ts'

interface CheckPageProps extends FormPageProps {
  /** Sending twice carries the same id and does nothing the second time. */
  readonly command: string
  readonly problems: readonly Problem[]
  readonly remark: string
  readonly preview: Preview | undefined
}

export function CheckPage(props: CheckPageProps) {
  const { view, definition, open, home, problems } = props
  const { texts, language } = view
  const last = visibleQuestions(open.context).at(-1)
  const back = last === undefined ? `${home}/known` : `${home}/questions/${last.id}`
  const elsewhere = (problem: Problem) =>
    `${home}/questions/${problem.entry?.list ?? problem.question}#${problem.control}`
  return (
    <FormFrame
      props={props}
      title={[texts.check.pageTitle]}
      back={{ href: back, text: texts.back }}
      failed={problems.length > 0}
    >
      <div>
        <ErrorSummary problems={problems} language={language} linkTo={elsewhere} />
        <form className="fw-flow" action={`${home}/check`} method="post" noValidate>
          <input type="hidden" name="command" value={props.command} />
          <div>
            <p className="fw-preline">{inLanguage(definition.title, language)}</p>
            <h1 className="kern-heading-large">{texts.check.title}</h1>
          </div>
          <OwnAnswers {...props} />
          <KnownCards {...props} />
          <Costs {...props} />
          <Corrections {...props} />
          <Remark {...props} />
          <Confirmation {...props} />
          <div className="fw-actions">
            <Submit {...props} />
          </div>
        </form>
      </div>
    </FormFrame>
  )
}

/** Everything is known and nothing is asked: one page, one button. */
export function OneButtonPage(props: CheckPageProps) {
  const { view, open, home } = props
  const { texts, language } = view
  const { form } = open
  const title = inLanguage(form.title, language)
  const [corrected] = listCorrections(open.known, open.answers)
  return (
    <FormFrame props={props} title={[title]} back={{ href: '/portal/cases', text: texts.myCases }}>
      <form className="fw-flow" action={`${home}/check`} method="post" noValidate>
        <input type="hidden" name="command" value={props.command} />
        <h1 className="kern-heading-large">{title}</h1>
        <p className="fw-lead">
          {form.lead === undefined ? texts.oneButton.lead : inLanguage(form.lead, language)}
        </p>
        <KnownCards {...props} />
        <Corrections {...props} />
        <Submit {...props} />
        <Confirmation {...props} />
        {form.remark !== undefined && (
          <details className="fw-details" open={corrected !== undefined || props.remark !== ''}>
            <summary>{inLanguage(form.remark.question, language)}</summary>
            <div>
              <Remark {...props} />
            </div>
          </details>
        )}
      </form>
    </FormFrame>
  )
}

function OwnAnswers({ view, open, home }: CheckPageProps) {
  const { texts, language } = view
  const { context, answers } = open
  const questions = visibleQuestions(context)
  if (questions.length === 0) return null
  const byPath = new Map(questions.map((question) => [question.path, question.id]))
  const at = context.environment.now
  const rows = questions.map((question) => ({
    path: question.path,
    label: inLanguage(schemaOf(question, context).label ?? question.question, language),
    lines: showAnswer(question, answers[question.path] ?? null, context),
    origin: { icon: 'person' as const, text: texts.check.fromYou, at, day: writeDay(at, view) },
  }))
  return (
    <KnownList
      prefix="answers"
      sections={[{ title: texts.check.answers, rows }]}
      actionOf={(path) => changeAction(`${home}/questions/${byPath.get(path) ?? ''}`, language)}
    />
  )
}

function Costs({ view: { texts }, preview }: CheckPageProps) {
  if (preview === undefined) return null
  const { title, rows, total } = preview
  return (
    <section className="fw-card" aria-labelledby="preview">
      <div className="fw-card__head">
        <h2 className="kern-heading-medium" id="preview">
          {title}
        </h2>
      </div>
      <table className="kern-table" aria-labelledby="preview">
        <thead className="kern-sr-only">
          <tr>
            <th scope="col">{texts.check.item}</th>
            <th scope="col">{texts.check.amount}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, amount]) => (
            <tr key={label}>
              <th className="kern-table__cell" scope="row">
                {label}
              </th>
              <td className="kern-table__cell kern-table__cell--numeric">{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total !== undefined && (
        <p className="fw-sum">
          <span>{total[0]}</span>
          <span className="fw-num">{total[1]}</span>
        </p>
      )}
    </section>
  )
}

function Corrections({ view: { texts }, open }: CheckPageProps) {
  const corrections = listCorrections(open.known, open.answers)
  if (corrections.length === 0) return null
  return (
    <section className="fw-note" aria-labelledby="corrections">
      <div>
        <h2 className="kern-heading-small" id="corrections">
          {texts.check.corrections}
        </h2>
        <ul className="fw-list">
          {corrections.map(({ row, correction }) => (
            <li key={row.path}>
              {row.label}: {texts.correct[correction.reason]}. {correction.text}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Remark({ view: { texts, language }, open, remark }: CheckPageProps) {
  if (open.form.remark === undefined) return null
  const { question, hint } = open.form.remark
  return (
    <section className="fw-question" aria-labelledby="remark-title">
      <div className="kern-form-input">
        <h2 className="kern-heading-medium" id="remark-title">
          <label htmlFor={remarkField}>{inLanguage(question, language)}</label>
        </h2>
        <p className="kern-hint fw-hint" id="remark-hint">
          {hint === undefined ? texts.check.remarkHint : inLanguage(hint, language)}
        </p>
        <textarea
          className="kern-form-input__input fw-field"
          id={remarkField}
          name={remarkField}
          rows={3}
          maxLength={2000}
          autoComplete="off"
          defaultValue={remark}
          aria-describedby="remark-hint"
        />
      </div>
    </section>
  )
}

function Confirmation({ view: { texts, language }, open: { form } }: CheckPageProps) {
  return (
    <p>
      {form.confirmation === undefined
        ? texts.check.confirm
        : inLanguage(form.confirmation, language)}
    </p>
  )
}

function Submit({ view: { language }, open: { form } }: CheckPageProps) {
  return (
    <button className="kern-btn kern-btn--primary fw-btn-big" type="submit">
      <span className="kern-label">{inLanguage(form.submit, language)}</span>
    </button>
  )
}
