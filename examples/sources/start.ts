import { getRequestListener } from '@hono/node-server'
import { createServer, type Server } from 'node:http'
import { createSource as createHundesteuerkonto } from './hundesteuerkonto/createSource.ts'
import { createSource as createMelderegister } from './melderegister/createSource.ts'
import { createSource as createPersonalverwaltung } from './personalverwaltung/createSource.ts'
import type { Source, SourceOptions } from './sourceApp.ts'
import { createSource as createTierheim } from './tierheim/createSource.ts'

type SourceName = keyof typeof factories
type SourceAddress = { readonly url: string; readonly openapi: string }

type StartOptions = SourceOptions & { readonly ports?: Partial<Record<SourceName, number>> }

type Running = {
  readonly sources: Record<SourceName, SourceAddress>
  readonly close: () => Promise<void>
}

const factories = {
  melderegister: createMelderegister,
  hundesteuerkonto: createHundesteuerkonto,
  tierheim: createTierheim,
  personalverwaltung: createPersonalverwaltung,
}

/** Starts all sources on loopback; a port of 0, the default, takes any free one. */
export async function startSources({ ports, ...options }: StartOptions): Promise<Running> {
  const listening = (name: SourceName) => listen(factories[name](options), ports?.[name] ?? 0)
  const melderegister = await listening('melderegister')
  const hundesteuerkonto = await listening('hundesteuerkonto')
  const tierheim = await listening('tierheim')
  const personalverwaltung = await listening('personalverwaltung')
  const all = [melderegister, hundesteuerkonto, tierheim, personalverwaltung]

  return {
    sources: {
      melderegister: melderegister.address,
      hundesteuerkonto: hundesteuerkonto.address,
      tierheim: tierheim.address,
      personalverwaltung: personalverwaltung.address,
    },
    close: async () => void (await Promise.all(all.map((source) => source.close()))),
  }
}

type Listening = { readonly address: SourceAddress; readonly close: () => Promise<void> }

function listen(source: Source, port: number): Promise<Listening> {
  const answer = getRequestListener(source.app.fetch)
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing))

  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        source.close()
        resolve()
      })
      server.closeAllConnections()
    })

  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${portOf(server)}`
      resolve({ address: { url, openapi: `${url}/openapi.json` }, close })
    })
  })
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Expected a TCP address')
  return address.port
}
