import { z } from '@hono/zod-openapi'
import { localisedSchema } from '#shared/model/localised.ts'
import { changedParts, surfaceOf, surfaceParts, surfaceSchema } from '#shared/release/surface.ts'
import { releaseBefore } from '../releases/store.ts'
import type { Store } from '../storage/database.ts'
import { definition, named } from '../http/named.ts'
import { parseDefinition, titleIn } from '../services/parseDefinition.ts'
import type { SubmissionRow } from './store.ts'

export const submissionSchema = named(
  'Submission',
  z.strictObject({
    id: z.string(),
    service: z.string(),
    title: localisedSchema,
    department: z.string(),
    submittedAt: z.string(),
    /** The role, e.g. "kaemmerei:designer"; names stay out of the record. */
    submittedBy: z.string(),
    note: z.string().nullable(),
    status: z.enum(['inReview', 'informed', 'approved', 'rejected', 'released']),
    reviewNeeded: z.boolean(),
    reviewedAt: z.string().nullable(),
    reviewedBy: z.string().nullable(),
    reason: z.string().nullable(),
  }),
)

export const submissionDetailSchema = named(
  'SubmissionDetail',
  submissionSchema.extend({
    definition,
    /** What it is compared with: the newest released version, or the one before its own. */
    released: definition.nullable(),
    hashes: z.strictObject({ meaning: z.string(), whole: z.string() }),
    surface: z.strictObject({
      before: surfaceSchema.nullable(),
      after: surfaceSchema,
      changed: z.array(z.enum(surfaceParts)).readonly(),
    }),
    /** The number it got or would get, and the hash of the content signed before it. */
    version: z.int(),
    previous: z.string().nullable(),
  }),
)

export function toSummary(row: SubmissionRow): z.infer<typeof submissionSchema> {
  return {
    id: row.id,
    service: row.service,
    title: titleIn(row.definition),
    department: row.department,
    submittedAt: row.submittedAt,
    submittedBy: row.submittedByRole,
    note: row.note,
    status: row.status,
    reviewNeeded: row.reviewNeeded,
    reviewedAt: row.reviewedAt,
    reviewedBy: row.reviewedByRole,
    reason: row.reason,
  }
}

export function toDetail(store: Store, row: SubmissionRow): z.infer<typeof submissionDetailSchema> {
  const { meaning, whole } = row
  const after = parseDefinition(row.definition)
  const release = releaseBefore(store, row)
  const before = release && parseDefinition(release.definition)
  return {
    ...toSummary(row),
    definition: after,
    released: before ?? null,
    hashes: { meaning, whole },
    surface: {
      before: before === undefined ? null : surfaceOf(before),
      after: surfaceOf(after),
      changed: changedParts(before, after),
    },
    version: (release?.version ?? 0) + 1,
    previous: release?.contentHash ?? null,
  }
}
