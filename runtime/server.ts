import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'

interface Listening {
  readonly port: number
  close(): Promise<void>
}

type Fetch = Parameters<typeof getRequestListener>[0]

interface Handlers {
  /** Answers what is not about the app, e.g. the demo's provider; false for all else. */
  readonly before: (request: IncomingMessage, response: ServerResponse) => boolean
  readonly fetch: Fetch
}

/** `handlers` is asked once the port is known, which may be any free one. */
export async function listen(
  { host, port }: { readonly host: string; readonly port: number },
  handlers: (port: number) => Handlers,
): Promise<Listening> {
  const server = createServer()
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('server: expected a port')
  const { before, fetch } = handlers(address.port)
  const answer = getRequestListener(fetch)
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!before(request, response)) void answer(request, response)
  })
  return {
    port: address.port,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      const forced = setTimeout(() => server.closeAllConnections(), 3000)
      await closed
      clearTimeout(forced)
    },
  }
}
