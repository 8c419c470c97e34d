import type { Source } from '#shared/model/content.ts'
import type { Delivery } from '../../hosts/host.ts'
import type { Store } from '../../storage/database.ts'
import { accesses } from '../../storage/schema.ts'

/** For the citizen: which register was asked, why, and for which office. */
export function recordAccess(store: Store, delivery: Delivery, source: Source): void {
  const { job, instance, definition, at } = delivery
  store
    .insert(accesses)
    .values({
      instanceId: instance.id,
      at,
      source: job.kind === 'source' ? job.source : null,
      purpose: JSON.stringify(source.purpose),
      legalBasis: source.legalBasis,
      office: definition.owner,
      role: 'automatic',
    })
    .run()
}
