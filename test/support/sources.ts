import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Source, SourceOptions } from '../../examples/sources/sourceApp.ts'

export const tokens = { token: 'a-token-of-a-caller', adminToken: 'a-token-of-an-admin' }

type Call = {
  readonly method?: string
  readonly body?: unknown
  readonly key?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A source of its own in a new folder, with the calls a test makes on it. */
export function openSource(create: (options: SourceOptions) => Source, today = '2026-06-12') {
  const dataFolder = mkdtempSync(join(tmpdir(), 'fachwerk-sources-'))
  let source = create({ dataFolder, today, ...tokens })

  const send = async (path: string, { method = 'GET', body, key, headers }: Call, auth: object) =>
    source.app.request(path, {
      method,
      headers: {
        ...auth,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const admin = async (path: string, call: Call = {}): Promise<unknown> =>
    (await send(path, call, { 'x-admin-token': tokens.adminToken })).json()

  return {
    app: () => source.app,
    call: (path: string, call: Call = {}) =>
      send(path, call, { authorization: `Bearer ${tokens.token}` }),
    admin,
    fault: (fault: unknown) => admin('/fault', { method: 'PUT', body: fault }),
    restart: () => {
      source.close()
      source = create({ dataFolder, today, ...tokens })
    },
    close: () => {
      source.close()
      rmSync(dataFolder, { recursive: true })
    },
  }
}
