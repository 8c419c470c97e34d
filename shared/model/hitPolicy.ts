import type { DecisionTable } from './boxed.ts'
import type { Decision } from './content.ts'

export type HitPolicy = Decision['hitPolicy']
type Table = Pick<Decision, 'hitPolicy' | 'aggregation'>

/** Hit policies by their names in DMN. */
export const policies = {
  unique: 'UNIQUE',
  any: 'ANY',
  first: 'FIRST',
  priority: 'PRIORITY',
  ruleOrder: 'RULE ORDER',
  outputOrder: 'OUTPUT ORDER',
  collect: 'COLLECT',
} as const satisfies Record<HitPolicy, DecisionTable['hitPolicy']>

export const aggregators = {
  sum: 'SUM',
  min: 'MIN',
  max: 'MAX',
  count: 'COUNT',
} as const satisfies Record<
  NonNullable<Decision['aggregation']>,
  NonNullable<DecisionTable['aggregation']>
>

/** The hit policy of a box, by our names. */
export function policyOf({ hitPolicy, aggregation }: DecisionTable): Table {
  const policy = { hitPolicy: keyOf(policies, hitPolicy) ?? 'unique' }
  if (aggregation === undefined) return policy
  return { ...policy, aggregation: keyOf(aggregators, aggregation) ?? 'sum' }
}

function keyOf<K extends string>(
  names: Readonly<Record<K, string>>,
  wanted: string,
): K | undefined {
  const keys = Object.keys(names) as K[] // reason: a record of K has no other keys
  return keys.find((key) => names[key] === wanted)
}

/** Whether the result is a list: of one entry for each row that counts. */
export function yieldsList({ hitPolicy, aggregation }: Table): boolean {
  if (hitPolicy === 'collect') return aggregation === undefined
  return hitPolicy === 'ruleOrder' || hitPolicy === 'outputOrder'
}

/** Sums with more than one column have no meaning (DMN 1.5 §8.2.11). */
export function aggregates({ hitPolicy, aggregation }: Table): Decision['aggregation'] {
  return hitPolicy === 'collect' ? aggregation : undefined
}

/** Where nothing applies there is no result, unless a default, an empty list, a sum or a count is one. */
export function needsRow(decision: Table & Pick<Decision, 'outputs'>): boolean {
  if (decision.outputs.some(({ fallback }) => fallback !== undefined)) return false
  const kind = aggregates(decision)
  return !yieldsList(decision) && kind !== 'sum' && kind !== 'count'
}
