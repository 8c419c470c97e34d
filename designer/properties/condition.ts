import type { Json } from '#shared/model/json.ts'
import type { Schema } from '#shared/model/schema.ts'

export const operators = ['=', '!=', '<', '<=', '>', '>='] as const
export type Operator = (typeof operators)[number]

/** A condition simple enough for a sentence: one field, one comparison, one value. */
export interface Condition {
  readonly path: string
  readonly operator: Operator
  readonly value: Json
}

const comparison = /^\s*([a-zA-Z][\w.]*)\s*(!=|<=|>=|=|<|>)\s*(.+?)\s*$/
const dateCall = /^date\("(\d{4}-\d{2}-\d{2})"\)$/

/** Undefined when the expression says more than a sentence can. */
export function parseCondition(text: string): Condition | undefined {
  const [, path, sign, literal] = comparison.exec(text) ?? []
  const operator = operators.find((known) => known === sign)
  if (path === undefined || operator === undefined || literal === undefined) return undefined
  const value = parseLiteral(literal)
  return value === undefined ? undefined : { path, operator, value }
}

export function writeCondition(
  { path, operator, value }: Condition,
  schema: Schema | undefined,
): string {
  return `${path} ${operator} ${writeLiteral(value, schema)}`
}

export function operatorsFor(schema: Schema | undefined): readonly Operator[] {
  const ordered = schema?.format === 'date' || schema?.format === 'decimal' || isNumber(schema)
  return ordered ? operators : ['=', '!=']
}

/** What a new condition on a field begins with. */
export function firstValue(schema: Schema | undefined): Json {
  if (schema?.type === 'boolean') return true
  return schema?.enum?.[0] ?? (isNumber(schema) || schema?.format === 'decimal' ? 0 : null)
}

function isNumber(schema: Schema | undefined): boolean {
  return schema?.type === 'number' || schema?.type === 'integer'
}

function parseLiteral(text: string): Json | undefined {
  const [, date] = dateCall.exec(text) ?? []
  if (date !== undefined) return date
  if (!/^(true|false|null|-?\d+(\.\d+)?|"[^"\\]*")$/.test(text)) return undefined
  return JSON.parse(text) as Json // reason: the pattern lets JSON literals through only
}

function writeLiteral(value: Json, schema: Schema | undefined): string {
  if (typeof value === 'string' && schema?.format === 'date') return `date("${value}")`
  return JSON.stringify(value)
}
