import type { Clock } from '../../hosts/clock.ts'
import type { ApprovedHost } from '../approvedHosts.ts'
import { exchange } from '../exchange.ts'
import { documentSchema, type OpenApiDocument } from './operation.ts'

export interface Documents {
  load(
    host: ApprovedHost,
    signal: AbortSignal,
  ): Promise<OpenApiDocument | 'unreachable' | 'unreadable'>
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
      const answer = await exchange({ method: 'GET', url: openapi, headers, signal })
      if (answer === undefined) return 'unreachable'
      const document = answer.status === 200 ? parsed(answer.text) : undefined
      if (document === undefined) return 'unreadable'
      known.set(openapi, { document, readAt: clock.now() })
      return document
    },
  }
}

function parsed(text = ''): OpenApiDocument | undefined {
  try {
    return documentSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
