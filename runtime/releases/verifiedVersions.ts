import { compile } from '#shared/engine/compile.ts'
import { verifyRelease, type Evidence } from '#shared/release/verify.ts'
import { Problem } from '../http/problem.ts'
import type { ServiceVersion, VersionRef, Versions } from '../hosts/host.ts'
import type { Database } from '../storage/database.ts'
import { evidenceFor } from './evidence.ts'
import { verifySignature } from './signature.ts'

/**
 * The runtime's answer to "may this run?" (design.md 10). What is stored is read again each time and
 * compared with what was verified before, so that a change behind our back is seen at the next command.
 */
export function createVerifiedVersions(db: Database): Versions {
  const verified = new Map<string, { evidence: Evidence; version: ServiceVersion }>()
  return (ref) => {
    const evidence = evidenceFor(db, ref.service, ref.version)
    if (evidence === undefined) throw new Problem('noVersionValid')
    const known = verified.get(keyOf(ref))
    if (known !== undefined && sameEvidence(known.evidence, evidence)) return known.version
    const verification = verifyRelease(evidence, verifySignature)
    if ('problems' in verification) {
      verified.delete(keyOf(ref))
      throw new Problem('releaseAltered', { problems: verification.problems })
    }
    const { definition } = verification
    const version = { definition, graph: compile(definition) }
    verified.set(keyOf(ref), { evidence, version })
    return version
  }
}

function keyOf({ service, version }: VersionRef): string {
  return `${service}/${version}`
}

function sameEvidence(a: Evidence, b: Evidence): boolean {
  return (
    sameRow(a.release, b.release) &&
    sameRow(a.previous, b.previous) &&
    sameRow(a.key, b.key) &&
    sameEntries(a.serviceEntries, b.serviceEntries) &&
    sameEntries(a.keyEntries, b.keyEntries)
  )
}

function sameRow(a: object | undefined, b: object | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  const other = new Map(Object.entries(b))
  return Object.entries(a).every(([name, value]) => other.get(name) === value)
}

function sameEntries(a: Evidence['serviceEntries'], b: Evidence['serviceEntries']): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b)
}
