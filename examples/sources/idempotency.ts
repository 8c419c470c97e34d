import { z } from '@hono/zod-openapi'
import { createHash } from 'node:crypto'
import { SourceProblem } from './problem.ts'
import type { Store } from './store.ts'

type Write<T> = {
  readonly key: string
  /** Operation, path and body: what must be the same when the key is. */
  readonly request: readonly unknown[]
  readonly answer: z.ZodType<T>
  readonly work: () => T
}

type Written<T> = { readonly repeated: boolean; readonly answer: T }

export const IdempotencyHeaders = z.object({
  'idempotency-key': z.string().regex(/^[\x21-\x7e]{1,200}$/),
})

/** Does the work once per key and gives the same answer ever after; a refusal is not remembered. */
export function writeOnce<T>(store: Store, { key, request, answer, work }: Write<T>): Written<T> {
  const fingerprint = createHash('sha256').update(JSON.stringify(request)).digest('hex')

  return store
    .transaction((): Written<T> => {
      const row = store
        .prepare('SELECT fingerprint, answer FROM answers WHERE idempotencyKey = ?')
        .get(key)
      if (row !== undefined) {
        const known = KnownAnswer.parse(row)
        if (known.fingerprint !== fingerprint) throw new SourceProblem('idempotencyKeyReused')
        return { repeated: true, answer: answer.parse(JSON.parse(known.answer)) }
      }

      const result = work()
      store
        .prepare('INSERT INTO answers (idempotencyKey, fingerprint, answer) VALUES (?, ?, ?)')
        .run(key, fingerprint, JSON.stringify(result))
      return { repeated: false, answer: result }
    })
    .immediate()
}

const KnownAnswer = z.object({ fingerprint: z.string(), answer: z.string() })
