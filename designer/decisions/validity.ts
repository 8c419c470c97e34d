import { isValidWithin, periodsOf as timesOf, versionsOf } from '#shared/decisions/validity.ts'
import type { Decision } from '#shared/model/content.ts'

/** A time in which the table stays the same. */
export interface Period {
  readonly id: string
  /** Which of the versions of the whole table it belongs to. */
  readonly version: number
  readonly from: string | undefined
  readonly to: string | undefined
  readonly rows: readonly string[]
}

/** The times between which no row begins or ends, oldest first. Without dates there is one. */
export function periodsOf(decision: Decision): Period[] {
  return versionsOf(decision)
    .flatMap((version, at) => periodsOfVersion(version, at))
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
}

function periodsOfVersion(version: Decision, at: number): readonly Period[] {
  const times = timesOf(version.rows, version)
  const periods = times.map((time) => ({
    id: `${at}/${time.validFrom ?? ''}/${time.validTo ?? ''}`,
    version: at,
    from: time.validFrom,
    to: time.validTo,
    rows: version.rows.filter((row) => isValidWithin(time, row)).map(({ id }) => id),
  }))
  const filled = periods.filter(({ rows }) => rows.length > 0)
  return filled.length === 0 ? periods.slice(0, 1) : filled
}

/** What is looked at: a day, in a version of the table where several count on it. */
export interface Shown {
  readonly version: number | undefined
  readonly day: string
}

/** Stays the same when the period ends earlier or later. */
export function shownOf({ version, from, to }: Period): Shown {
  return { version, day: from ?? to ?? '' }
}

/** The period in which the day is, else the newest. */
export function periodIn(periods: readonly Period[], shown: Shown | undefined): Period | undefined {
  if (shown === undefined) return periods.at(-1)
  const { version, day } = shown
  const all = periods.filter((period) => coversDay(period, day))
  return all.find((period) => period.version === version) ?? all[0] ?? periods.at(-1)
}

export function coversDay({ from = '', to }: Period, day: string): boolean {
  return from <= day && day <= (to ?? day)
}
