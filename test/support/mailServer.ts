import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { z } from 'zod'

export interface MailServer {
  /** For the setting of the mailer. */
  readonly url: string
  /** Mails accepted so far, as they came over the wire. */
  readonly mails: readonly string[]
  /** Resolves when so many mails have come. */
  received(count: number): Promise<void>
  /** How the next mails are answered; "hold" keeps the sender waiting after the text. */
  answer(how: 'accept' | 'refuse' | 'hold'): void
  close(): Promise<void>
}

export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = []
  const arrivals = new EventEmitter()
  let how: 'accept' | 'refuse' | 'hold' = 'accept'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, answered) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (how === 'refuse') return answered(new Error('mailbox of erika@example.de is full'))
        mails.push(Buffer.concat(chunks).toString('utf8'))
        arrivals.emit('mail')
        if (how === 'accept') answered()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = z.custom<AddressInfo>().parse(server.server.address())
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    async received(count) {
      while (mails.length < count) await once(arrivals, 'mail')
    },
    answer(next) {
      how = next
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
