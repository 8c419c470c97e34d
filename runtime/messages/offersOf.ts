import type { Deps } from '../deps.ts'
import type { Offers } from '../hosts/offers.ts'
import { nextNumber } from '../portal/number.ts'
import { isOffered, listOffered } from '../portal/store.ts'

/** What the host may begin by itself: the newest valid release of every service. */
export function offersOf(deps: Pick<Deps, 'db' | 'city'>): Offers {
  return {
    current: (today) => listOffered(deps.db, today),
    isValid: (ref, today) => isOffered(deps.db, ref, today),
    number: (definition, today) => nextNumber(deps, definition, today),
  }
}
