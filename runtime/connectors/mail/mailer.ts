import { createHash } from 'node:crypto'
import type { Transporter } from 'nodemailer'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for every try: SMTP knows no idempotency, but mails of one key share their Message-ID. */
  readonly key: string
}

export interface Mailer {
  /** Resolves when the server has accepted the mail. */
  send(mail: Mail): Promise<void>
  close(): Promise<void>
}

export interface MailerOptions {
  /** smtp:// or smtps:// with host, port and where needed user and password. */
  readonly server: string
  /** Plain address. */
  readonly from: string
}

/** Milliseconds for each step of the talk with the mail server. */
const patience = 30_000

export function createMailer({ server, from }: MailerOptions): Mailer {
  let opened: Promise<Transporter> | undefined
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return {
    async send({ to, subject, text, key }) {
      opened ??= open(server)
      const transport = await opened
      const id = createHash('sha256').update(key).digest('hex').slice(0, 32)
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        headers: { 'auto-submitted': 'auto-generated' },
      })
    },
    close: async () => (await opened)?.close(),
  }
}

/** Loaded with the first mail: a start need not wait for it. */
async function open(server: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  return createTransport({
    url: server,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}
