export interface Recent<T> {
  get(key: string): T | undefined
  /** Removes it. */
  take(key: string): T | undefined
  set(key: string, value: T): void
}

/**
 * What was used last, at most so many bytes of it by the estimate `bytesOf`; the newest stays, however large.
 * (A Map keeps its keys in the order they were set.)
 */
export function createRecent<T>(bytes: number, bytesOf: (value: T) => number): Recent<T> {
  const entries = new Map<string, T>()
  let held = 0

  function take(key: string): T | undefined {
    const value = entries.get(key)
    if (value === undefined) return undefined
    entries.delete(key)
    held -= bytesOf(value)
    return value
  }

  return {
    take,
    get(key) {
      const value = entries.get(key)
      if (value === undefined) return undefined
      entries.delete(key)
      entries.set(key, value)
      return value
    },
    set(key, value) {
      take(key)
      entries.set(key, value)
      held += bytesOf(value)
      for (const oldest of entries.keys()) {
        if (held <= bytes || oldest === key) return
        take(oldest)
      }
    },
  }
}
