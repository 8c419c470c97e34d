import type { DecisionTable } from '../../model/boxed.ts'
import { withNames } from '../../feel/scope.ts'
import { Entries, type Value } from '../../feel/value.ts'
import type { Schema } from '../../model/schema.ts'
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
  { hitPolicy, aggregation }: DecisionTable,
  columns: readonly Column[],
  { where }: Making,
): (hits: Hits, frame: Frame, run: Run) => Value {
  const row = (hit: Hit): Value => {
    const [only = null, ...others] = hit
    if (others.length === 0) return only
    return new Entries(new Map(columns.map(({ name }, i) => [name, hit[i] ?? null])))
  }
  const policies = {
    UNIQUE: (hits, [first], { run }) =>
      hits.length > 1 ? problem(run, 'severalRows', where) : row(first),
    FIRST: (_, [first]) => row(first),
    ANY: (hits, [first], { run }) =>
      hits.every((hit) => same(row(hit), row(first), run))
        ? row(first)
        : problem(run, 'contradiction', where),
    PRIORITY: (hits, [first], place) => row(byPriority(hits, columns, place)[0] ?? first),
    'OUTPUT ORDER': (hits, _, place) => byPriority(hits, columns, place).map(row),
    'RULE ORDER': (hits) => hits.map(row),
    COLLECT: (hits, _, { run }) =>
      aggregation === undefined ? hits.map(row) : aggregate(aggregation, hits.map(row), run),
  } satisfies Record<DecisionTable['hitPolicy'], Policy>
  const policy: Policy = policies[hitPolicy]
  return (hits, frame, run) => {
    const [first] = hits
    return first === undefined
      ? withoutHit(columns, frame, run)
      : policy(hits, [first], { frame, run })
  }
}

type Hit = readonly Value[]
type Policy = (hits: Hits, first: readonly [Hit], place: Place) => Value

interface Place {
  readonly frame: Frame
  readonly run: Run
}

function withoutHit(columns: readonly Column[], frame: Frame, run: Run): Value {
  if (columns.every(({ fallback }) => fallback === undefined)) return null
  const values = columns.map(
    ({ name, fallback }) => [name, fallback?.run(frame, run) ?? null] as const,
  )
  return values.length === 1 ? (values[0]?.[1] ?? null) : new Entries(new Map(values))
}

function byPriority(hits: Hits, columns: readonly Column[], { frame, run }: Place): Hits {
  const orders = columns.map(({ priorities }) =>
    priorities === undefined ? [] : listOf(priorities.run(frame, run)),
  )
  const rank = (value: Value, order: readonly Value[]): number => {
    const index = order.findIndex((one) => same(one, value, run))
    return index < 0 ? order.length : index
  }
  return hits.toSorted((left, right) => {
    for (const [index, order] of orders.entries()) {
      const difference = rank(left[index] ?? null, order) - rank(right[index] ?? null, order)
      if (difference !== 0) return difference
    }
    return 0
  })
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
  SUM: ofOurs('sum(values)', scope),
  MIN: ofOurs('min(values)', scope),
  MAX: ofOurs('max(values)', scope),
  COUNT: ofOurs('count(values)', scope),
} satisfies Record<NonNullable<DecisionTable['aggregation']>, Compiled['run']>

function aggregate(kind: keyof typeof aggregations, values: readonly Value[], run: Run): Value {
  return aggregations[kind](new Map([['values', values]]), run)
}
