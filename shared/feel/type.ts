import type { Json } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import type { Known, Walk } from './walk.ts'

export const number: Schema = { type: 'number' }
export const text: Schema = { type: 'string' }
export const boolean: Schema = { type: 'boolean' }
export const date: Schema = { type: 'string', format: 'date' }
const dateTime: Schema = { type: 'string', format: 'date-time' }
const time: Schema = { type: 'string', format: 'time' }
export const duration: Schema = { type: 'string', format: 'duration' }

export const truth: Known = { schema: boolean }

export function isNumeric(schema: Schema | undefined): boolean {
  return schema?.type === 'number' || schema?.type === 'integer' || schema?.format === 'decimal'
}

export function literalOf(value: Json): Known {
  const type = typeof value === 'number' ? number : typeof value === 'boolean' ? boolean : text
  return { schema: { ...type, enum: [value] } }
}

/** What a path or filter works on: the element of a list, or the value itself. */
export function elementOf(schema: Schema | undefined, walk: Walk): Schema | undefined {
  if (schema?.type === 'array' && schema.items === undefined) return undefined
  const element = schema?.items === undefined ? schema : walk.resolve(schema.items)
  return element === undefined || Object.keys(element).length === 0 ? undefined : element
}

/** The type that all alternatives share; constants stay listed, null makes it nullable. */
export function commonOf(alternatives: readonly Known[]): Known {
  const schemas = alternatives.map(({ schema }) => schema)
  const nullable = schemas.some((schema) => schema?.nullable === true)
  const typed = schemas.filter((schema) => !isNull(schema))
  const [first, ...others] = typed
  if (first === undefined) return nullable ? { schema: { nullable: true } } : {}
  const same = others.every(
    (schema) => schema?.type === first.type && schema?.format === first.format,
  )
  if (!same || first.type === undefined) return {}
  const { enum: _, nullable: __, ...plain } = first
  const constants = typed.map((schema) => schema?.enum)
  const all = constants.every((values) => values !== undefined)
  return {
    schema: {
      ...plain,
      ...(all ? { enum: constants.flatMap((values) => values ?? []) } : {}),
      ...(nullable ? { nullable } : {}),
    },
  }
}

function isNull(schema: Schema | undefined): boolean {
  return schema?.nullable === true && Object.keys(schema).length === 1
}

export function arithmetic(operator: string, operands: readonly Known[]): Known {
  const schemas = operands.map(({ schema }) => schema)
  if (schemas.every(isNumeric)) return { schema: number }
  const [left, right] = schemas.map((schema) => schema?.format)
  if (left === 'date' && right === 'date') return { schema: duration }
  const moment = schemas.find(
    (schema) => schema?.format === 'date' || schema?.format === 'date-time',
  )
  if (moment !== undefined) return [left, right].includes('duration') ? { schema: moment } : {}
  return operator === '+' && schemas.every(isPlainText) ? { schema: text } : {}
}

function isPlainText(schema: Schema | undefined): boolean {
  return schema?.type === 'string' && schema.format === undefined
}

/** `date("…")`, `@"P1M"`: the type follows from the constructor or the form of the literal. */
export function temporalOf(literal: string): Known {
  if (literal.startsWith('date and time')) return { schema: dateTime }
  if (literal.startsWith('date')) return { schema: date }
  if (literal.startsWith('time')) return { schema: time }
  if (literal.startsWith('duration') || /^@"-?P/.test(literal)) return { schema: duration }
  if (/^@"\d{4}-\d\d-\d\d"$/.test(literal)) return { schema: date }
  return {}
}

const calendarParts = ['year', 'month', 'day', 'weekday']
const clockParts = ['hour', 'minute', 'second']
const parts: Readonly<Record<string, readonly string[]>> = {
  date: calendarParts,
  'date-time': [...calendarParts, ...clockParts, 'time offset', 'timezone'],
  time: [...clockParts, 'time offset', 'timezone'],
  duration: ['years', 'months', 'days', 'hours', 'minutes', 'seconds'],
}

export function temporalProperty({ format }: Schema, name: string): Known | undefined {
  return parts[format ?? '']?.includes(name) === true ? { schema: number } : undefined
}
