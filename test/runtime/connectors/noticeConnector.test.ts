import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMailer, type Mailer } from '#runtime/connectors/mail/mailer.ts'
import { createNoticeConnector } from '#runtime/connectors/mail/noticeConnector.ts'
import { deliveryOf } from '../../support/delivery.ts'
import { startMailServer, type MailServer } from '../../support/mailServer.ts'
import { asking } from '../../support/services.ts'

const signal = new AbortController().signal
const email = 'erika@example.de'

let server: MailServer
let mailer: Mailer

beforeAll(async () => {
  server = await startMailServer()
  mailer = createMailer({ server: server.url, from: 'portal@musterstadt.example' })
})
afterAll(async () => {
  await mailer.close()
  await server.close()
})

function notify(to?: string) {
  const reported: unknown[] = []
  const connector = createNoticeConnector({ mailer, report: (error) => void reported.push(error) })
  const job = { kind: 'notice' } as const
  const delivery = deliveryOf({ definition: asking, job, ...(to && { email: to }) })
  return { result: connector.run(delivery, signal), reported }
}

test('a notice says by mail that something happened, and nothing about whom or what', async () => {
  expect(await notify(email).result).toEqual({ output: null })

  const [mail = ''] = server.mails
  const body = mail.slice(mail.indexOf('\r\n\r\n'))
  expect(mail).toContain(`To: ${email}`)
  expect(body).toContain('Portal')
  for (const secret of ['Mustermann', '20.2-HSt-2026-000001', email]) {
    expect(body).not.toContain(secret)
  }
})

test('the same notice has the same Message-ID however often it is delivered', async () => {
  const before = server.mails.length

  await notify(email).result
  await notify(email).result

  const sent = server.mails.slice(before).map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1])
  expect(sent).toHaveLength(2)
  expect(new Set(sent).size).toBe(1)
})

test('who gave no address gets none', async () => {
  const before = server.mails.length

  expect(await notify().result).toEqual({ output: null })

  expect(server.mails).toHaveLength(before)
})

test('a mail server that refuses is tried again, without a word about the person in the log', async () => {
  server.answer('refuse')

  const { result, reported } = notify(email)

  expect(await result).toEqual({ problem: expect.any(String) })
  expect(reported).toHaveLength(1)
  expect(String(reported[0])).not.toContain('erika')
})
