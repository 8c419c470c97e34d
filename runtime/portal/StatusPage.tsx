import { Icon } from '#shared/forms/Icon.tsx'
import { Marked } from '#shared/forms/Marked.tsx'
import { sourceName } from '#shared/forms/originText.ts'
import { inLanguage, localisedSchema } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { writeDate, writeDay, writeMoment, writeSize } from '#shared/text/notation.ts'
import { departmentOf } from './caseState.ts'
import { StateBadge } from './CasePages.tsx'
import { officeName, Page, Phone } from './Page.tsx'
import { caseTitle, type CaseReading } from './reading.ts'
import { doingText } from './stateText.ts'
import type { Access, LetterRow } from './store.ts'
import type { TaskDeadline } from './taskDeadline.ts'
import type { Passage } from './timeline.ts'
import type { View } from './view.ts'

interface StatusPageProps {
  readonly reading: CaseReading
  readonly passages: readonly Passage[]
  readonly accesses: readonly Access[]
  readonly home: string
  readonly keptUntil: string | undefined
  readonly deadline: TaskDeadline | undefined
}

export function StatusPage(props: StatusPageProps) {
  const { reading, passages, home } = props
  const { view, instance } = reading
  const { texts } = view
  return (
    <Page
      view={view}
      title={[caseTitle(reading)]}
      back={{ href: '/portal/cases', text: texts.myCases }}
      aside={<Questions reading={reading} />}
    >
      <div className="fw-flow">
        <div className="fw-head">
          <h1 className="kern-heading-large">{caseTitle(reading)}</h1>
          <p className="fw-az">
            {texts.status.number} <span className="fw-num">{instance.number}</span>
          </p>
          <p>
            <StateBadge reading={reading} />
          </p>
        </div>
        <Now {...props} />
        <h2 className="kern-heading-medium" id="timeline">
          {texts.status.timeline}
        </h2>
        <Timeline passages={passages} reading={reading} />
        <h2 className="kern-heading-medium">{texts.status.letters}</h2>
        <Letters reading={reading} home={home} />
        <h2 className="kern-heading-medium">{texts.status.messages}</h2>
        <Messages reading={reading} />
        <Accesses {...props} />
      </div>
    </Page>
  )
}

function Now({ reading, home, keptUntil, deadline }: StatusPageProps) {
  const { view, state, letters } = reading
  const { texts } = view
  const letter = letters.find(({ firstRetrievedAt }) => firstRetrievedAt === null) ?? letters.at(-1)
  const open = state.kind === 'started' || state.kind === 'waitingForYou'
  return (
    <section className="fw-card fw-flow" aria-labelledby="now">
      <h2 className="kern-heading-medium" id="now">
        {texts.status.now}
      </h2>
      <dl className="fw-facts">
        <div>
          <dt>{texts.status.weDo}</dt>
          <dd>{doingText(reading)}</dd>
        </div>
        <div>
          <dt>{texts.status.youDo}</dt>
          <dd>
            {open && <OpenForm {...{ view, home, keptUntil, deadline }} />}
            {!open && letter !== undefined && (
              <>
                <a className="kern-link" href={`${home}/letters/${letter.id}`}>
                  {texts.doing.read(letter.kind)}
                </a>
                <small>{texts.doing.inLetter}</small>
              </>
            )}
            {!open && letter === undefined && texts.status.nothing}
          </dd>
        </div>
      </dl>
    </section>
  )
}

function OpenForm({
  view,
  home,
  keptUntil,
  deadline,
}: Pick<StatusPageProps, 'home' | 'keptUntil' | 'deadline'> & { readonly view: View }) {
  const { texts, language } = view
  return (
    <>
      <a className="kern-link" href={home}>
        {texts.doing.fill}
      </a>
      {keptUntil !== undefined && (
        <small>
          {texts.doing.fillUntil}{' '}
          <time dateTime={keptUntil.slice(0, 10)}>
            {writeDate(keptUntil.slice(0, 10), language)}
          </time>
        </small>
      )}
      {deadline !== undefined && (
        <details className="fw-details">
          <summary>{texts.doing.derivation}</summary>
          <small>{inLanguage(deadline.derivation, language)}</small>
        </details>
      )}
    </>
  )
}

function Timeline({
  passages,
  reading: { view },
}: {
  readonly passages: readonly Passage[]
  readonly reading: CaseReading
}) {
  return (
    <ol className="fw-timeline" aria-labelledby="timeline">
      {passages.map(({ what, at, detail, state }) => (
        <li
          key={`${what} ${at ?? ''}`}
          aria-current={state === 'current' ? 'step' : undefined}
          className={state === 'next' ? 'is-next' : undefined}
        >
          <span className="fw-dot" aria-hidden="true">
            {state === 'done' && <Icon name="tick" />}
          </span>
          <strong>{what}</strong>
          {at !== undefined && (
            <p>
              <time dateTime={at}>{writeMoment(at, view)}</time>
              {detail !== undefined && ` · ${detail}`}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function Letters({ reading, home }: { readonly reading: CaseReading; readonly home: string }) {
  const { letters, view } = reading
  const { texts } = view
  if (letters.length === 0) return <p>{texts.status.noLetters}</p>
  return (
    <ul className="fw-items">
      {letters.map((letter) => (
        <li key={letter.id}>
          <a className="kern-link" href={`${home}/letters/${letter.id}`}>
            {letterTitle(letter, reading)}
          </a>
          <time dateTime={letter.provisionedAt}>{writeDay(letter.provisionedAt, view)}</time>
          <p>
            <a className="kern-link" href={`${home}/letters/${letter.id}/pdf`}>
              {texts.status.asPdf}
              <span className="kern-sr-only"> {letterTitle(letter, reading)}</span>
            </a>{' '}
            ({texts.status.letterPages(writeSize(letter.size))})
          </p>
        </li>
      ))}
    </ul>
  )
}

export function letterTitle(
  { letter, kind }: LetterRow,
  { definition, view }: Pick<CaseReading, 'definition' | 'view'>,
): string {
  const title = referred(definition.letters, letter)?.title
  return title === undefined ? kind : inLanguage(title, view.language)
}

/** The mails that went out, word for word; they hold nothing personal. */
function Messages({ reading }: { readonly reading: CaseReading }) {
  const { letters, definition, view } = reading
  const { texts, language } = view
  if (letters.length === 0) return <p>{texts.status.noMessages}</p>
  return (
    <ul className="fw-items">
      {letters.map(({ id, letter, noticeSentAt, provisionedAt }) => {
        const notice = referred(definition.letters, letter)?.notice
        return (
          <li key={id}>
            <strong>
              {noticeSentAt === null ? texts.status.mailPending : texts.status.mailSent}
            </strong>
            <time dateTime={noticeSentAt ?? provisionedAt}>
              {writeDay(noticeSentAt ?? provisionedAt, view)}
            </time>
            {notice !== undefined && <p>{inLanguage(notice.subject, language)}</p>}
          </li>
        )
      })}
    </ul>
  )
}

function Accesses({ accesses, reading }: StatusPageProps) {
  const { view } = reading
  const { texts, language } = view
  return (
    <>
      <h2 className="kern-heading-medium" id="accesses">
        {texts.status.accesses}
      </h2>
      <p>{accesses.length === 0 ? texts.status.noAccesses : texts.status.accessesLead}</p>
      {accesses.length > 0 && (
        <ol className="fw-items fw-log" aria-labelledby="accesses">
          {accesses.map(({ seq, at, source, fields, purpose, legalBasis, office, role }) => (
            <li key={seq}>
              <h3>
                <time dateTime={at}>{writeMoment(at, view)}</time> – {lookedBy(office, role, view)}
              </h3>
              <dl>
                <dt>{texts.status.whichData}</dt>
                <dd>
                  {source === null ? texts.status.ownCase : dataAt(source, fields ?? [], reading)}
                </dd>
                <dt>{texts.status.whatFor}</dt>
                <dd>{inLanguage(localisedSchema.parse(JSON.parse(purpose)), language)}</dd>
                <dt>{texts.status.legalBasis}</dt>
                <dd>
                  <Marked text={legalBasis} language={language} />
                </dd>
              </dl>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** "Familienname, Vornamen – Melderegister": what was read there or, where the source writes, sent there. */
function dataAt(
  id: string,
  fields: readonly string[],
  { definition, view: { language } }: CaseReading,
): string {
  const source = referred(definition.sources, id)
  const name = sourceName(id, definition, language)
  const known = source?.writes === true ? source.request : source?.response
  const labels = fields.flatMap((field) => {
    const label = known?.properties?.[field]?.label
    return label === undefined ? [] : [inLanguage(label, language)]
  })
  return labels.length === 0 ? name : `${labels.join(', ')} – ${name}`
}

/** Office and role, never a name. */
function lookedBy(office: string, role: string, { city, language, texts }: View): string {
  const department = city.departments[office]
  const title = department === undefined ? office : inLanguage(department.title, language)
  return `${title}, ${role === 'automatic' ? texts.status.automatic : texts.status.caseWork}`
}

function Questions({ reading: { view, definition } }: { readonly reading: CaseReading }) {
  const { texts, city, language } = view
  const department = departmentOf(definition, city)
  if (department === undefined) return null
  return (
    <aside className="fw-aside" aria-labelledby="questions">
      <div className="fw-card fw-flow">
        <h2 className="kern-heading-small" id="questions">
          {texts.status.questions}
        </h2>
        <p>
          {officeName(department, view)}
          <br />
          <Phone number={department.phone} />
          <br />
          {inLanguage(department.hours, language)}
        </p>
      </div>
    </aside>
  )
}
