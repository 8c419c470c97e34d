import { z } from 'zod'

const logEntry = z.object({
  id: z.int(),
  at: z.string(),
  operation: z.string(),
  key: z.string().nullish(),
  idempotencyKey: z.string().nullish(),
  purpose: z.string().nullish(),
  status: z.int(),
})
const accountEntry = z.object({
  kind: z.enum(['assessment', 'deregistration']),
  personId: z.string(),
  caseNumber: z.string(),
  amount: z.string(),
  lines: z.array(z.object({ year: z.int(), months: z.int(), amount: z.string() })),
  idempotencyKey: z.string(),
})
export type SourceLogEntry = z.infer<typeof logEntry>

export interface Fault {
  readonly mode: 'none' | 'down' | 'slow' | 'wrong' | 'malformed' | 'lostAnswer'
  readonly delayMs?: number
  readonly operation?: string
  readonly times?: number
}

export interface SourceTokens {
  readonly caller: string
  readonly admin: string
}

/** What those who run a register see and do; the product cannot. */
export interface SourceAdmin {
  readonly log: (after?: number) => Promise<readonly SourceLogEntry[]>
  readonly fault: (fault: Fault) => Promise<void>
  readonly updatePerson: (id: string, fields: object) => Promise<void>
  /** An ordinary question, as a caller with the token of the product; it is logged as such. */
  readonly ask: (path: string) => Promise<unknown>
  readonly entries: (caseNumber: string) => Promise<readonly z.infer<typeof accountEntry>[]>
}

export function sourceAdmin(address: string, tokens: SourceTokens): SourceAdmin {
  async function call(path: string, init: { method?: string; json?: unknown } = {}) {
    const { method = 'GET', json } = init
    const answer = await fetch(address + path, {
      method,
      headers: { 'x-admin-token': tokens.admin, 'content-type': 'application/json' },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  return {
    async log(after = 0) {
      const found = z
        .object({ entries: z.array(logEntry) })
        .parse(await call(`/log?after=${after}`))
      return found.entries
    },
    fault: async (fault) => void (await call('/fault', { method: 'PUT', json: fault })),
    updatePerson: async (id, fields) =>
      void (await call(`/persons/${id}`, { method: 'PATCH', json: fields })),
    async ask(path) {
      const headers = { authorization: `Bearer ${tokens.caller}` }
      const answer = await fetch(address + path, { headers })
      return answer.json()
    },
    async entries(caseNumber) {
      const path = `/entries?caseNumber=${encodeURIComponent(caseNumber)}`
      return z.object({ entries: z.array(accountEntry) }).parse(await call(path)).entries
    },
  }
}
