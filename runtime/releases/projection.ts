import { z } from '@hono/zod-openapi'
import type { Store } from '../storage/database.ts'
import { definition, named } from '../http/named.ts'
import { parseDefinition } from '../services/parseDefinition.ts'
import { isSuspended } from '../steering/suspension.ts'
import { currentVersion, type ReleaseRow } from './store.ts'

export const releaseSchema = named(
  'Release',
  z.strictObject({
    service: z.string(),
    version: z.int(),
    department: z.string(),
    validFrom: z.iso.date(),
    releasedAt: z.string(),
    meaning: z.string(),
    whole: z.string(),
    /** What was signed, as canonical JSON, with its hash. */
    content: z.string(),
    contentHash: z.string(),
    signature: z.string(),
    keyFingerprint: z.string(),
    state: z.enum(['former', 'current', 'future']),
    /** Its cases rest, and no new ones are begun. */
    suspended: z.boolean(),
  }),
)

export const releaseDetailSchema = named(
  'ReleaseDetail',
  releaseSchema.extend({ definition: definition }),
)

type Release = z.infer<typeof releaseSchema>

/** `rows` of one service, in order. */
export function toReleases(store: Store, rows: readonly ReleaseRow[], today: string): Release[] {
  const current = rows.findLast(({ validFrom }) => validFrom <= today)?.version
  return rows.map((row) => toRelease(store, row, current))
}

export function toReleaseDetail(
  store: Store,
  row: ReleaseRow,
  today: string,
): z.infer<typeof releaseDetailSchema> {
  const definition = parseDefinition(row.definition)
  return { ...toRelease(store, row, currentVersion(store, row.service, today)), definition }
}

function toRelease(store: Store, row: ReleaseRow, current: number | undefined): Release {
  const { definition: _definition, releasedBy: _by, submissionId: _submission, ...shown } = row
  const state =
    row.version === current ? 'current' : row.version > (current ?? 0) ? 'future' : 'former'
  return { ...shown, state, suspended: isSuspended(store, row) }
}
