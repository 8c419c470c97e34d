import type { Clock } from '../../hosts/clock.ts'
import type { ApprovedHost } from '../approvedHosts.ts'
import { exchange } from '../exchange.ts'
import { documentSchema, type OpenApiDocument } from './operation.ts'

export interface Documents {
  /** Throws when the document cannot be read. */
  load(host: ApprovedHost, signal: AbortSignal): Promise<OpenApiDocument>
}

/** Milliseconds until a document is read again: a source may change its paths. */
const freshFor = 300_000

export function createDocuments(clock: Clock): Documents {
  const known = new Map<string, { readonly document: OpenApiDocument; readonly readAt: number }>()
  return {
    async load({ openapi }, signal) {
      const found = known.get(openapi)
      if (found !== undefined && clock.now() - found.readAt < freshFor) return found.document
      const headers = { accept: 'application/json' }
      const { status, text } = await exchange({ method: 'GET', url: openapi, headers, signal })
      if (status !== 200 || text === undefined) {
        throw new Error(`OpenAPI document at ${openapi}: expected 200, found ${status}`)
      }
      const document = documentSchema.parse(JSON.parse(text))
      known.set(openapi, { document, readAt: clock.now() })
      return document
    },
  }
}
