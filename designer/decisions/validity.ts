import type { Decision } from '#shared/model/content.ts'

export interface Period {
  readonly id: string
  readonly from: string | undefined
  readonly to: string | undefined
  readonly rows: readonly string[]
}

/** Rows grouped by the time they are valid, oldest first. Without dates there is one period. */
export function periodsOf({ rows }: Decision): Period[] {
  const periods = new Map<
    string,
    { from: string | undefined; to: string | undefined; rows: string[] }
  >()
  for (const { id, validFrom, validTo } of rows) {
    const key = `${validFrom ?? ''}/${validTo ?? ''}`
    const period = periods.get(key) ?? { from: validFrom, to: validTo, rows: [] }
    period.rows.push(id)
    periods.set(key, period)
  }
  return [...periods]
    .map(([id, period]) => ({ id, ...period }))
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
}

/** The day before an ISO date, by the calendar. */
export function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
