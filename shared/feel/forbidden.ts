const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Names that would reach into JavaScript's own objects. */
export function isForbiddenName(name: string): boolean {
  return forbidden.has(name)
}
