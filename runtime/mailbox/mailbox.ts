import { mkdirSync } from 'node:fs'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { parseMail, type ReceivedMail } from './parseMail.ts'

/** The mail server of the demo: it receives whatever is sent and passes nothing on. */
export interface Mailbox {
  /** Where to send: smtp://127.0.0.1:PORT */
  readonly url: string
  /** Newest first. */
  list(): Promise<readonly ReceivedMail[]>
  close(): Promise<void>
}

const largest = 1_000_000

/** Mails are kept as files, one each, so that they are there after a restart. */
export async function createMailbox({ folder }: { readonly folder: string }): Promise<Mailbox> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  let received = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: largest,
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const name = `${Date.now()}-${String((received += 1)).padStart(6, '0')}.eml`
        void receive(join(folder, name), Buffer.concat(chunks), done)
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('mailbox: expected a port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    list: () => listMails(folder),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

type Done = (error?: Error | null) => void

/** Acknowledged only once the file is whole; what cannot be kept the sender tries again. */
async function receive(file: string, content: Buffer, done: Done): Promise<void> {
  try {
    await keep(file, content)
  } catch (error) {
    done(error instanceof Error ? error : new Error('mailbox: could not be written')) // to the sender
    return
  }
  done()
}

async function keep(file: string, content: Buffer): Promise<void> {
  await writeFile(`${file}.part`, content, { mode: 0o600 })
  await rename(`${file}.part`, file)
}

async function listMails(folder: string): Promise<readonly ReceivedMail[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'))
  const newest = names.toSorted(
    (a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10) || b.localeCompare(a),
  )
  return Promise.all(
    newest.map(async (name) => ({
      ...parseMail(await readFile(join(folder, name), 'latin1')),
      id: name.replace('.eml', ''),
      receivedAt: new Date(Number.parseInt(name, 10)).toISOString(),
    })),
  )
}
