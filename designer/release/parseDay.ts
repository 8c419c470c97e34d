/** "1.2.2026" or "2026-02-01" as an ISO date; undefined when there is no such day. */
export function parseDay(text: string): string | undefined {
  const trimmed = text.trim()
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(trimmed)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed)
  const [year, month, day] = german !== null ? german.slice(1).toReversed() : (iso?.slice(1) ?? [])
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date
    ? undefined
    : date
}
