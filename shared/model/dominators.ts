import { listed } from './listed.ts'

/**
 * What every way to a place leads over: the nearest such place of each (Cooper, Harvey, Kennedy: A Simple, Fast
 * Dominance Algorithm). `order` has each place after those that lead to it, loops aside.
 */
export function dominatorsOf<T>(root: T, order: readonly T[], next: (place: T) => readonly T[]) {
  const rank = new Map(order.map((place, at) => [place, at]))
  const before = new Map<T, T[]>()
  for (const place of order) for (const target of next(place)) listed(before, target, place)

  const nearest = new Map<T, T>([[root, root]])
  const rankOf = (place: T): number => rank.get(place) ?? 0
  const common = (one: T, other: T): T => {
    let [a, b] = [one, other]
    while (a !== b) {
      if (rankOf(a) > rankOf(b)) a = nearest.get(a) ?? root
      else b = nearest.get(b) ?? root
    }
    return a
  }
  for (let changes = true; changes;) {
    changes = false
    for (const place of order) {
      if (place === root) continue
      const known = (before.get(place) ?? []).filter((one) => nearest.has(one))
      const found = known.length === 0 ? root : known.reduce(common)
      if (nearest.get(place) === found) continue
      nearest.set(place, found)
      changes = true
    }
  }
  return nearest
}

/** Every place that can be reached, each after those that lead to it, the first of several ways first. */
export function inFlow<T>(roots: readonly T[], next: (place: T) => readonly T[]): readonly T[] {
  const seen = new Set<T>()
  const left: T[] = []
  for (const root of roots.toReversed()) {
    const open: { readonly place: T; readonly after: T[] }[] = []
    const visit = (place: T) => {
      if (seen.has(place)) return
      seen.add(place)
      open.push({ place, after: [...next(place)] })
    }
    visit(root)
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const target = top.after.pop()
      if (target !== undefined) visit(target)
      else {
        left.push(top.place)
        open.pop()
      }
    }
  }
  return left.toReversed()
}
