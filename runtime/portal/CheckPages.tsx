import { CheckBody, OneButtonBody } from '#shared/forms/CheckBody.tsx'
import { ErrorSummary } from '#shared/forms/ErrorSummary.tsx'
import { changeAction } from '#shared/forms/KnownList.tsx'
import type { Problem } from '#shared/forms/question.ts'
import { visibleQuestions } from '#shared/forms/visibleQuestions.ts'
import { inLanguage } from '#shared/model/localised.ts'
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
          <CheckBody
            definition={definition}
            context={open.context}
            answers={open.answers}
            actionOf={({ id }) => changeAction(`${home}/questions/${id}`, view.language)}
            remark={props.remark}
          >
            <KnownCards {...props} />
            <Costs {...props} />
            <Corrections {...props} />
          </CheckBody>
        </form>
      </div>
    </FormFrame>
  )
}

export function OneButtonPage(props: CheckPageProps) {
  const { view, open, home } = props
  const { texts, language } = view
  const title = inLanguage(open.form.title, language)
  const isCorrected = listCorrections(open.known, open.answers).length > 0
  return (
    <FormFrame props={props} title={[title]} back={{ href: '/portal/cases', text: texts.myCases }}>
      <form className="fw-flow" action={`${home}/check`} method="post" noValidate>
        <input type="hidden" name="command" value={props.command} />
        <OneButtonBody context={open.context} remark={props.remark} isOpen={isCorrected}>
          <KnownCards {...props} />
          <Corrections {...props} />
        </OneButtonBody>
      </form>
    </FormFrame>
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
