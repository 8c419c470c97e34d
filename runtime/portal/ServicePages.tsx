import { citizenForms, sourcesReadFirst } from '#shared/forms/course.ts'
import { Marked } from '#shared/forms/Marked.tsx'
import { sourceName } from '#shared/forms/originText.ts'
import type { City } from '#shared/model/city.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { departmentOf } from './caseState.ts'
import { officeName, Page, Phone } from './Page.tsx'
import type { View } from './view.ts'

export function ServicesPage({
  view,
  services,
}: {
  readonly view: View
  readonly services: readonly Definition[]
}) {
  const { texts, language, person } = view
  return (
    <Page view={view} title={[texts.services.title]}>
      <div className="fw-flow">
        <h1 className="kern-heading-x-large">{texts.services.title}</h1>
        <p className="fw-lead">{texts.services.lead}</p>
        {services.length === 0 && <p>{texts.services.none}</p>}
        <ul className="fw-services">
          {services.map(({ id, title, summary }) => (
            <li className="fw-card" key={id}>
              <h2 className="kern-heading-medium">
                <a className="kern-link" href={`/portal/${id}`}>
                  {inLanguage(title, language)}
                </a>
              </h2>
              <p>{inLanguage(summary, language)}</p>
            </li>
          ))}
        </ul>
        {person !== undefined && (
          <p>
            {texts.services.openCase}{' '}
            <a className="kern-link" href="/portal/cases">
              {texts.myCases}
            </a>
            .
          </p>
        )}
      </div>
    </Page>
  )
}

interface ServicePageProps {
  readonly view: View
  readonly definition: Definition
  /** Makes a second press of the button harmless. */
  readonly command: string
}

export function ServicePage({ view, definition, command }: ServicePageProps) {
  const { texts, language } = view
  const { portal } = definition
  return (
    <Page
      view={view}
      title={[inLanguage(definition.title, language)]}
      back={{ href: '/portal', text: texts.allServices }}
      aside={<Offline view={view} department={departmentOf(definition, view.city)} />}
    >
      <div className="fw-flow">
        <h1 className="kern-heading-x-large">{inLanguage(definition.title, language)}</h1>
        <p className="fw-lead">{inLanguage(definition.summary, language)}</p>
        <Begin view={view} definition={definition} command={command} />
        {portal?.effort !== undefined && (
          <p className="kern-body--muted">{inLanguage(portal.effort, language)}</p>
        )}
        <Facts view={view} definition={definition} />
        <h2 className="kern-heading-medium">{texts.service.known}</h2>
        <p>{texts.service.knownLead}</p>
        <KnownSources view={view} definition={definition} />
        <h2 className="kern-heading-medium">{texts.service.asked}</h2>
        <Questions view={view} definition={definition} />
        <StepsAndLaw view={view} definition={definition} />
      </div>
    </Page>
  )
}

/** Starting is a form, never a link: fetching a page ahead must not start anything. */
function Begin({ view, definition, command }: ServicePageProps) {
  const { texts, language, person, path } = view
  const label =
    definition.portal === undefined
      ? texts.status.continue
      : inLanguage(definition.portal.start, language)
  const button = (
    <button className="kern-btn kern-btn--primary fw-btn-big" type="submit">
      <span className="kern-label">{label}</span>
    </button>
  )
  if (person !== undefined) {
    return (
      <form action={`/portal/${definition.id}/start`} method="post">
        <input type="hidden" name="command" value={command} />
        {button}
      </form>
    )
  }
  return (
    <>
      <form action="/auth/login" method="get">
        <input type="hidden" name="returnTo" value={path} />
        {button}
      </form>
      <p className="kern-body--muted">{texts.service.signInFirst}</p>
    </>
  )
}

function Facts({
  view: { language },
  definition: { portal },
}: Pick<ServicePageProps, 'view' | 'definition'>) {
  if (portal === undefined || portal.facts.length === 0) return null
  return (
    <dl className="fw-facts">
      {portal.facts.map(({ question, answer, detail }) => (
        <div key={question.de}>
          <dt>{inLanguage(question, language)}</dt>
          <dd>
            <Marked text={inLanguage(answer, language)} language={language} />
            {detail !== undefined && (
              <small>
                <Marked text={inLanguage(detail, language)} language={language} />
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What the form shows as known, register by register. */
function KnownSources({
  view: { texts, language },
  definition,
}: Pick<ServicePageProps, 'view' | 'definition'>) {
  return (
    <ul className="fw-list">
      {sourcesReadFirst(definition).map((id) => (
        <li key={id}>
          {texts.service.fromSource(
            inLanguage(referred(definition.sources, id)?.purpose ?? definition.title, language),
            sourceName(id, definition, language),
          )}
        </li>
      ))}
    </ul>
  )
}

function Questions({
  view: { texts, language },
  definition,
}: Pick<ServicePageProps, 'view' | 'definition'>) {
  const questions = citizenForms(definition).flatMap((form) => form.questions)
  if (questions.length === 0) return <p>{texts.service.nothingAsked}</p>
  return (
    <ul className="fw-list">
      {questions.map(({ id, question }) => (
        <li key={id}>{inLanguage(question, language)}</li>
      ))}
    </ul>
  )
}

function StepsAndLaw({
  view: { texts, language },
  definition: { portal },
}: Pick<ServicePageProps, 'view' | 'definition'>) {
  if (portal === undefined) return null
  return (
    <>
      <h2 className="kern-heading-medium">{texts.service.steps}</h2>
      <ol className="fw-steps">
        {portal.steps.map(({ title, text }) => (
          <li key={title.de}>
            <strong>{inLanguage(title, language)}</strong>
            <p>{inLanguage(text, language)}</p>
          </li>
        ))}
      </ol>
      <h2 className="kern-heading-medium">{texts.service.legalBases}</h2>
      <ul className="fw-list">
        {portal.legalBases.map((basis) => (
          <li key={basis.de}>
            <Marked text={inLanguage(basis, language)} language={language} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Offline({
  view,
  department,
}: {
  readonly view: View
  readonly department: City['departments'][string] | undefined
}) {
  const { texts, language } = view
  if (department === undefined) return null
  return (
    <aside className="fw-aside" aria-labelledby="offline">
      <div className="fw-card fw-flow">
        <h2 className="kern-heading-small" id="offline">
          {texts.service.offline}
        </h2>
        <p>{texts.service.offlineLead}</p>
        <p>
          <strong>{texts.service.call}</strong>
          <br />
          <Phone number={department.phone} />
          <br />
          {inLanguage(department.hours, language)}
        </p>
        <p>
          <strong>{texts.service.visit}</strong>
          <br />
          {department.address.street}
          <br />
          {department.address.postcode} {department.address.city}
        </p>
      </div>
      <div className="fw-card fw-flow">
        <h2 className="kern-heading-small">{texts.service.responsible}</h2>
        <p>{officeName(department, view)}</p>
      </div>
    </aside>
  )
}
