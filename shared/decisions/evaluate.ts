import { compile } from '../feel/compile.ts'
import type { Decision } from '../model/content.ts'
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import { failed, sentences, type DecisionContext, type DecisionFailure } from './failure.ts'
import { settle } from './settle.ts'
import { compileTable, type CompiledRow, type Table } from './table.ts'
import { isValidOn, versionOn } from './validity.ts'

/** A row that applied, with the inputs it was chosen by: the reasons of the decision, as data. */
export interface DecidedRow {
  readonly row: string
  /** Where it is not a row of the decision that was asked for, but of one that it requires. */
  readonly decision?: string
  readonly date?: string
  readonly inputs: Readonly<Record<string, Json>>
}

export type Decided =
  | { readonly value: Json; readonly rows: readonly DecidedRow[] }
  | { readonly failure: DecisionFailure }

/**
 * DMN 1.5 §8.2.10. Of a decision with `date` only what is valid on that day counts; a list of days gives a
 * list with one entry per day, each naming its day and row.
 */
export function evaluateDecision(decision: Decision, context: DecisionContext): Decided {
  if (decision.date === undefined) return plainly(decision, decideOn(decision, undefined, context))
  const date = compile(decision.date, { kind: 'expression', scope: context.scope })
  const { value: days, diagnostics } = date.evaluate(context.data, context.environment)
  if (days === undefined) return failed(`Stichtag: ${sentences(diagnostics)}`)
  return Array.isArray(days)
    ? decideEach(decision, days, context)
    : plainly(decision, decideOnDay(decision, days, context))
}

/** The value of the only output instead of an object of it. */
function plainly({ plain, outputs: [only] }: Decision, decided: Decided): Decided {
  if (plain !== true || only === undefined || 'failure' in decided) return decided
  const { value, rows } = decided
  const bare = (one: Json): Json => (isJsonObject(one) ? (one[only.id] ?? null) : one)
  return { value: Array.isArray(value) ? value.map(bare) : bare(value), rows }
}

function decideOnDay(decision: Decision, date: Json, context: DecisionContext): Decided {
  const isDay = typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date)
  return isDay ? decideOn(decision, date, context) : failed('Stichtag: Erwartet wird ein Datum.')
}

function decideEach(decision: Decision, days: readonly Json[], context: DecisionContext): Decided {
  const values: Json[] = []
  const rows: DecidedRow[] = []
  for (const date of days) {
    const decided = decideOnDay(decision, date, context)
    if ('failure' in decided) return decided
    rows.push(...decided.rows)
    values.push(
      ...listed(decided.value).map((value, index) => ({
        ...value,
        date,
        row: decided.rows[index]?.row ?? '',
      })),
    )
  }
  return { value: values, rows }
}

function listed(value: Json): readonly JsonObject[] {
  const list: readonly Json[] = Array.isArray(value) ? value : [value]
  return list.filter(
    (one): one is JsonObject => typeof one === 'object' && one !== null && !Array.isArray(one),
  )
}

/** What is valid on a day decides; without a day everything is valid. */
function decideOn(decision: Decision, date: string | undefined, context: DecisionContext): Decided {
  const version = versionOn(decision, date)
  if (version === undefined) return notValid(decision, date ?? '')
  const table = compileTable(version, context.scope)
  const inputs: Record<string, Json> = {}
  for (const { id, expression } of table.inputs) {
    const { value, diagnostics } = expression.evaluate(context.data, context.environment)
    if (value === undefined) return failed(`Eingabe „${id}“: ${sentences(diagnostics)}`)
    inputs[id] = value
  }
  return decideBy(table, { inputs, date, context })
}

/** Decides for values of the input columns that are given, on a day. */
export function decideFor(
  decision: Decision,
  { inputs, date }: Pick<Deciding, 'inputs'> & { readonly date?: string | undefined },
  context: DecisionContext,
): Decided {
  const version = versionOn(decision, date)
  return version === undefined
    ? notValid(decision, date ?? '')
    : decideBy(compileTable(version, context.scope), { inputs, date, context })
}

interface Deciding {
  readonly inputs: Readonly<Record<string, Json>>
  readonly date: string | undefined
  readonly context: DecisionContext
}

function decideBy(table: Table, deciding: Deciding): Decided {
  const { inputs, date, context } = deciding
  const seen = { '?': null, ...context.data } // a new name last would be several times slower
  const matching: CompiledRow[] = []
  for (const candidate of table.rows) {
    if (!isValidOn(candidate.row, date)) continue
    const matched = matches(candidate, seen, deciding)
    if (typeof matched !== 'boolean') return matched
    if (matched) matching.push(candidate)
    if (matched && table.decision.hitPolicy === 'first') break
  }
  const on = date === undefined ? '' : ` am Stichtag ${date}`
  const settled = settle(table, matching, { context, on })
  if ('failure' in settled) return settled
  const rows = settled.rows.map(({ row: { id } }) => ({
    row: id,
    ...(date === undefined ? {} : { date }),
    inputs,
  }))
  return { value: settled.value, rows }
}

function matches(
  { row, tests }: CompiledRow,
  seen: Record<string, Json>,
  { inputs, context }: Deciding,
): boolean | Decided {
  for (const { input, test } of tests) {
    seen['?'] = inputs[input] ?? null
    const { value, diagnostics } = test.evaluate(seen, context.environment)
    if (value === undefined)
      return failed(`Zeile „${row.id}“, Eingabe „${input}“: ${sentences(diagnostics)}`)
    if (value !== true) return false
  }
  return true
}

function notValid(decision: Decision, date: string): Decided {
  const message = `„${decision.title.de}“: Am Stichtag ${date} gilt keine Fassung.`
  return { failure: { code: 'noRow', message } }
}
