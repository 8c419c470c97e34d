import { toSchema } from '../feel/coerce.ts'
import type { Localised } from '../model/localised.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { referred } from '../model/referred.ts'

type Types = Readonly<Record<string, Schema>>

/** Why a value of one type can never become another; undefined when it may. */
export function mismatch(from: Schema, target: Schema, types: Types): Localised | undefined {
  const value = resolve(from, types)
  const wanted = resolve(target, types)
  if (value.enum !== undefined) return noneFits(value.enum, wanted, types)
  const [found, expected] = [kindOf(value), kindOf(wanted)]
  if (found === undefined || expected === undefined) return undefined
  if (found === 'list' && expected === 'list') {
    return value.items === undefined || wanted.items === undefined
      ? undefined
      : mismatch(value.items, wanted.items, types)
  }
  if (found === 'object' && expected === 'object') return inside(value, wanted, types)
  return accepts[expected].includes(found) ? undefined : unlike(found, expected)
}

function noneFits(
  constants: NonNullable<Schema['enum']>,
  target: Schema,
  types: Types,
): Localised | undefined {
  const problems = constants.map((constant) => {
    const coerced = toSchema(constant, target, types)
    return 'problem' in coerced ? coerced.problem : undefined
  })
  return problems.every((problem) => problem !== undefined) ? problems[0] : undefined
}

function inside({ properties = {} }: Schema, target: Schema, types: Types): Localised | undefined {
  for (const [name, wanted] of Object.entries(target.properties ?? {})) {
    const found = referred(properties, name)
    const wrong = found === undefined ? undefined : mismatch(found, wanted, types)
    if (wrong !== undefined)
      return { de: `„${name}“: ${wrong.de}`, en: `“${name}”: ${wrong.en ?? wrong.de}` }
  }
  return undefined
}

type TypeName = 'number' | 'text' | 'date' | 'duration' | 'boolean' | 'list' | 'object'

function kindOf({ type, format }: Schema): TypeName | undefined {
  if (format === 'decimal' || type === 'number' || type === 'integer') return 'number'
  if (format === 'date' || format === 'date-time') return 'date'
  if (format === 'duration') return 'duration'
  if (type === 'string') return 'text'
  if (type === 'boolean' || type === 'object') return type
  return type === 'array' ? 'list' : undefined
}

/** Text may turn out to be a date or an amount; the other way round a date is written as text. */
const accepts: Readonly<Record<TypeName, readonly TypeName[]>> = {
  number: ['number', 'text'],
  text: ['text', 'date', 'duration'],
  date: ['date', 'text'],
  duration: ['duration', 'text'],
  boolean: ['boolean'],
  list: ['list'],
  object: ['object'],
}

const names: Readonly<Record<TypeName, Localised>> = {
  number: { de: 'eine Zahl', en: 'a number' },
  text: { de: 'ein Text', en: 'a text' },
  date: { de: 'ein Datum', en: 'a date' },
  duration: { de: 'eine Dauer', en: 'a duration' },
  boolean: { de: 'Ja oder Nein', en: 'yes or no' },
  list: { de: 'eine Liste', en: 'a list' },
  object: { de: 'mehrere Angaben zusammen', en: 'several values together' },
}

function unlike(found: TypeName, expected: TypeName): Localised {
  return {
    de: `Es kommt ${names[found].de}, gebraucht wird ${names[expected].de}.`,
    en: `It gets ${names[found].en} but needs ${names[expected].en}.`,
  }
}
