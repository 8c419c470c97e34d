import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { inLanguage } from '#shared/model/localised.ts'
import { reviewTexts } from '#shared/text/review.ts'
import type { Submission } from '../api/submissions.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { useDepartmentTitle, useRoleTitle } from '../workplace/roleText.ts'
import { formatInstant } from '../workplace/format.ts'
import { StatusTag } from './StatusTag.tsx'

interface SubmissionTableProps {
  readonly title: string
  readonly none: string
  readonly rows: readonly Submission[]
}

export function SubmissionTable({ title, none, rows }: SubmissionTableProps) {
  const heading = useId()
  const { columns } = useTexts(reviewTexts)
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {rows.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <table className="grid" aria-labelledby={heading}>
          <thead>
            <tr>
              {[columns.service, columns.department, columns.submitted, columns.status].map(
                (column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} submission={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({ submission }: { readonly submission: Submission }) {
  const language = useLanguage((choice) => choice.language)
  const department = useDepartmentTitle(submission.department)
  const role = useRoleTitle(submission.submittedBy)
  return (
    <tr>
      <th scope="row">
        <Link to="/$submission" params={{ submission: submission.id }}>
          {inLanguage(submission.title, language)}
        </Link>
        {submission.note !== null && <small>{submission.note}</small>}
      </th>
      <td>{department}</td>
      <td>
        <time dateTime={submission.submittedAt} className="num">
          {formatInstant(submission.submittedAt, language)}
        </time>
        <small>{role}</small>
      </td>
      <td>
        <StatusTag status={submission.status} />
        {submission.reason !== null && <small>{submission.reason}</small>}
      </td>
    </tr>
  )
}
