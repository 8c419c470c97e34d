/**
 * What came, with every part that is as before replaced by the one from before. What is sent to a worker arrives as a
 * copy, and what was worked out of a part is remembered by the part itself.
 */
export function kept<T>(before: unknown, after: T): T
export function kept(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before
  if (Array.isArray(after)) return Array.isArray(before) ? keptList(before, after) : after
  return isRecord(after) && isRecord(before) ? keptRecord(before, after) : after
}

/** Lines are added and taken out in the middle of long lists: what stands before and after is compared with its like. */
function keptList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const list = [...after]
  const [shared, moved] = [Math.min(before.length, after.length), before.length - after.length]
  let first = 0
  while (first < shared && isKept(first, first)) first += 1
  let last = after.length
  while (last > first && last + moved > first && isKept(last - 1, last - 1 + moved)) last -= 1
  return moved === 0 && first === after.length ? before : list

  function isKept(at: number, old: number): boolean {
    list[at] = kept(before[old], after[at])
    return Object.is(list[at], before[old])
  }
}

function keptRecord(before: Known, after: Known): Known {
  const names = Object.keys(before)
  const entries = Object.entries(after).map(
    ([key, value]) => [key, kept(before[key], value)] as const,
  )
  // the order counts as well: of codes and options it is the one in which people see them
  const isSame =
    names.length === entries.length &&
    entries.every(([key, value], at) => key === names[at] && Object.is(value, before[key]))
  return isSame ? before : Object.fromEntries(entries)
}

type Known = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Known {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
