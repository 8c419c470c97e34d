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
  const { title, date, samples } = own
  const head = {
    title,
    ...(date === undefined ? {} : { date }),
    ...(samples === undefined ? {} : { samples }),
  }
  const all =
    versions.length === 0 ? [decision] : [own, ...versions.map((one) => ({ ...head, ...one }))]
  split.set(decision, all)
  return all
}

const split = new WeakMap<Decision, readonly Decision[]>()

/** The table that decides on a day. The first, when several are valid or there is no day. */
export function versionOn(decision: Decision, date: string | undefined): Decision | undefined {
  const { versions } = decision
  if (date === undefined || versions === undefined || versions.length === 0)
    return isValidOn(decision, date) ? decision : undefined
  return versionsOf(decision).find((one) => isValidOn(one, date))
}
