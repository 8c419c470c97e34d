const formats = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds by which the clocks of an IANA zone are ahead of UTC at an instant; 0 without zone. */
export function offsetIn(zone: string | undefined, instant: number): number {
  if (zone === undefined || zone === 'UTC') return 0
  const name = formatOf(zone)
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value
  const [, sign = '+', hours = '0', minutes = '0'] =
    /^GMT(?:([+-])(\d{1,2})(?::(\d{2}))?)?/.exec(name ?? '') ?? []
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000
  return sign === '-' ? -ahead : ahead
}

/**
 * The instant at which the clocks of a zone show a time: the first of two, where they show it twice; that
 * much later, where they skip it (RFC 5545 §3.3.5).
 */
export function fromLocal(local: number, zone: string | undefined): number {
  const before = local - offsetIn(zone, local - dayLength)
  if (offsetIn(zone, before) === local - before) return before
  const after = local - offsetIn(zone, local + dayLength)
  return offsetIn(zone, after) === local - after ? after : before
}

const dayLength = 86_400_000

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  return format
}

export function isZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false // RangeError: no such zone
  }
}
