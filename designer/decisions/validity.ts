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

/** The period that counts on a day, else the newest. */
export function periodOn(periods: readonly Period[], day: string): Period | undefined {
  return (
    periods.find(({ from, to }) => (from ?? day) <= day && day <= (to ?? day)) ?? periods.at(-1)
  )
}
