import type { Deps } from '../deps.ts'
import type { VersionRef } from '../hosts/host.ts'
import type { Offers } from '../hosts/offers.ts'
import { nextNumber } from '../portal/number.ts'
import { isOffered, listOffered } from '../portal/store.ts'
import { watchReleases } from '../storage/changes.ts'

/** What the host may begin by itself: the newest valid release of every service. */
export function offersOf(deps: Pick<Deps, 'db' | 'city'>): Offers {
  const stamp = watchReleases(deps.db)
  let known: { readonly at: string; readonly refs: readonly VersionRef[] } = { at: '', refs: [] }
  return {
    current(today) {
      const at = `${stamp()} ${today}`
      if (known.at !== at) known = { at, refs: listOffered(deps.db, today) }
      return known.refs
    },
    isValid: (ref, today) => isOffered(deps.db, ref, today),
    number: (definition, today) => nextNumber(deps, definition, today),
  }
}
