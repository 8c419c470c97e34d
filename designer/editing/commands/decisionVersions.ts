import { partsOf, versionsOf } from '#shared/decisions/validity.ts'
import type { Decision } from '#shared/model/content.ts'

/** A change to one version of a table: the present one is 0, the others follow. */
export function updateVersion(
  decision: Decision,
  at: number,
  update: (version: Decision) => Decision,
): Decision {
  const version = versionsOf(decision)[at]
  if (version === undefined) return decision
  const updated = update(version)
  if (updated === version) return decision
  const { versions } = decision
  if (at > 0)
    return { ...decision, versions: (versions ?? []).with(at - 1, partsOf(updated).parts) }
  return { ...updated, ...(versions === undefined ? {} : { versions }) }
}

/** The whole table again from a day on, to be given other columns: the present version ends the day before. */
export function addVersion(
  decision: Decision,
  {
    from,
    dayBefore,
    at,
  }: { readonly from: string; readonly dayBefore: string; readonly at: number },
): Decision {
  const version = versionsOf(decision)[at]
  if (version === undefined) return decision
  const { parts } = partsOf(version)
  const rows = parts.rows.filter(({ validTo }) => (validTo ?? from) >= from)
  const ended = updateVersion(decision, at, (now) => ({ ...now, validTo: dayBefore }))
  const added = { ...parts, rows, validFrom: from }
  return { ...ended, versions: [...(ended.versions ?? []), added] }
}

/** A case for which there is no row on purpose. */
export function leaveOpen(
  version: Decision,
  open: NonNullable<Decision['leftOpen']>[number],
): Decision {
  return { ...version, leftOpen: [...(version.leftOpen ?? []), open] }
}

export function reopen(version: Decision, at: number): Decision {
  const { leftOpen = [], ...rest } = version
  const others = leftOpen.filter((_, index) => index !== at)
  return others.length === 0 ? rest : { ...rest, leftOpen: others }
}
