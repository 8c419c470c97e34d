import { toSchema } from '../feel/coerce.ts'
import { compile } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import type { Decision } from '../model/content.ts'
import { sameJson } from '../model/hash.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { resolve } from '../model/schema.ts'
import { failed, sentences, type DecisionContext, type DecisionFailure } from './failure.ts'
import { aggregates, yieldsList } from '../model/hitPolicy.ts'
import { choose } from './hitPolicy.ts'
import type { Cell, CompiledRow, Table } from './table.ts'

interface Hit {
  readonly candidate: CompiledRow
  readonly values: JsonObject
}

export type Settled =
  | { readonly value: Json; readonly rows: readonly CompiledRow[] }
  | { readonly failure: DecisionFailure }

/** What the hit policy makes of the rows that apply. `on` names the day in a sentence, or nothing. */
export function settle(
  table: Table,
  matching: readonly CompiledRow[],
  { context, on }: { readonly context: DecisionContext; readonly on: string },
): Settled {
  const { decision } = table
  if (decision.hitPolicy === 'unique' && matching.length > 1)
    return unclear('severalRows', { decision, matching, on })
  const hits: Hit[] = []
  for (const candidate of matching) {
    const { row, outputs } = candidate
    const values = valuesOf(outputs, context, `Zeile „${row.id}“, `)
    if ('failure' in values) return values
    hits.push({ candidate, values: values.values })
  }
  const chosen = choose(decision.hitPolicy, hits, {
    same: (left, right) => sameJson(left.values, right.values),
    byPriority: (left, right) => byPriority(left.values, right.values, { decision, context }),
  })
  if (typeof chosen === 'string') return unclear(chosen, { decision, matching, on })
  const [first] = chosen
  if (first === undefined) return withoutHit(table, { context, on })
  const rows = chosen.map(({ candidate }) => candidate)
  if (yieldsList(decision)) return { value: chosen.map(({ values }) => values), rows }
  const kind = aggregates(decision)
  if (kind === undefined) return { value: first.values, rows }
  const total = aggregate(kind, chosen, { decision, context })
  return 'failure' in total ? total : { value: total.values, rows }
}

/** The default outputs. Without any there is no result, but nothing collected is an empty list, a sum of 0. */
function withoutHit(
  { decision, fallbacks }: Table,
  { context, on }: { readonly context: DecisionContext; readonly on: string },
): Settled {
  if (fallbacks.length > 0) {
    const found = valuesOf(fallbacks, context, '')
    if ('failure' in found) return found
    const none = Object.fromEntries(decision.outputs.map(({ id }) => [id, null]))
    const values = { ...none, ...found.values }
    return { value: yieldsList(decision) ? [values] : values, rows: [] }
  }
  if (yieldsList(decision)) return { value: [], rows: [] }
  const kind = aggregates(decision)
  if (kind !== 'sum' && kind !== 'count') return unclear('noRow', { decision, matching: [], on })
  const total = aggregate(kind, [], { decision, context })
  return 'failure' in total ? total : { value: total.values, rows: [] }
}

type Values = { readonly values: JsonObject } | { readonly failure: DecisionFailure }

function valuesOf(
  cells: readonly Cell[],
  { scope, data, environment }: DecisionContext,
  row: string,
): Values {
  const values: Record<string, Json> = {}
  for (const { id, schema, expression } of cells) {
    const { value, diagnostics } = expression.evaluate(data, environment)
    const where = `${row}Ergebnis „${id}“`
    if (value === undefined) return failed(`${where}: ${sentences(diagnostics)}`)
    const coerced = toSchema(value, schema, scope.types)
    if ('problem' in coerced && value !== null) return failed(`${where}: ${coerced.problem.de}`)
    values[id] = 'problem' in coerced ? null : coerced.value
  }
  return { values }
}

interface Choosing {
  readonly decision: Decision
  readonly context: DecisionContext
}

/** The enum of a column says what is more important; what it does not name comes last. */
function byPriority(left: JsonObject, right: JsonObject, { decision, context }: Choosing): number {
  for (const { id, schema } of decision.outputs) {
    const order = resolve(schema, context.scope.types).enum ?? []
    const rank = (value: Json = null): number => {
      const index = order.findIndex((one) => sameJson(one, value))
      return index < 0 ? order.length : index
    }
    const difference = rank(left[id]) - rank(right[id])
    if (difference !== 0) return difference
  }
  return 0
}

const nothing: Scope = { schema: { type: 'object', properties: {} }, types: {} }

function aggregate(
  kind: NonNullable<Decision['aggregation']>,
  hits: readonly Hit[],
  { decision, context }: Choosing,
): Values {
  const [column] = decision.outputs
  if (column === undefined) return { values: {} }
  const items = hits.map(({ values }) => values[column.id] ?? null)
  if (kind === 'count') return { values: { [column.id]: items.length } }
  const schema = resolve(column.schema, context.scope.types)
  const text = items.length === 0 ? '0' : `${kind}(items)`
  const scope = withNames(nothing, { items: { type: 'array', items: schema } })
  const expression = compile(text, { kind: 'expression', scope })
  return valuesOf([{ id: column.id, schema, expression }], { ...context, data: { items } }, '')
}

function unclear(
  code: 'noRow' | 'severalRows' | 'contradiction',
  {
    decision,
    matching,
    on,
  }: {
    readonly decision: Decision
    readonly matching: readonly CompiledRow[]
    readonly on: string
  },
): { readonly failure: DecisionFailure } {
  const ids = matching.map(({ row }) => `„${row.id}“`).join(', ')
  const says = {
    noRow: `Keine Zeile trifft${on} zu.`,
    severalRows: `Mehrere Zeilen treffen${on} zu: ${ids}.`,
    contradiction: `Die Zeilen, die${on} zutreffen, haben verschiedene Ergebnisse: ${ids}.`,
  }
  return { failure: { code, message: `„${decision.title.de}“: ${says[code]}` } }
}
