import { compile } from '#shared/engine/compile.ts'
import type { HolidayPlace } from '#shared/model/city.ts'
import { verifyRelease } from '#shared/release/verify.ts'
import type { ServiceVersion, VersionRef, Versions } from '../hosts/host.ts'
import { Problem } from '../http/problem.ts'
import { watchReleases } from '../storage/changes.ts'
import { isSuspended } from '../steering/suspension.ts'
import type { Database } from '../storage/database.ts'
import { evidenceFor } from './evidence.ts'
import { verifySignature } from './signature.ts'

/**
 * The runtime's answer to "may this run?" (design.md 10). A verdict holds until anybody changes a
 * release, a key or the log, also behind our back: then all are verified again.
 */
export function createVerifiedVersions(db: Database, holidays?: HolidayPlace): Versions {
  const stamp = watchReleases(db)
  const verified = new Map<string, ServiceVersion>()
  let verifiedAt = ''
  return (ref) => {
    const now = stamp()
    if (now !== verifiedAt) verified.clear()
    verifiedAt = now
    const key = `${ref.service}/${ref.version}`
    const version = verified.get(key) ?? verifyVersion(db, ref, holidays)
    verified.set(key, version)
    return version
  }
}

function verifyVersion(
  db: Database,
  { service, version }: VersionRef,
  holidays: HolidayPlace | undefined,
): ServiceVersion {
  const evidence = evidenceFor(db, service, version)
  if (evidence === undefined) throw new Problem('noVersionValid')
  const verification = verifyRelease(evidence, verifySignature)
  if ('problems' in verification) {
    const { problems } = verification
    throw new Problem('releaseAltered', { service, version, problems })
  }
  const { definition } = verification
  const suspended = isSuspended(db, { service, version })
  const graph = compile(definition, holidays === undefined ? {} : { holidays })
  return { definition, graph, ...(suspended && { suspended }) }
}
