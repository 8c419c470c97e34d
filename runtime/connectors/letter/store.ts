import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { ComposedLetter } from '#shared/letters/compose.ts'
import type { Delivery } from '../../hosts/host.ts'
import { encode, encodeBytes } from '../../storage/codec.ts'
import type { Store } from '../../storage/database.ts'
import { letters } from '../../storage/schema.ts'

export function findLetter(store: Store, jobId: string) {
  const { id, kind, provisionedAt, noticeSentAt } = letters
  return store
    .select({ id, kind, provisionedAt, noticeSentAt })
    .from(letters)
    .where(eq(letters.jobId, jobId))
    .get()
}

export type FoundLetter = NonNullable<ReturnType<typeof findLetter>>

export interface ProvidedLetter {
  readonly letter: string
  readonly composed: ComposedLetter
  readonly pdf: Buffer
}

/** Lays the letter into the mailbox; a job delivered twice finds the first one there. */
export function provideLetter(
  store: Store,
  { jobId, instance, at }: Delivery,
  { letter, composed, pdf }: ProvidedLetter,
): FoundLetter {
  const row = { id: randomUUID(), instanceId: instance.id, jobId, letter, kind: composed.kind }
  const content = { composed: encode(composed), pdf: encodeBytes(pdf) }
  return store
    .insert(letters)
    .values({ ...row, ...content, provisionedAt: at })
    .onConflictDoUpdate({ target: letters.jobId, set: { jobId } })
    .returning({
      id: letters.id,
      kind: letters.kind,
      provisionedAt: letters.provisionedAt,
      noticeSentAt: letters.noticeSentAt,
    })
    .get()
}

export function recordNotice(store: Store, letterId: string, at: string): void {
  store.update(letters).set({ noticeSentAt: at }).where(eq(letters.id, letterId)).run()
}
