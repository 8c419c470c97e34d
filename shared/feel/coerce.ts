import { sameJson } from '../model/hash.ts'
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import type { Localised } from '../model/localised.ts'
import { isLongNumber, plainWords } from '../model/longNumber.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { fitsPattern } from './textPattern.ts'
import {
  compareNumbers,
  decimalOf,
  fromDouble,
  isTooLong,
  numberJson,
  parseNumber,
  toFixed,
  type Numeric,
} from './values/number.ts'
import { round } from './values/rounding.ts'

export type Coerced = { readonly value: Json } | { readonly problem: Localised }
type Types = Readonly<Record<string, Schema>>

/** Turns the result of an expression into what its target wants, or says why that cannot be. */
export function toSchema(value: Json, schema: Schema, types: Types): Coerced {
  const target = resolve(schema, types)
  if (value === null) return isNullable(target) ? { value } : { problem: problems.missing }
  const coerced = byType(value, target, types)
  if ('problem' in coerced) return coerced
  return withinBounds(coerced.value, target) ?? coerced
}

function isNullable({ nullable, type, format }: Schema): boolean {
  return nullable === true || (type === undefined && format === undefined)
}

function byType(value: Json, target: Schema, types: Types): Coerced {
  if (target.format === 'decimal') return toDecimal(value, target.scale ?? 2)
  return target.type === undefined ? { value } : readers[target.type](value, target, types)
}

type Read = (value: Json, target: Schema, types: Types) => Coerced

const readers: Readonly<Record<NonNullable<Schema['type']>, Read>> = {
  string: (value, { format }) => toText(value, format),
  number: toNumber,
  integer: toInteger,
  boolean: (value) => (typeof value === 'boolean' ? { value } : { problem: problems.boolean }),
  array: (value, target, types) =>
    Array.isArray(value) ? toList(value, target, types) : { problem: problems.list },
  object: (value, target, types) =>
    isJsonObject(value) ? toObject(value, target, types) : { problem: problems.object },
}

function toDecimal(value: Json, scale: number): Coerced {
  const isAmount = typeof value === 'number' || typeof value === 'string'
  const written = isAmount ? plainWords(value) : ''
  if (isTooLong(written)) return { problem: problems.tooPrecise }
  const amount = parseNumber(written)
  const rounded = amount === undefined ? undefined : round('decimal', amount, scale)
  return rounded === undefined ? { problem: problems.number } : { value: toFixed(rounded, scale) }
}

function toNumber(value: Json): Coerced {
  if (typeof value === 'number') return { value }
  if (!isLongNumber(value)) return { problem: problems.number }
  const digits = plainWords(value)
  if (isTooLong(digits)) return { problem: problems.tooPrecise }
  const exact = parseNumber(digits)
  return exact === undefined ? { problem: problems.number } : { value: numberJson(exact) }
}

function toInteger(value: Json): Coerced {
  if (Number.isInteger(value)) return { value }
  const number = isLongNumber(value) ? toNumber(value) : { problem: problems.integer }
  if ('problem' in number) return number
  return isWhole(number.value) ? number : { problem: problems.integer }
}

const patterns: Partial<Record<NonNullable<Schema['format']>, RegExp>> = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'partial-date': /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/,
  time: /^\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/,
  email: /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/,
  duration: /^-?P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/,
}

function toText(value: Json, format: Schema['format']): Coerced {
  if (typeof value !== 'string' || isLongNumber(value)) return { problem: problems.text }
  const pattern = format === undefined ? undefined : patterns[format]
  return pattern === undefined || pattern.test(value) ? { value } : { problem: problems.format }
}

function toList(list: readonly Json[], { items, maxItems }: Schema, types: Types): Coerced {
  if (maxItems !== undefined && list.length > maxItems) return { problem: problems.tooMany }
  const values: Json[] = []
  for (const item of list) {
    const coerced = items === undefined ? { value: item } : toSchema(item, items, types)
    if ('problem' in coerced) return coerced
    values.push(coerced.value)
  }
  return { value: values }
}

/** What the target does not know is left out, and so is null that need not be there. */
function toObject(
  object: JsonObject,
  { properties, required = [] }: Schema,
  types: Types,
): Coerced {
  if (properties === undefined) return { value: object }
  const values: Record<string, Json> = {}
  for (const name of Object.keys(object)) {
    const item = object[name] ?? null
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (schema === undefined) continue
    const coerced = toSchema(item, schema, types)
    if (!('problem' in coerced)) values[name] = coerced.value
    else if (item !== null || required.includes(name)) return { problem: at(name, coerced.problem) }
  }
  const missing = required.find((name) => !Object.hasOwn(values, name))
  return missing === undefined ? { value: values } : { problem: at(missing, problems.missing) }
}

function withinBounds(value: Json, target: Schema): { problem: Localised } | undefined {
  const isListed = target.enum?.some((one) => sameJson(one, value)) ?? true
  if (!isListed) return { problem: problems.notListed }
  const wrong = typeof value === 'string' ? wrongText(value, target) : undefined
  const problem = wrong ?? (isSized(value, target) ? outOfRange(value, target) : undefined)
  return problem === undefined ? undefined : { problem }
}

function wrongText(value: string, schema: Schema) {
  const { minLength = 0, maxLength = Infinity, pattern } = schema
  if (value.length > maxLength) return problems.tooLong
  if (value.length < minLength) return problems.missing
  return pattern === undefined || fitsPattern(value, pattern) ? undefined : problems.format
}

function isSized(value: Json, { format, minimum, maximum }: Schema): value is number | string {
  const isNumber = typeof value === 'number' || isLongNumber(value) || format === 'decimal'
  return isNumber && (minimum !== undefined || maximum !== undefined)
}

function outOfRange(value: number | string, { minimum, maximum }: Schema) {
  const isOutside = isBelow(value, minimum) || isBelow(maximum, value)
  return isOutside ? problems.outOfRange : undefined
}

function isBelow(a: number | string | undefined, b: number | string | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b
  const [low, high] = [numericOf(a), numericOf(b)]
  return low !== undefined && high !== undefined && compareNumbers(low, high) < 0
}

function isWhole(value: Json): boolean {
  const number = numericOf(value)
  return number !== undefined && decimalOf(number).isInteger()
}

function numericOf(value: Json | undefined): Numeric | undefined {
  if (typeof value === 'number') return fromDouble(value)
  return typeof value === 'string' ? parseNumber(plainWords(value)) : undefined
}

function at(name: string, { de, en }: Localised): Localised {
  return { de: `„${name}“: ${de}`, en: `“${name}”: ${en ?? de}` }
}

const problems = {
  missing: { de: 'Der Wert fehlt.', en: 'The value is missing.' },
  text: { de: 'Erwartet wird ein Text.', en: 'A text is expected.' },
  number: { de: 'Erwartet wird eine Zahl.', en: 'A number is expected.' },
  tooPrecise: {
    de: 'Die Zahl hat mehr als 34 Stellen.',
    en: 'The number has more than 34 digits.',
  },
  integer: { de: 'Erwartet wird eine ganze Zahl.', en: 'A whole number is expected.' },
  boolean: { de: 'Erwartet wird Ja oder Nein.', en: 'Yes or no is expected.' },
  list: { de: 'Erwartet wird eine Liste.', en: 'A list is expected.' },
  object: {
    de: 'Erwartet werden mehrere Angaben zusammen.',
    en: 'Several values together are expected.',
  },
  format: {
    de: 'Der Text hat nicht die erwartete Form.',
    en: 'The text does not have the expected form.',
  },
  notListed: {
    de: 'Der Wert ist nicht vorgesehen.',
    en: 'The value is not among the possible ones.',
  },
  tooMany: { de: 'Die Liste ist zu lang.', en: 'The list is too long.' },
  tooLong: { de: 'Der Text ist zu lang.', en: 'The text is too long.' },
  outOfRange: {
    de: 'Die Zahl ist zu klein oder zu groß.',
    en: 'The number is too small or too large.',
  },
} satisfies Record<string, Localised>
