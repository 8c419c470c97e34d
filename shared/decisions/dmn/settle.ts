import type { DecisionTable } from '../../model/boxed.ts'
import { withNames } from '../../feel/scope.ts'
import { Entries, type Value } from '../../feel/value.ts'
import type { Decision } from '../../model/content.ts'
import { aggregates, policyOf, yieldsList } from '../../model/hitPolicy.ts'
import type { Schema } from '../../model/schema.ts'
import { choose } from '../hitPolicy.ts'
import { anything, ofOurs, type Compiled } from './literal.ts'
import type { Making } from './making.ts'
import { problem, type Run } from './run.ts'
import { emptyScope } from './itemTypes.ts'
import { listOf, type Frame } from './frame.ts'

/** An output of a table. */
export interface Column {
  readonly name: string
  readonly schema: Schema
  readonly cell: (text: string) => Compiled
  /** The values that it may have, the most important first. */
  readonly priorities?: Compiled
  readonly fallback?: Compiled
}

type Hits = readonly Hit[]

/** What the hit policy makes of the outputs of the rules that apply (DMN 1.5 §8.2.11). */
export function settle(
  table: DecisionTable,
  columns: readonly Column[],
  { where }: Making,
): (hits: Hits, frame: Frame, run: Run) => Value {
  const policy = policyOf(table)
  const isList = yieldsList(policy)
  const total = aggregates(policy)
  const row = (hit: Hit): Value => {
    const [only = null, ...others] = hit
    if (others.length === 0) return only
    return new Entries(new Map(columns.map(({ name }, i) => [name, hit[i] ?? null])))
  }
  return (hits, frame, run) => {
    if (hits.length === 0) return withoutHit(columns, frame, run)
    const orders = ordersOf(columns, policy, { frame, run })
    const chosen = choose(policy.hitPolicy, hits, {
      same: (left, right) => same(row(left), row(right), run),
      byPriority: (left, right) => byPriority(left, right, { orders, run }),
    })
    if (typeof chosen === 'string') return problem(run, chosen, where)
    if (total !== undefined) return aggregate(total, chosen.map(row), run)
    return isList ? chosen.map(row) : row(chosen[0] ?? [])
  }
}

type Hit = readonly Value[]

function withoutHit(columns: readonly Column[], frame: Frame, run: Run): Value {
  if (columns.every(({ fallback }) => fallback === undefined)) return null
  const values = columns.map(
    ({ name, fallback }) => [name, fallback?.run(frame, run) ?? null] as const,
  )
  return values.length === 1 ? (values[0]?.[1] ?? null) : new Entries(new Map(values))
}

type Orders = readonly (readonly Value[])[]

/** The values of each column, the most important first, where the policy goes by them. */
function ordersOf(
  columns: readonly Column[],
  { hitPolicy }: ReturnType<typeof policyOf>,
  { frame, run }: { readonly frame: Frame; readonly run: Run },
): Orders {
  if (hitPolicy !== 'priority' && hitPolicy !== 'outputOrder') return []
  return columns.map(({ priorities }) =>
    priorities === undefined ? [] : listOf(priorities.run(frame, run)),
  )
}

function byPriority(
  left: Hit,
  right: Hit,
  { orders, run }: { readonly orders: Orders; readonly run: Run },
): number {
  const rank = (value: Value, order: readonly Value[]): number => {
    const index = order.findIndex((one) => same(one, value, run))
    return index < 0 ? order.length : index
  }
  for (const [index, order] of orders.entries()) {
    const difference = rank(left[index] ?? null, order) - rank(right[index] ?? null, order)
    if (difference !== 0) return difference
  }
  return 0
}

const pair = ofOurs('left = right', withNames(emptyScope, { left: anything, right: anything }))

function same(left: Value, right: Value, run: Run): boolean {
  return (
    pair(
      new Map([
        ['left', left],
        ['right', right],
      ]),
      run,
    ) === true
  )
}

const scope = withNames(emptyScope, { values: { type: 'array' } })
const aggregations = {
  sum: ofOurs('sum(values)', scope),
  min: ofOurs('min(values)', scope),
  max: ofOurs('max(values)', scope),
  count: ofOurs('count(values)', scope),
} satisfies Record<NonNullable<Decision['aggregation']>, Compiled['run']>

function aggregate(kind: keyof typeof aggregations, values: readonly Value[], run: Run): Value {
  return aggregations[kind](new Map([['values', values]]), run)
}
