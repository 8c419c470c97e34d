import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A system that takes bookings and honours idempotency keys: the same key acts once. */
export interface Register {
  readonly url: string
  /** By key: what was booked, and how often it was asked for. */
  readonly bookings: ReadonlyMap<string, Booking>
  /** Requests without a key, or with a key that came with something else before. */
  readonly faults: readonly string[]
}

export interface Booking {
  readonly body: string
  readonly times: number
}

export interface RegisterOptions {
  /** Whether the answer is held back until the next ones come. */
  readonly holds: () => boolean
  readonly received: () => void
  /** Closes it. */
  readonly signal: AbortSignal
}

const mostHeld = 4
const description = {
  openapi: '3.1.0',
  paths: { '/bookings': { post: { operationId: 'book', requestBody: {} } } },
}

export async function openRegister({
  holds,
  received,
  signal,
}: RegisterOptions): Promise<Register> {
  const bookings = new Map<string, Booking>()
  const faults: string[] = []
  const held: ServerResponse[] = []

  function book(key: string | undefined, body: string): void {
    const former = bookings.get(key ?? '')
    if (key === undefined) faults.push(`booking without a key: ${body}`)
    else if (former !== undefined && former.body !== body) faults.push(`${key}: two bodies`)
    else bookings.set(key, { body, times: (former?.times ?? 0) + 1 })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') return send(response, description)
    const body = await textOf(request)
    book(request.headers['idempotency-key']?.toString(), body)
    received()
    held.push(response)
    const kept = holds() ? mostHeld : 0
    for (const one of held.splice(0, Math.max(held.length - kept, 0))) send(one, {})
  }

  const server = createServer((request, response) => {
    // A worker that was killed while it sent: it comes again.
    answer(request, response).catch(() => response.destroy())
  })
  signal.addEventListener('abort', () => {
    server.close()
    server.closeAllConnections()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('register: expected a port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    bookings,
    faults,
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
