import { compile, type Expression } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import type { Decision } from '../model/content.ts'
import type { Schema } from '../model/schema.ts'
import { referred } from '../model/referred.ts'

export type DecisionRow = Decision['rows'][number]

export interface Table {
  readonly decision: Decision
  readonly inputs: readonly { readonly id: string; readonly expression: Expression }[]
  readonly rows: readonly CompiledRow[]
  readonly fallbacks: readonly Cell[]
}

export interface CompiledRow {
  readonly row: DecisionRow
  readonly tests: readonly { readonly input: string; readonly test: Expression }[]
  readonly outputs: readonly Cell[]
}

export interface Cell {
  readonly id: string
  readonly schema: Schema
  readonly expression: Expression
}

const tables = new WeakMap<Decision, WeakMap<Scope, Table>>()

/** Compiles the expressions of a table once per scope. */
export function compileTable(decision: Decision, scope: Scope): Table {
  const byScope = tables.get(decision) ?? new WeakMap<Scope, Table>()
  tables.set(decision, byScope)
  const known = byScope.get(scope)
  if (known !== undefined) return known
  const table = compileAnew(decision, scope)
  byScope.set(scope, table)
  return table
}

function compileAnew(decision: Decision, scope: Scope): Table {
  const expression = (text: string) => compile(text, { kind: 'expression', scope })
  const testScopes = new Map(
    decision.inputs.map(({ id, schema }) => [id, withNames(scope, { '?': schema })] as const),
  )
  return {
    decision,
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
        const text = referred(row.then, id)
        return text === undefined ? [] : [{ id, schema, expression: expression(text) }]
      }),
    })),
    fallbacks: decision.outputs.flatMap(({ id, schema, fallback }) =>
      fallback === undefined ? [] : [{ id, schema, expression: expression(fallback) }],
    ),
  }
}
