/** Things by what `keyOf` says of them, in their order. */
export function grouped<T>(
  things: Iterable<T>,
  keyOf: (thing: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [thing])
    else group.push(thing)
  }
  return groups
}

/** Gives out names that nobody has yet: the stem itself, then with a number. */
export function namer(used: Set<string>): (stem: string, first?: number) => string {
  const numbers = new Map<string, number>()
  return (stem, first = 0) => {
    let number = numbers.get(stem) ?? first
    while (number === 0 ? used.has(stem) : used.has(`${stem}_${number}`))
      number = Math.max(2, number + 1)
    const name = number === 0 ? stem : `${stem}_${number}`
    numbers.set(stem, number)
    used.add(name)
    return name
  }
}
