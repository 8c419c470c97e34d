import { isoDay, readDay } from '../model/calendar.ts'
import type { Decision } from '../model/content.ts'

export interface Validity {
  readonly validFrom?: string
  readonly validTo?: string
}

/** Without a date everything is valid. */
export function isValidOn({ validFrom, validTo }: Validity, date: string | undefined): boolean {
  if (date === undefined) return true
  return (validFrom ?? date) <= date && date <= (validTo ?? date)
}

/** The table as it is and as it was or will be at other times; each is a table by itself. */
export function versionsOf(decision: Decision): readonly Decision[] {
  const known = split.get(decision)
  if (known !== undefined) return known
  const { versions = [], ...own } = decision
  const { head } = partsOf(own)
  const all =
    versions.length === 0 ? [decision] : [own, ...versions.map((one) => ({ ...head, ...one }))]
  split.set(decision, all)
  return all
}

/** What differs between versions, and what all of them share. */
export function partsOf(version: Decision) {
  const {
    validFrom,
    validTo,
    legalBasis,
    hitPolicy,
    aggregation,
    inputs,
    outputs,
    rows,
    leftOpen,
    annotations,
    versions: _,
    ...head
  } = version
  const parts = {
    hitPolicy,
    inputs,
    outputs,
    rows,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(aggregation === undefined ? {} : { aggregation }),
    ...(leftOpen === undefined ? {} : { leftOpen }),
    ...(annotations === undefined ? {} : { annotations }),
  }
  return { head, parts }
}

const split = new WeakMap<Decision, readonly Decision[]>()

/** The table that decides on a day. The first, when several are valid or there is no day. */
export function versionOn(decision: Decision, date: string | undefined): Decision | undefined {
  const { versions } = decision
  if (date === undefined || versions === undefined || versions.length === 0)
    return isValidOn(decision, date) ? decision : undefined
  return versionsOf(decision).find((one) => isValidOn(one, date))
}

export function isNeverValid({ validFrom, validTo }: Validity): boolean {
  return validFrom !== undefined && validTo !== undefined && validTo < validFrom
}

/** On some day. */
export function areValidTogether(left: Validity, right: Validity): boolean {
  return (
    (left.validFrom ?? '') <= (right.validTo ?? '9999') &&
    (right.validFrom ?? '') <= (left.validTo ?? '9999')
  )
}

/** On every day of the other. */
export function isValidWithin(inner: Validity, outer: Validity): boolean {
  return (
    (outer.validFrom ?? '') <= (inner.validFrom ?? '') &&
    (inner.validTo ?? '9999') <= (outer.validTo ?? '9999')
  )
}

/** The times between which nothing begins or ends, oldest first; without any dates one without limits. */
export function periodsOf(parts: readonly Validity[], within: Validity = {}): readonly Validity[] {
  const starts = parts.flatMap(({ validFrom, validTo }) => [
    ...(validFrom === undefined ? [] : [validFrom]),
    ...(validTo === undefined ? [] : [dayAfter(validTo)]),
  ])
  const { validFrom = '', validTo } = within
  const inside = starts.filter(
    (day) => day > validFrom && (validTo === undefined || day <= validTo),
  )
  const cuts = [...new Set(inside)].toSorted()
  return [validFrom, ...cuts].map((from, index) => {
    const next = cuts[index]
    const to = next === undefined ? validTo : dayBefore(next)
    return {
      ...(from === '' ? {} : { validFrom: from }),
      ...(to === undefined ? {} : { validTo: to }),
    }
  })
}

function dayAfter(date: string): string {
  return neighbour(date, 1)
}

export function dayBefore(date: string): string {
  return neighbour(date, -1)
}

function neighbour(date: string, by: number): string {
  const day = readDay(date)
  return (day === undefined ? undefined : isoDay(day + by)) ?? date
}
