import { dayBefore, versionsOf, type Validity } from '#shared/decisions/validity.ts'
import type { Decision } from '#shared/model/content.ts'
import { withOptional } from '../records.ts'
import { duplicateRow, updateRow, type Row } from './decisionRows.ts'
import { updateVersion } from './decisionVersions.ts'

/** From when to when a row counts; without limits for ever. */
export function setValidity(version: Decision, row: string, validity: Validity): Decision {
  return updateRow(version, row, (now) => withValidity(now, validity))
}

/** "Ab 1.1.2027 gilt …": the row ends the day before and begins again, to be changed. */
export function splitRow(version: Decision, row: string, from: string): Decision {
  const copied = duplicateRow(version, row)
  const at = copied.rows.findIndex(({ id }) => id === row)
  const copy = copied.rows[at + 1]
  if (at < 0 || copy === undefined) return version
  const { validTo } = copy
  const begun = setValidity(copied, copy.id, {
    validFrom: from,
    ...withOptional('validTo', validTo),
  })
  return updateRow(begun, row, (now) => withLimit(now, 'validTo', dayBefore(from)))
}

export function canSplit({ validFrom, validTo }: Validity, from: string): boolean {
  return from > (validFrom ?? '') && from <= (validTo ?? '9999-12-31')
}

/** A time in which a table stays the same, by the day on which it begins. */
interface Begun {
  /** Which of the versions of the whole table it belongs to. */
  readonly version: number
  readonly from: string
  readonly to: string | undefined
}

/** What begins on a day begins on another, and what ended the day before ends accordingly. */
export function moveStart(decision: Decision, { version, from }: Begun, day: string): Decision {
  const move = <T extends Validity>(one: T): T =>
    one.validFrom === from
      ? withLimit(one, 'validFrom', day)
      : one.validTo === dayBefore(from)
        ? withLimit(one, 'validTo', dayBefore(day))
        : one
  return begins(decision, { version, from })
    ? eachVersion(decision, move)
    : updateVersion(decision, version, (now) => eachPart(now, move))
}

/** What begins with it goes, and what ended the day before goes on in its place. */
export function removePeriod(decision: Decision, { version, from, to }: Begun): Decision {
  const lasting = <T extends Validity>(one: T): T =>
    one.validTo === dayBefore(from) ? withLimit(one, 'validTo', to) : one
  if (!begins(decision, { version, from }))
    return updateVersion(decision, version, ({ leftOpen = [], ...now }) => {
      const stays = ({ validFrom }: Validity): boolean => validFrom !== from
      const open = leftOpen.filter(stays)
      const left = { ...now, rows: now.rows.filter(stays) }
      return eachPart(open.length === 0 ? left : { ...left, leftOpen: open }, lasting)
    })
  const { versions = [], ...own } = decision
  const others = versions.filter((_, at) => at + 1 !== version)
  return eachVersion({ ...own, ...(others.length === 0 ? {} : { versions: others }) }, lasting)
}

/** The present version of a table is what the others differ from, and a table keeps rows. */
export function canRemove(decision: Decision, { version, from }: Begun): boolean {
  if (begins(decision, { version, from })) return version > 0
  const { rows } = versionsOf(decision)[version] ?? decision
  return rows.some(({ validFrom }) => validFrom !== from)
}

function begins(decision: Decision, { version, from }: Pick<Begun, 'version' | 'from'>): boolean {
  return versionsOf(decision)[version]?.validFrom === from
}

type Each = <T extends Validity>(one: T) => T

function eachVersion(decision: Decision, change: Each): Decision {
  const { versions } = decision
  return {
    ...change(decision),
    ...(versions === undefined ? {} : { versions: versions.map(change) }),
  }
}

function eachPart(version: Decision, change: Each): Decision {
  const { rows, leftOpen } = version
  return {
    ...version,
    rows: rows.map(change),
    ...(leftOpen === undefined ? {} : { leftOpen: leftOpen.map(change) }),
  }
}

function withValidity(row: Row, { validFrom, validTo }: Validity): Row {
  return withLimit(withLimit(row, 'validFrom', validFrom), 'validTo', validTo)
}

function withLimit<T extends Validity>(one: T, limit: keyof Validity, day: string | undefined): T {
  if (one[limit] === day) return one
  const { [limit]: _before, ...rest } = one
  return { ...rest, ...withOptional(limit, day) } as T // reason: as before but for a field that may be missing
}
