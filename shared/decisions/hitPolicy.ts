import type { Decision } from '../model/content.ts'

export type HitPolicy = Decision['hitPolicy']

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

/** Whether the result is a list: of one entry for each row that counts. */
export function yieldsList({
  hitPolicy,
  aggregation,
}: Pick<Decision, 'hitPolicy' | 'aggregation'>): boolean {
  if (hitPolicy === 'collect') return aggregation === undefined
  return hitPolicy === 'ruleOrder' || hitPolicy === 'outputOrder'
}

/** Sums with more than one column have no meaning (DMN 1.5 §8.2.11). */
export function aggregates({
  hitPolicy,
  aggregation,
}: Pick<Decision, 'hitPolicy' | 'aggregation'>): Decision['aggregation'] {
  return hitPolicy === 'collect' ? aggregation : undefined
}
