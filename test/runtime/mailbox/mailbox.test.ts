import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMailer } from '#runtime/connectors/mail/mailer.ts'
import { createMailbox, type Mailbox } from '#runtime/mailbox/mailbox.ts'
import { parseMail } from '#runtime/mailbox/parseMail.ts'
import { createTestApp } from '../../support/testApp.ts'

let folder: string
let mailbox: Mailbox

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mailbox-'))
  mailbox = await createMailbox({ folder })
})

afterEach(async () => {
  await mailbox.close()
  rmSync(folder, { recursive: true })
})

async function send(subject: string, text: string) {
  const mailer = createMailer({ server: mailbox.url, from: 'portal@musterstadt.example' })
  await mailer.send({ to: 'erika@post.example', subject, text, key: subject })
  await mailer.close()
}

describe('the mailbox of the demo', () => {
  test('keeps what was sent, newest first, with umlauts and line breaks', async () => {
    await send('Erster', 'Guten Tag,\n\nein Brief liegt bereit.')
    await send(
      'Ein Brief für Sie – heute',
      `Grüße aus Musterstadt. ${'Sehr lange Zeile. '.repeat(12)}`,
    )

    const [newest, before] = await mailbox.list()

    expect(newest).toMatchObject({ subject: 'Ein Brief für Sie – heute', to: 'erika@post.example' })
    expect(newest?.text).toMatch(/^Grüße aus Musterstadt\. Sehr lange Zeile\./)
    expect(before?.text).toBe('Guten Tag,\n\nein Brief liegt bereit.'.replaceAll('\n', '\r\n'))
  })

  test('still has its mails after a restart', async () => {
    await send('Vorher', 'Text')
    await mailbox.close()
    mailbox = await createMailbox({ folder })

    expect((await mailbox.list()).map(({ subject }) => subject)).toEqual(['Vorher'])
  })

  test('is shown as a page', async () => {
    await send('Ein neuer Brief', 'Bitte loggen Sie sich ein.')
    const { deps } = createTestApp()
    const { createApp } = await import('#runtime/app.ts')

    const response = await createApp({ ...deps, mailbox }).request('/mailbox')

    expect(await response.text()).toContain('Ein neuer Brief')
  })

  test('does not exist where real mail is sent', async () => {
    const { deps } = createTestApp()
    const { createApp } = await import('#runtime/app.ts')

    expect((await createApp({ ...deps, mailbox: undefined }).request('/mailbox')).status).toBe(404)
  })
})

test.each([
  ['=?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus?= =?UTF-8?Q?_Musterstadt?=', 'Grüße aus Musterstadt'],
  ['=?utf-8?B?R3LDvMOfZQ==?=', 'Grüße'],
  ['Plain text', 'Plain text'],
])('the subject %s reads %s', (written, subject) => {
  expect(parseMail(`Subject: ${written}\r\n\r\n`).subject).toBe(subject)
})
