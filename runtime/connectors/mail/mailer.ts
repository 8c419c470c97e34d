import { createTransport } from 'nodemailer'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for every try, so that a mail sent twice is seen to be one. */
  readonly messageId: string
}

export interface Mailer {
  /** Resolves when the server has accepted the mail. */
  send(mail: Mail): Promise<void>
  close(): void
}

export interface MailerOptions {
  /** smtp:// or smtps:// with host, port and where needed user and password. */
  readonly server: string
  readonly from: string
}

const patience = 30_000

export function createMailer({ server, from }: MailerOptions): Mailer {
  const transport = createTransport({
    url: server,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(mail) {
      await transport.sendMail({ from, ...mail, headers: { 'auto-submitted': 'auto-generated' } })
    },
    close: () => transport.close(),
  }
}
