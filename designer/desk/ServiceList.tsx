import { Link } from '@tanstack/react-router'
import { inLanguage } from '#shared/model/localised.ts'
import { deskTexts } from '#shared/text/desk.ts'
import { useServices, type Service } from '../api/queries.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Loaded } from '../workplace/Loaded.tsx'
import { formatDay, formatInstant } from '../workplace/format.ts'
import { Workplace } from '../workplace/Workplace.tsx'

/** What the department offers, with the version valid today and the state of the draft. */
export function ServiceList() {
  const texts = useTexts(deskTexts)
  const { columns } = texts
  const services = useServices()
  return (
    <Workplace place="services" title={texts.services}>
      <h1>{texts.services}</h1>
      <Loaded query={services}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="fw-empty">{texts.noServices}</p>
          ) : (
            <table className="fw-table fw-table--stack" aria-label={texts.services}>
              <thead>
                <tr>
                  {[columns.service, columns.current, columns.draft].map((column) => (
                    <th scope="col" key={column}>
                      {column}
                    </th>
                  ))}
                  <th scope="col" className="fw-amount">
                    {columns.versions}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((service) => (
                  <Row service={service} key={service.id} />
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </Workplace>
  )
}

function Row({ service }: { readonly service: Service }) {
  const texts = useTexts(deskTexts)
  const language = useLanguage((choice) => choice.language)
  const { id, title, current, draft, versions } = service
  return (
    <tr>
      <th scope="row">
        <Link className="kern-link" to="/services/$service" params={{ service: id }}>
          {inLanguage(title, language)}
        </Link>
      </th>
      <td data-label={texts.columns.current}>
        {current === null
          ? texts.notCurrent
          : texts.current(current.version, formatDay(current.validFrom, language))}
      </td>
      <td data-label={texts.columns.draft}>
        {draft === null ? texts.noDraft : <DraftState draft={draft} />}
      </td>
      <td className="fw-amount" data-label={texts.columns.versions}>
        {versions}
      </td>
    </tr>
  )
}

function DraftState({ draft }: { readonly draft: NonNullable<Service['draft']> }) {
  const texts = useTexts(deskTexts)
  const language = useLanguage((choice) => choice.language)
  const waiting = draft.status === 'approved' || draft.status === 'informed'
  return (
    <>
      {waiting ? (
        <a className="kern-link" href="/release/">
          {texts.draftStatus[draft.status]}
        </a>
      ) : (
        texts.draftStatus[draft.status]
      )}
      <small>{texts.changedAt(formatInstant(draft.updatedAt, language))}</small>
    </>
  )
}
