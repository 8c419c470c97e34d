const expired = /^deadlines\.([A-Za-z_]\w*) \+ duration\("P1D"\)$/

/** A period ends with the end of its last day (§ 188 BGB), so it has passed when the next one begins. */
export function afterDeadline(deadline: string): string {
  return `deadlines.${deadline} + duration("P1D")`
}

/** The deadline that a date waits for, if it is one. */
export function deadlineAfter(date: string): string | undefined {
  return expired.exec(date.trim())?.[1]
}
