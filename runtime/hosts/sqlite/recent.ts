export interface Recent<T> {
  get(key: string): T | undefined
  set(key: string, value: T): void
}

/** The most recently used entries, at most `size` (a Map keeps its keys in the order they were set). */
export function createRecent<T>(size: number): Recent<T> {
  const entries = new Map<string, T>()
  return {
    get(key) {
      const value = entries.get(key)
      if (value === undefined) return undefined
      entries.delete(key)
      entries.set(key, value)
      return value
    },
    set(key, value) {
      entries.delete(key)
      entries.set(key, value)
      const [oldest] = entries.keys()
      if (entries.size > size && oldest !== undefined) entries.delete(oldest)
    },
  }
}
