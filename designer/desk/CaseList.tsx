import { Link } from '@tanstack/react-router'
import { inLanguage } from '#shared/model/localised.ts'
import { deskTexts } from '#shared/text/desk.ts'
import { useCases, type Case } from '../api/cases.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Loaded } from '../workplace/Loaded.tsx'
import { formatInstant } from '../workplace/format.ts'
import { Workplace } from '../workplace/Workplace.tsx'
import { CaseState } from './CaseState.tsx'

export function CaseList() {
  const texts = useTexts(deskTexts)
  const { caseColumns: columns } = texts
  const cases = useCases()
  return (
    <Workplace place="cases" title={texts.cases}>
      <h1>{texts.cases}</h1>
      <Loaded query={cases}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="fw-empty">{texts.noCases}</p>
          ) : (
            <table className="fw-table fw-table--stack" aria-label={texts.caseList}>
              <thead>
                <tr>
                  {[
                    columns.number,
                    columns.service,
                    columns.person,
                    columns.started,
                    columns.status,
                    columns.step,
                  ].map((column) => (
                    <th scope="col" key={column}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row row={row} key={row.id} />
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </Workplace>
  )
}

function Row({ row }: { readonly row: Case }) {
  const texts = useTexts(deskTexts)
  const language = useLanguage((choice) => choice.language)
  return (
    <tr>
      <th scope="row">
        <Link className="kern-link fw-num" to="/cases/$case" params={{ case: row.id }}>
          {row.number}
        </Link>
      </th>
      <td>
        {inLanguage(row.title, language)}
        <small>{texts.version(row.version)}</small>
      </td>
      <td data-label={texts.caseColumns.person}>{row.person}</td>
      <td data-label={texts.caseColumns.started}>
        <time dateTime={row.startedAt}>{formatInstant(row.startedAt, language)}</time>
      </td>
      <td>
        <CaseState status={row.status} hasIncident={row.hasIncident} />
      </td>
      <td data-label={texts.caseColumns.step}>
        {row.current.map((step) => inLanguage(step, language)).join(', ')}
      </td>
    </tr>
  )
}
