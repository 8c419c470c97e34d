/** Names a state of a draft. */
export function etagOf({ revision }: { readonly revision: number }): string {
  return `"${revision}"`
}

/** -1, which no state has, for what `etagOf` did not write. */
export function revisionIn(etag: string): number {
  const [, revision] = /^(?:W\/)?"(\d+)"$/.exec(etag.trim()) ?? []
  return revision === undefined ? -1 : Number(revision)
}
