import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLetterConnector } from '#runtime/connectors/letter/letterConnector.ts'
import { createMailer, type Mailer } from '#runtime/connectors/mail/mailer.ts'
import { decode, decodeBytes } from '#runtime/storage/codec.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { letters } from '#runtime/storage/schema.ts'
import { citySchema } from '#shared/model/city.ts'
import { deliveryOf } from '../../support/delivery.ts'
import { startMailServer, type MailServer } from '../../support/mailServer.ts'
import { readPdf } from '../../support/readPdf.ts'
import { letterOnly } from '../../support/services.ts'

const city = citySchema.parse(
  JSON.parse(readFileSync(new URL('../../../examples/city.json', import.meta.url), 'utf8')),
)
const signal = new AbortController().signal
const reported: string[] = []

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

function setUp() {
  const db = openDatabase()
  const report = (error: unknown) => void reported.push(String(error))
  const connector = createLetterConnector({ db, city, mailer, report })
  return { db, connector }
}

function delivery(name: string, email?: string) {
  const data = { note: '144.00', person: { name } }
  const letter = deliveryOf({
    definition: letterOnly,
    job: { kind: 'letter', letter: 'notice' },
    data,
  })
  if (email === undefined) return letter
  return {
    ...letter,
    instance: { ...letter.instance, identity: { subject: 'pseudonym', name, email } },
  }
}

describe('a letter', () => {
  test('is typeset with sender, address, case number and text', async () => {
    const { db, connector } = setUp()

    await connector.run(delivery('Erika Mustermann'), signal)

    const [row] = db.select().from(letters).all()
    const pdf = decodeBytes(row?.pdf ?? Buffer.of())
    const text = await readPdf(pdf)
    for (const part of [
      'Stadt Musterstadt',
      'Stadtkämmerei, Abteilung Steuern',
      'Erika Mustermann',
      '20.2-HSt-2026-000001',
      '12. Januar 2026',
      'Seite 1 von 1',
    ]) {
      expect(text).toContain(part)
    }
    expect(pdf.toString('latin1')).toContain('pdfuaid')
  })

  test('takes what people write as text, never as commands of the typesetter', async () => {
    const { db, connector } = setUp()
    const name = '#panic("x") *fett* $x$ Ṣ'

    await connector.run(delivery(name), signal)

    const [row] = db.select().from(letters).all()
    expect(await readPdf(decodeBytes(row?.pdf ?? Buffer.of()))).toContain(name)
  })

  test.each([
    ['an emoji', 'Bello 🐕 Muster', 'Bello � Muster'],
    ['an emoji of several', 'Bello 👩‍🚀❤️ Muster', 'Bello ��� Muster'],
    ['Hebrew', 'רון Muster', 'רון Muster'],
    ['pointed Hebrew and an emoji', 'רוֹן 🐕 Muster', '���� � Muster'],
    ['Chinese', '李娜 Muster', '�� Muster'],
    ['NUL', 'Eri\u0000ka', 'Erika'],
    ['a tab', 'Erika\tMuster', 'Erika Muster'],
    ['a line separator', 'Erika\u2028Muster', 'Erika Muster'],
    ['a turn of direction', 'Erika \u202eretsuM\u202c', 'Erika retsuM'],
    ['a byte order mark', 'Eri\ufeffka', 'Erika'],
    ['half a character', 'Erika \ud83d Muster', 'Erika � Muster'],
    ['private use', 'Erika \ue000\uf8ff', 'Erika ��'],
    ['no character at all', 'Erika \ufffe\uffff', 'Erika ��'],
    ['letter and accent apart', 'Mu\u0308ller', 'Müller'],
    ['a name of DIN 91379', 'Şŭhr-Đặng Čņķ Ǧ Ḩ', 'Şŭhr-Đặng Čņķ Ǧ Ḩ'],
    ['a sign of another font', 'A ≤ B → C', 'A ≤ B → C'],
    ['Greek and Cyrillic', 'Αθηνά Ђорђевић', 'Αθηνά Ђорђевић'],
  ])('shows what its font has and marks the rest: %s', async (...[, name, shown]) => {
    const { db, connector } = setUp()

    const result = await connector.run(delivery(name), signal)

    expect(result).toHaveProperty('output')
    const [row] = db.select().from(letters).all()
    expect(await readPdf(decodeBytes(row?.pdf ?? Buffer.of()))).toContain(shown)
    expect(row === undefined ? undefined : decode(row.composed)).toMatchObject({
      addressee: [name, '12345 Musterstadt'],
    })
  })

  test('is typeset whatever a person writes', async () => {
    const { db, connector } = setUp()
    const written = fc.string({ unit: 'binary', maxLength: 200 })

    await fc.assert(
      fc.asyncProperty(written, async (name) => {
        expect(await connector.run(delivery(name), signal)).toHaveProperty('output')
        db.delete(letters).run()
      }),
      { numRuns: 30 },
    )
  })

  test('keeps its text out of the log when the typesetter refuses it', async () => {
    const { db } = setUp()
    const errors: unknown[] = []
    const connector = createLetterConnector({
      db,
      city,
      mailer,
      report: (error) => void errors.push(error),
      typeset: ({ addressee }) =>
        Promise.reject(new Error(`the text ${addressee.join()} could not be displayed`)),
    })

    const result = await connector.run(delivery('Erika Mustermann'), signal)

    expect(result).toMatchObject({ final: true })
    expect(errors).toEqual([new Error('letter: the typesetter refused it')])
    expect(inspect(errors)).not.toContain('Mustermann')
  })

  test('exists once, however often the job is delivered', async () => {
    const { db, connector } = setUp()

    const first = await connector.run(delivery('Erika Mustermann'), signal)
    const again = await connector.run(delivery('Erika Mustermann'), signal)

    expect(again).toEqual(first)
    expect(db.select().from(letters).all()).toHaveLength(1)
  })

  test('is not laid into the mailbox when it was called off while it was typeset', async () => {
    const { db, connector } = setUp()
    const calledOff = {
      ...delivery('Erika Mustermann'),
      async write(work: (isAwaited: boolean) => void) {
        work(false)
      },
    }

    await expect(connector.run(calledOff, signal)).rejects.toThrow('called off')
    expect(db.select().from(letters).all()).toEqual([])
  })

  test('is kept as composed text for the web page', async () => {
    const { db, connector } = setUp()

    await connector.run(delivery('Erika Mustermann'), signal)

    const [row] = db.select().from(letters).all()
    expect(row === undefined ? undefined : decode(row.composed)).toMatchObject({
      kind: 'Mitteilung',
      addressee: ['Erika Mustermann', '12345 Musterstadt'],
      blocks: [{ paragraphs: ['Guten Tag.'] }],
    })
  })

  test('is not sent when a value it names cannot be had', async () => {
    const { db, connector } = setUp()
    const broken = {
      ...letterOnly,
      letters: Object.fromEntries(
        Object.entries(letterOnly.letters).map(([id, letter]) => [
          id,
          { ...letter, subject: { de: '{{ person.name + 1 }}' } },
        ]),
      ),
    }

    const result = await connector.run({ ...delivery('Erika'), definition: broken }, signal)

    expect(result).toMatchObject({ final: true })
    expect(db.select().from(letters).all()).toEqual([])
  })
})

describe('the mail about it', () => {
  test('holds no personal data and is sent once', async () => {
    const { connector } = setUp()
    const before = server.mails.length

    await connector.run(delivery('Erika Mustermann', 'erika@example.de'), signal)
    await connector.run(delivery('Erika Mustermann', 'erika@example.de'), signal)

    const mails = server.mails.slice(before)
    expect(mails).toHaveLength(1)
    expect(mails[0]).toContain('Ein neuer Brief')
    expect(mails[0]).not.toMatch(/Mustermann|000001|attachment/)
  })

  test('has the same Message-ID when it has to be sent again', async () => {
    const { connector } = setUp()
    const before = server.mails.length
    server.answer('refuse')
    const refused = await connector.run(delivery('Erika', 'erika@example.de'), signal)
    server.answer('accept')

    await connector.run(delivery('Erika', 'erika@example.de'), signal)
    await setUp().connector.run(delivery('Erika', 'erika@example.de'), signal)

    expect(refused).toEqual({
      problem: 'Der Mailserver hat die Benachrichtigung nicht angenommen.',
    })
    const ids = server.mails.slice(before).map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect(reported.join()).not.toContain('erika')
  })

  test('is left out when the person gave no address', async () => {
    const { connector } = setUp()
    const before = server.mails.length

    const result = await connector.run(delivery('Karl-Heinz Vogt'), signal)

    expect(result).toHaveProperty('output')
    expect(server.mails).toHaveLength(before)
  })
})
