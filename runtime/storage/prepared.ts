import type { Store } from './database.ts'

/** Builds a statement once for a database instead of for every request: building costs ten times running it. */
export function prepared<T, S extends Store = Store>(prepare: (store: S) => T): (store: S) => T {
  const known = new WeakMap<S, T>()
  return (store) => {
    const statement = known.get(store) ?? prepare(store)
    known.set(store, statement)
    return statement
  }
}
