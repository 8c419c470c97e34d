import { mailboxTexts } from '#shared/text/mailbox.ts'
import { writeMoment } from '#shared/text/notation.ts'
import { Page } from '../portal/Page.tsx'
import type { View } from '../portal/view.ts'
import type { ReceivedMail } from './parseMail.ts'

export function MailboxPage({
  view,
  mails,
}: {
  readonly view: View
  readonly mails: readonly ReceivedMail[]
}) {
  const texts = mailboxTexts[view.language]
  return (
    <Page view={view} title={[texts.title]} back={{ href: '/', text: texts.home }}>
      <div className="fw-flow">
        <h1 className="kern-heading-large">{texts.title}</h1>
        <p>{texts.lead}</p>
        {mails.length === 0 && <p>{texts.none}</p>}
        {mails.map((mail) => (
          <article className="fw-card fw-mail" key={mail.id} aria-labelledby={`mail-${mail.id}`}>
            <h2 className="kern-heading-small" id={`mail-${mail.id}`}>
              {mail.subject}
            </h2>
            <dl className="fw-facts">
              <div>
                <dt>{texts.to}</dt>
                <dd>{mail.to}</dd>
              </div>
              <div>
                <dt>{texts.from}</dt>
                <dd>{mail.from}</dd>
              </div>
              <div>
                <dt>{texts.received}</dt>
                <dd>
                  <time dateTime={mail.receivedAt}>{writeMoment(mail.receivedAt, view)}</time>
                </dd>
              </div>
            </dl>
            <p className="fw-mail__text">{mail.text}</p>
          </article>
        ))}
      </div>
    </Page>
  )
}
