import { Icon } from '#shared/forms/Icon.tsx'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { writeDay, writeMoment, writeSize } from '#shared/text/notation.ts'
import { departmentOf, type CaseState } from './caseState.ts'
import { Help, officeName, Page, Phone } from './Page.tsx'
import { caseTitle, type CaseReading } from './reading.ts'
import { stateText } from './stateText.ts'
import type { LetterRow } from './store.ts'
import type { View } from './view.ts'

interface WaitingPageProps {
  readonly view: View
  readonly definition: Definition
  readonly state: CaseState
  readonly home: string
}

/** Registers are asked or do not answer: understandable, nothing lost, somebody in charge. */
export function WaitingPage({ view, definition, state, home }: WaitingPageProps) {
  const { texts, language, city } = view
  const department = departmentOf(definition, city)
  const down = state.kind === 'waitingFor'
  const title = down ? texts.waiting.sourceDown(state.system) : texts.waiting.title
  return (
    <Page
      view={view}
      title={[title, inLanguage(definition.title, language)]}
      back={{ href: '/portal/cases', text: texts.myCases }}
      aside={<Help view={view} department={department} />}
    >
      <div className="fw-flow">
        <div>
          <p className="fw-preline">{inLanguage(definition.title, language)}</p>
          <h1 className="kern-heading-large">{title}</h1>
        </div>
        <p className="fw-lead">{down ? texts.waiting.sourceDownLead : texts.waiting.lead}</p>
        {down && (
          <div className="fw-note">
            <Icon name="info" />
            <div>
              <p>
                {texts.waiting.handedTo(
                  state.who === 'technical'
                    ? texts.waiting.technical
                    : officeName(department, view),
                )}
              </p>
              <p>{texts.waiting.come}</p>
              <p>
                {texts.waiting.orCall}{' '}
                {department !== undefined && <Phone number={department.phone} />}
              </p>
            </div>
          </div>
        )}
        <p>
          <a className="kern-btn kern-btn--secondary" href={home}>
            <span className="kern-label">{texts.waiting.again}</span>
          </a>
        </p>
      </div>
    </Page>
  )
}

/** What was sent has arrived: the number, the letter when it is ready, what happens next. */
export function ReceiptPage({
  reading,
  home,
  sentAt,
}: {
  readonly reading: CaseReading
  readonly home: string
  readonly sentAt: string
}) {
  const { view, definition, instance, letters, state } = reading
  const { texts, city, language } = view
  const department = departmentOf(definition, city)
  const title = state.kind === 'decided' ? (definition.portal?.done ?? definition.title) : undefined
  const heading = title === undefined ? texts.receipt.sent : inLanguage(title, language)
  const letter = letters.at(-1)
  return (
    <Page view={view} title={[heading]} aside={<Help view={view} department={department} />}>
      <div className="fw-flow">
        <div className="fw-done">
          <Icon name="done" />
          <h1 className="kern-heading-large">{heading}</h1>
          <p>
            {texts.receipt.thanks(view.person ?? '')} {texts.receipt.received}{' '}
            <time dateTime={sentAt}>{writeMoment(sentAt, view)}</time>.
            {letter !== undefined && ` ${texts.receipt.letterReady}`}
          </p>
          <dl>
            <dt>{texts.receipt.number}</dt>
            <dd>{instance.number}</dd>
          </dl>
        </div>
        {letter !== undefined && <ReadyLetter letter={letter} view={view} home={home} />}
        <h2 className="kern-heading-medium">{texts.receipt.next}</h2>
        <NextSteps reading={reading} />
        <p>
          <a className="kern-link" href={`${home}/status`}>
            {texts.receipt.toStatus}
          </a>
        </p>
      </div>
    </Page>
  )
}

interface ReadyLetterProps {
  readonly letter: LetterRow
  readonly view: View
  readonly home: string
}

function ReadyLetter({ letter, view: { texts }, home }: ReadyLetterProps) {
  const { id, kind, size } = letter
  return (
    <>
      <div className="fw-actions">
        <a className="kern-btn kern-btn--primary fw-btn-big" href={`${home}/letters/${id}`}>
          <span className="kern-label">{texts.receipt.readLetter(kind)}</span>
        </a>
        <a className="kern-link" href={`${home}/letters/${id}/pdf`}>
          {texts.receipt.downloadLetter(kind, writeSize(size))}
        </a>
      </div>
      <Payment letter={letter} title={texts.receipt.todo} />
    </>
  )
}

/** What is to be paid, in the words of the letter itself. */
function Payment({ letter, title }: { readonly letter: LetterRow; readonly title: string }) {
  const paragraphs = letter.composed.blocks
    .filter(({ block }) => block === 'payment')
    .flatMap((block) => block.paragraphs)
  if (paragraphs.length === 0) return null
  return (
    <>
      <h2 className="kern-heading-medium">{title}</h2>
      <div className="fw-card fw-flow" lang={letter.composed.language}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </>
  )
}

function NextSteps({ reading }: { readonly reading: CaseReading }) {
  const { view, definition, state } = reading
  const { texts, city } = view
  const working = state.kind === 'sent' || state.kind === 'waitingFor'
  return (
    <ol className="fw-steps">
      {state.kind === 'checking' && (
        <li>
          <strong>{texts.receipt.personTitle}</strong>
          <p>{texts.receipt.personText(officeName(departmentOf(definition, city), view))}</p>
        </li>
      )}
      {working && (
        <li>
          <strong>{texts.receipt.workingTitle}</strong>
          <p>{texts.receipt.workingText}</p>
        </li>
      )}
      <li>
        <strong>{texts.receipt.mail}</strong>
        <p>{texts.receipt.mailText}</p>
      </li>
    </ol>
  )
}

export function CasesPage({
  view,
  cases,
}: {
  readonly view: View
  readonly cases: readonly CaseReading[]
}) {
  const { texts } = view
  return (
    <Page
      view={view}
      title={[texts.cases.title]}
      back={{ href: '/portal', text: texts.allServices }}
    >
      <div className="fw-flow">
        <h1 className="kern-heading-large">{texts.cases.title}</h1>
        {cases.length === 0 && <p>{texts.cases.none}</p>}
        <ul className="fw-services">
          {cases.map((reading) => (
            <li className="fw-card" key={reading.instance.id}>
              <h2 className="kern-heading-medium">
                <a className="kern-link" href={`/portal/cases/${reading.instance.id}`}>
                  {caseTitle(reading)}
                </a>
              </h2>
              <p className="fw-az">
                {texts.status.number} <span className="fw-num">{reading.instance.number}</span>,{' '}
                {texts.cases.since}{' '}
                <time dateTime={reading.instance.startedAt}>
                  {writeDay(reading.instance.startedAt, view)}
                </time>
              </p>
              <p>
                <StateBadge reading={reading} />
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}

const badges = {
  decided: 'success',
  finished: 'success',
  waitingFor: 'warning',
  waitingForYou: 'warning',
  started: 'info',
  fetching: 'info',
  sent: 'info',
  checking: 'info',
  withdrawn: 'info',
  resting: 'warning',
  stopped: 'info',
  ended: 'info',
} as const satisfies Record<CaseState['kind'], string>

export function StateBadge({ reading }: { readonly reading: CaseReading }) {
  return (
    <span className={`kern-badge kern-badge--${badges[reading.state.kind]}`}>
      {stateText(reading)}
    </span>
  )
}

interface MessagePageProps {
  readonly view: View
  readonly title: string
  readonly text: string
  readonly link: { readonly href: string; readonly text: string }
}

export function MessagePage({ view, title, text, link }: MessagePageProps) {
  return (
    <Page view={view} title={[title]}>
      <div className="fw-flow">
        <h1 className="kern-heading-large">{title}</h1>
        <p className="fw-lead">{text}</p>
        <p>
          <a className="kern-link" href={link.href}>
            {link.text}
          </a>
        </p>
      </div>
    </Page>
  )
}
