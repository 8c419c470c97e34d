import { compile } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { Decision } from '../model/content.ts'
import type { Schema } from '../model/schema.ts'

/** What a decision yields: an object of its outputs, or a list of them; nothing certain when its date is unclear. */
export function decisionSchema({ outputs, hitPolicy, date }: Decision, scope: Scope): Schema {
  const properties = Object.fromEntries(outputs.map(({ id, schema }) => [id, schema] as const))
  const days = date === undefined ? undefined : compile(date, { kind: 'expression', scope }).schema
  if (date !== undefined && days === undefined) return {}
  const isList = days?.type === 'array'
  const dated: Readonly<Record<string, Schema>> = isList
    ? { date: { type: 'string', format: 'date' }, row: { type: 'string' } }
    : {}
  const one: Schema = { type: 'object', properties: { ...properties, ...dated } }
  return isList || hitPolicy === 'collect' ? { type: 'array', items: one } : one
}
