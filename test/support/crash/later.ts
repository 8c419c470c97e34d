/** A promise to be kept by somebody else (Promise.withResolvers, which Node 20 lacks). */
export interface Later<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
}

export function later<T>(): Later<T> {
  const kept: { resolve?: (value: T) => void } = {}
  const promise = new Promise<T>((resolve) => (kept.resolve = resolve))
  return { promise, resolve: (value) => kept.resolve?.(value) }
}
