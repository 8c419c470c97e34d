/** What is due first comes first. */
export function byDue(a: { readonly dueAt: string }, b: { readonly dueAt: string }): number {
  return a.dueAt < b.dueAt ? -1 : 1
}
