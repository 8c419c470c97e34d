import type { Localised } from '../../model/localised.ts'
import type { Schema } from '../../model/schema.ts'
import type { TypeKind } from '../type/type.ts'

/** What kinds of values are called by people who do not program. */
export const kindNames: Readonly<Record<TypeKind, Localised>> = {
  null: { de: 'nichts', en: 'nothing' },
  number: { de: 'eine Zahl', en: 'a number' },
  string: { de: 'ein Text', en: 'a text' },
  boolean: { de: 'Ja oder Nein', en: 'yes or no' },
  date: { de: 'ein Datum', en: 'a date' },
  time: { de: 'eine Uhrzeit', en: 'a time' },
  'date and time': { de: 'ein Zeitpunkt', en: 'a date and time' },
  months: { de: 'eine Dauer', en: 'a duration' },
  seconds: { de: 'eine Dauer', en: 'a duration' },
  list: { de: 'eine Liste', en: 'a list' },
  context: { de: 'eine Gruppe von Angaben', en: 'a group of values' },
  range: { de: 'ein Bereich', en: 'a range' },
  function: { de: 'eine Funktion', en: 'a function' },
}

const partialDate: Localised = {
  de: 'ein Datum, auch ohne Tag',
  en: 'a date, perhaps without its day',
}
const wholeNumber: Localised = { de: 'eine ganze Zahl', en: 'a whole number' }

const kindOfFormat: Readonly<Partial<Record<NonNullable<Schema['format']>, TypeKind>>> = {
  date: 'date',
  time: 'time',
  'date-time': 'date and time',
  duration: 'months',
  decimal: 'number',
}

const kindOfType: Readonly<Record<NonNullable<Schema['type']>, TypeKind>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'context',
}

/** The kind that a schema wants; undefined where it takes anything. */
export function kindWanted({ type, format }: Schema): TypeKind | undefined {
  if (format === 'decimal') return 'number'
  if (type !== 'string') return type === undefined ? undefined : kindOfType[type]
  return format === undefined ? 'string' : (kindOfFormat[format] ?? 'string')
}

export function nameWanted(schema: Schema): Localised {
  if (schema.format === 'partial-date') return partialDate
  return schema.type === 'integer' ? wholeNumber : kindNames[kindWanted(schema) ?? 'context']
}
