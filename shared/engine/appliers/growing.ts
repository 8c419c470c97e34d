import type { Instance } from '../instance.ts'

// Records in a state are replaced, never written into. A list that grows with every step of a case would
// then be copied each time; one that was made for an instance, and that nobody else has seen, is written into.

const made = new WeakMap<Instance, WeakSet<object>>()

/** The list itself where it is the instance's own, else a copy that is. */
export function growing<T>(instance: Instance, list: readonly T[] = []): T[] {
  const own = made.get(instance) ?? new WeakSet()
  if (own.has(list)) return list as T[] // reason: made below, for this instance
  const copy = [...list]
  own.add(copy)
  made.set(instance, own)
  return copy
}

/** The lists of an instance are copied once more before they grow: somebody else has them, too. */
export function share(instance: Instance): void {
  made.delete(instance)
}

/** The same for one of them. */
export function shareList(instance: Instance, list: object | undefined): void {
  if (list !== undefined) made.get(instance)?.delete(list)
}
