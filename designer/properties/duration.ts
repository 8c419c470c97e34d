const call = /^duration\("(P[^"]+)"\)$/

/** duration("P14D") → P14D; undefined when it is computed. */
export function parseDuration(text: string): string | undefined {
  return call.exec(text.trim())?.[1]
}

export function writeDuration(iso: string): string {
  return `duration("${iso}")`
}

const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/

/** P14D → "14 Tage", in the words given. */
export function spellDuration(
  iso: string,
  units: readonly (readonly [one: string, many: string])[],
): string {
  const counts = parts.exec(iso)?.slice(1)
  if (counts === undefined) return iso
  return counts
    .flatMap((count, index) => {
      const unit = units[index]
      return count === undefined || unit === undefined
        ? []
        : [`${count} ${count === '1' ? unit[0] : unit[1]}`]
    })
    .join(', ')
}

/** The one and the many of a unit, as the texts list them. */
export function pair([one = '', many = '']: readonly string[]): readonly [string, string] {
  return [one, many]
}
