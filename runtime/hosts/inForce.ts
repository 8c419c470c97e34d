import type { Definition } from '#shared/model/definition.ts'
import type { Stamp } from './clock.ts'
import type { VersionRef, Versions } from './host.ts'
import type { Offers } from './offers.ts'

export interface InForce {
  readonly versions: Versions
  readonly offers: Offers | undefined
  readonly stamp: Stamp
  readonly report: (error: unknown) => void
  /** The newest valid version of every service. A release that is refused begins nothing; the others do. */
  readonly inForce: () => readonly VersionInForce[]
}

export interface VersionInForce {
  readonly ref: VersionRef
  readonly definition: Definition
}

export function versionsInForce(place: Omit<InForce, 'inForce'>): readonly VersionInForce[] {
  const { versions, offers, stamp, report } = place
  return (offers?.current(stamp().today) ?? []).flatMap((ref) => {
    try {
      return [{ ref, definition: versions(ref).definition }]
    } catch (error) {
      report(error)
      return []
    }
  })
}
