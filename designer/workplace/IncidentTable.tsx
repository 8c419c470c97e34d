import { inLanguage } from '#shared/model/localised.ts'
import { operationsTexts } from '#shared/text/operations.ts'
import { useRetry, type Incident } from '../api/operations.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Cause } from './Cause.tsx'
import { HandOver } from './HandOver.tsx'
import { Problem } from './Problem.tsx'
import { formatInstant } from './format.ts'

interface IncidentTableProps {
  readonly rows: readonly Incident[]
  readonly none: string
}

/** What stands still, since when and why; a Störung for IT, a Klärungsfall for the department. */
export function IncidentTable({ rows, none }: IncidentTableProps) {
  const { columns, retried } = useTexts(operationsTexts)
  const language = useLanguage((choice) => choice.language)
  const retry = useRetry()
  const again = retry.isSuccess ? retry.variables : undefined
  return (
    <>
      <p role="status">
        {again !== undefined && `${retried(inLanguage(again.step, language))} `}
        {rows.length === 0 && none}
      </p>
      {retry.isError && <Problem error={retry.error} />}
      {rows.length > 0 && (
        <table className="fw-table fw-table--stack">
          <thead>
            <tr>
              <th scope="col">{columns.place}</th>
              <th scope="col">{columns.since}</th>
              <th scope="col">{columns.cause}</th>
              <th scope="col">{columns.action}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((incident) => (
              <Row
                key={incident.id}
                incident={incident}
                pending={retry.isPending}
                onRetry={() => retry.mutate(incident)}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

interface RowProps {
  readonly incident: Incident
  readonly pending: boolean
  readonly onRetry: () => void
}

function Row(props: RowProps) {
  const { columns } = useTexts(operationsTexts)
  const language = useLanguage((choice) => choice.language)
  const { raisedAt, message, addressee, code } = props.incident
  return (
    <tr>
      <Place incident={props.incident} />
      <td data-label={columns.since}>
        <time dateTime={raisedAt}>{formatInstant(raisedAt, language)}</time>
      </td>
      <td data-label={columns.cause}>
        <Cause code={code} message={message} />
        {addressee === 'technical' && <small className="fw-mono">{code}</small>}
      </td>
      <td>
        <Retry {...props} />
        {addressee === 'technical' && <HandOver incident={props.incident} />}
      </td>
    </tr>
  )
}

function Place({ incident }: { readonly incident: Incident }) {
  const texts = useTexts(operationsTexts)
  const language = useLanguage((choice) => choice.language)
  return (
    <th scope="row">
      {inLanguage(incident.step, language)}
      <small>
        {inLanguage(incident.title, language)}, {texts.version(incident.version)}
      </small>
      {incident.case !== null && (
        <a className="kern-link fw-num" href={`/desk/cases/${incident.case.id}`}>
          {incident.case.number}
        </a>
      )}
    </th>
  )
}

function Retry({ incident, pending, onRetry }: RowProps) {
  const texts = useTexts(operationsTexts)
  const language = useLanguage((choice) => choice.language)
  return (
    <button
      className="kern-btn kern-btn--secondary"
      type="button"
      data-incident={incident.id}
      disabled={pending}
      onClick={onRetry}
    >
      <span className="kern-label">
        {texts.retry}
        <span className="fw-sr">{texts.retryNamed(inLanguage(incident.step, language))}</span>
      </span>
    </button>
  )
}
