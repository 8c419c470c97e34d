import { compile } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { Decision } from '../model/content.ts'
import type { Schema } from '../model/schema.ts'
import { aggregates, yieldsList } from '../model/hitPolicy.ts'
import { versionsOf } from './validity.ts'

/** What a decision yields: an object of its outputs, or a list of them; nothing certain when its date is unclear. */
export function decisionSchema(decision: Decision, scope: Scope): Schema {
  const { date } = decision
  const days = date === undefined ? undefined : compile(date, { kind: 'expression', scope }).schema
  if (date !== undefined && days === undefined) return {}
  const isList = days?.type === 'array'
  const versions = versionsOf(decision)
  if (!isList && versions.some((one) => yieldsList(one) !== yieldsList(decision))) return {}
  const dated = isList ? dayAndRow : {}
  const properties = Object.fromEntries(versions.toReversed().flatMap((one) => outputsOf(one)))
  const [only] = isList ? [] : Object.values(properties)
  const one = rowSchema(decision, { ...properties, ...dated }, only)
  return isList || yieldsList(decision) ? { type: 'array', items: one } : one
}

const dayAndRow: Readonly<Record<string, Schema>> = {
  date: {
    type: 'string',
    format: 'date',
    label: { de: 'Stichtag', en: 'Date that counts' },
  },
  row: { type: 'string', label: { de: 'Zeile der Tabelle', en: 'Row of the table' } },
}

function rowSchema(
  { plain }: Decision,
  properties: NonNullable<Schema['properties']>,
  only: Schema | undefined,
): Schema {
  return plain === true && only !== undefined ? only : { type: 'object', properties }
}

function outputsOf(version: Decision): readonly (readonly [string, Schema])[] {
  const isCount = aggregates(version) === 'count'
  return version.outputs.map(({ id, label, schema }) => {
    const shape: Schema = isCount ? { type: 'number' } : schema
    return [id, label.de === '' ? shape : { ...shape, label }]
  })
}

/** Whether a table decides by itself, as most do: it requires nothing and declares no type of its result. */
export function standsAlone({ requires = [], typeRef }: Decision): boolean {
  return requires.length === 0 && typeRef === undefined
}
