import type { Source } from '#shared/model/content.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import type { Delivery } from '../../hosts/host.ts'
import type { Store } from '../../storage/database.ts'
import { accesses } from '../../storage/schema.ts'

interface Exchanged {
  readonly source: Source
  readonly sent: JsonObject
}

/**
 * For the citizen: which data was asked of or sent to which register, why, and for which office. `sent` is
 * what left, so that only its names are kept.
 */
export function recordAccess(store: Store, delivery: Delivery, { source, sent }: Exchanged): void {
  const { job, jobId, instance, definition, at } = delivery
  store
    .insert(accesses)
    .values({
      instanceId: instance.id,
      at,
      jobId,
      source: job.kind === 'source' ? job.source : null,
      fields: source.writes ? Object.keys(sent) : fieldNames(source.response, definition.types),
      purpose: JSON.stringify(source.purpose),
      legalBasis: source.legalBasis,
      office: definition.owner,
      role: 'automatic',
    })
    .onConflictDoNothing()
    .run()
}

/** Of a list those of its items. */
function fieldNames(reference: Schema, types: Readonly<Record<string, Schema>>): readonly string[] {
  const { properties, items } = resolve(reference, types)
  if (properties !== undefined) return Object.keys(properties)
  return items === undefined ? [] : fieldNames(items, types)
}
