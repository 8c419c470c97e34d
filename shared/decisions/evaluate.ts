import { toSchema } from '../feel/coerce.ts'
import { compile, type Diagnostic, type Environment, type Expression } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import type { Decision } from '../model/content.ts'
import type { Json, JsonObject } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'

/** A row that applied, with the inputs it was chosen by: the reasons of the decision, as data. */
export interface DecidedRow {
  readonly row: string
  readonly date?: string
  readonly inputs: Readonly<Record<string, Json>>
}

export type Decided =
  | { readonly value: Json; readonly rows: readonly DecidedRow[] }
  | { readonly failure: DecisionFailure }

/** `message` names inputs, outputs and rows, never a value of the case. */
export interface DecisionFailure {
  readonly code: 'noRow' | 'severalRows' | 'expressionFailed'
  readonly message: string
}

export interface DecisionContext {
  readonly scope: Scope
  readonly data: JsonObject
  readonly environment: Environment
}

type DecisionRow = Decision['rows'][number]

interface Table {
  readonly date: Expression | undefined
  readonly inputs: readonly { readonly id: string; readonly expression: Expression }[]
  readonly rows: readonly CompiledRow[]
}

interface CompiledRow {
  readonly row: DecisionRow
  readonly tests: readonly { readonly input: string; readonly test: Expression }[]
  readonly outputs: readonly {
    readonly id: string
    readonly schema: Schema
    readonly expression: Expression
  }[]
}

const tables = new WeakMap<Decision, WeakMap<Scope, Table>>()

/** Compiles the expressions of a table once per scope. */
function compileDecision(decision: Decision, scope: Scope): Table {
  const byScope = tables.get(decision) ?? new WeakMap<Scope, Table>()
  tables.set(decision, byScope)
  const known = byScope.get(scope)
  if (known !== undefined) return known
  const table = compileTable(decision, scope)
  byScope.set(scope, table)
  return table
}

function compileTable(decision: Decision, scope: Scope): Table {
  const expression = (text: string) => compile(text, { kind: 'expression', scope })
  const testScopes = new Map(
    decision.inputs.map(({ id, schema }) => [id, withNames(scope, { '?': schema })] as const),
  )
  return {
    date: decision.date === undefined ? undefined : expression(decision.date),
    inputs: decision.inputs.map((input) => ({
      id: input.id,
      expression: expression(input.expression),
    })),
    rows: decision.rows.map((row) => ({
      row,
      tests: Object.entries(row.when).flatMap(([input, text]) => {
        const inner = testScopes.get(input)
        return inner === undefined
          ? []
          : [{ input, test: compile(text, { kind: 'unaryTests', scope: inner }) }]
      }),
      outputs: decision.outputs.flatMap(({ id, schema }) => {
        const text = row.then[id]
        return text === undefined ? [] : [{ id, schema, expression: expression(text) }]
      }),
    })),
  }
}

/**
 * DMN 1.5 §8.2.10. Of a decision with `date` only rows valid on that day count; a list of days gives a list
 * with one entry per day, each naming its day and row.
 */
export function evaluateDecision(decision: Decision, context: DecisionContext): Decided {
  const table = compileDecision(decision, context.scope)
  const inputs: Record<string, Json> = {}
  for (const { id, expression } of table.inputs) {
    const { value, diagnostics } = expression.evaluate(context.data, context.environment)
    if (value === undefined) return failed(`Eingabe „${id}“: ${sentences(diagnostics)}`)
    inputs[id] = value
  }
  const seen = { '?': null, ...context.data } // a new name last would be several times slower
  const step = { decision, table, inputs, seen, context }
  if (table.date === undefined) return decide(step)
  const { value: days, diagnostics } = table.date.evaluate(context.data, context.environment)
  if (days === undefined) return failed(`Stichtag: ${sentences(diagnostics)}`)
  return Array.isArray(days) ? decideEach(step, days) : decideOn(step, days)
}

interface Step {
  readonly decision: Decision
  readonly table: Table
  readonly inputs: Readonly<Record<string, Json>>
  /** What the tests see; `?` is the input that is being tested. */
  readonly seen: Record<string, Json>
  readonly context: DecisionContext
  readonly date?: string
}

function decideOn(step: Step, date: Json): Decided {
  const isDay = typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date)
  return isDay ? decide({ ...step, date }) : failed('Stichtag: Erwartet wird ein Datum.')
}

function decideEach(step: Step, days: readonly Json[]): Decided {
  const values: Json[] = []
  const rows: DecidedRow[] = []
  for (const date of days) {
    const decided = decideOn(step, date)
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

function decide(step: Step): Decided {
  const matching: CompiledRow[] = []
  for (const candidate of step.table.rows) {
    if (!isValidOn(candidate.row, step.date)) continue
    const matched = matches(candidate, step)
    if (typeof matched !== 'boolean') return matched
    if (matched) matching.push(candidate)
    if (matched && step.decision.hitPolicy === 'first') break
  }
  return settle(matching, step)
}

function isValidOn({ validFrom, validTo }: DecisionRow, date: string | undefined): boolean {
  if (date === undefined) return true
  return (validFrom ?? date) <= date && date <= (validTo ?? date)
}

function matches({ row, tests }: CompiledRow, { seen, inputs, context }: Step): boolean | Decided {
  for (const { input, test } of tests) {
    seen['?'] = inputs[input] ?? null
    const { value, diagnostics } = test.evaluate(seen, context.environment)
    if (value === undefined)
      return failed(`Zeile „${row.id}“, Eingabe „${input}“: ${sentences(diagnostics)}`)
    if (value !== true) return false
  }
  return true
}

function settle(matching: readonly CompiledRow[], step: Step): Decided {
  const { hitPolicy, title } = step.decision
  const on = step.date === undefined ? '' : ` am Stichtag ${step.date}`
  const rows = matching.map(({ row: { id } }) => ({
    row: id,
    ...(step.date === undefined ? {} : { date: step.date }),
    inputs: step.inputs,
  }))
  if (hitPolicy === 'unique' && matching.length > 1) {
    const ids = matching.map(({ row }) => `„${row.id}“`).join(', ')
    return {
      failure: {
        code: 'severalRows',
        message: `„${title.de}“: Mehrere Zeilen treffen${on} zu: ${ids}.`,
      },
    }
  }
  if (hitPolicy !== 'collect' && matching.length === 0) {
    return { failure: { code: 'noRow', message: `„${title.de}“: Keine Zeile trifft${on} zu.` } }
  }
  const values: JsonObject[] = []
  for (const candidate of matching) {
    const outputs = outputsOf(candidate, step.context)
    if ('failure' in outputs) return { failure: outputs.failure }
    values.push(outputs.values)
  }
  const [first = null] = values
  return { value: hitPolicy === 'collect' ? values : first, rows }
}

type Outputs = { readonly values: JsonObject } | { readonly failure: DecisionFailure }

function outputsOf(
  { row, outputs }: CompiledRow,
  { scope, data, environment }: DecisionContext,
): Outputs {
  const values: Record<string, Json> = {}
  for (const { id, schema, expression } of outputs) {
    const { value, diagnostics } = expression.evaluate(data, environment)
    const where = `Zeile „${row.id}“, Ergebnis „${id}“`
    if (value === undefined) return failed(`${where}: ${sentences(diagnostics)}`)
    const coerced = toSchema(value, schema, scope.types)
    if ('problem' in coerced && value !== null) return failed(`${where}: ${coerced.problem.de}`)
    values[id] = 'problem' in coerced ? null : coerced.value
  }
  return { values }
}

function failed(message: string): { readonly failure: DecisionFailure } {
  return { failure: { code: 'expressionFailed', message } }
}

function sentences(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ message }) => message.de).join(' ')
}
