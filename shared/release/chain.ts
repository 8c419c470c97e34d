import { z } from 'zod'
import { hashOf } from '../model/hash.ts'
import { jsonObjectSchema } from '../model/json.ts'

/** What can happen to services, keys, roles and cases. */
export const logActions = [
  'serviceCreated',
  'submitted',
  'approved',
  'rejected',
  'released',
  'keyAdded',
  'keyWithdrawn',
  'rolesHeld',
  'caseStarted',
  'caseEnded',
  'caseDeleted',
  'incidentResolved',
  'stepCompleted',
  'stepFailed',
  'caseMoved',
  'caseSuspended',
  'caseResumed',
  'caseCancelled',
  'caseMigrated',
  'versionSuspended',
  'versionResumed',
] as const
export type LogAction = (typeof logActions)[number]

/** `actor` is a pseudonym, `details` holds ids and hashes only: a case can go and the chain still holds. */
export const logEntrySchema = z.strictObject({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  actor: z.string(),
  role: z.string(),
  action: z.enum(logActions),
  object: z.string(),
  details: jsonObjectSchema,
  previous: z.string(),
  hash: z.string(),
})
export type LogEntry = z.infer<typeof logEntrySchema>

/** What the first entry follows on. */
export const chainStart = '0'.repeat(64)

export function hashOfEntry({ hash: _hash, ...entry }: LogEntry): string {
  return hashOf(entry)
}

export interface ChainProblem {
  readonly code: 'entryAltered' | 'entryMissing'
  readonly seq: number
}

/** `entries` in the order of the chain. A cut-off end cannot be seen from inside: compare the head. */
export function chainProblems(entries: Iterable<LogEntry>): readonly ChainProblem[] {
  const problems: ChainProblem[] = []
  let previous = chainStart
  let expected = 1
  for (const entry of entries) {
    if (entry.seq !== expected) problems.push({ code: 'entryMissing', seq: expected })
    else if (entry.previous !== previous || entry.hash !== hashOfEntry(entry)) {
      problems.push({ code: 'entryAltered', seq: entry.seq })
    }
    previous = entry.hash
    expected = entry.seq + 1
  }
  return problems
}
