import type { HitPolicy } from '../model/hitPolicy.ts'

/** What the outputs of two rows are to each other. */
export interface Comparing<Hit> {
  readonly same: (left: Hit, right: Hit) => boolean
  /** By the order of the values of the output columns, the first column first. */
  readonly byPriority: (left: Hit, right: Hit) => number
}

/**
 * The rows that count among those that apply, in the order of the result (DMN 1.5 §8.2.11). Of several rows
 * with the same result, `any` names them all: each of them is a reason.
 */
export function choose<Hit>(
  policy: HitPolicy,
  hits: readonly Hit[],
  { same, byPriority }: Comparing<Hit>,
): readonly Hit[] | 'severalRows' | 'contradiction' {
  const policies = {
    unique: () => (hits.length > 1 ? 'severalRows' : hits),
    any: ([first]) =>
      first === undefined || hits.every((hit) => same(first, hit)) ? hits : 'contradiction',
    first: () => hits.slice(0, 1),
    priority: () => hits.toSorted(byPriority).slice(0, 1),
    outputOrder: () => hits.toSorted(byPriority),
    ruleOrder: () => hits,
    collect: () => hits,
  } satisfies Record<
    HitPolicy,
    (hits: readonly Hit[]) => readonly Hit[] | 'severalRows' | 'contradiction'
  >
  return policies[policy](hits)
}
