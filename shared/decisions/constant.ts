import type { Ast } from '../feel/ast.ts'
import { lengthOfMonth } from '../model/calendar.ts'
import type { Json } from '../model/json.ts'
import { jsonNumber } from '../feel/jsonNumber.ts'
import { isLongNumber, longNumber, plainWords } from '../model/longNumber.ts'

/** A value that is written out in a cell. */
export type Constant =
  /** All digits, without exponent and without zeros that say nothing. */
  | { readonly type: 'number'; readonly digits: string }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'truth'; readonly value: boolean }
  | { readonly type: 'date'; readonly value: string }
  | { readonly type: 'dateTime'; readonly value: string }
  | { readonly type: 'null' }

/** Undefined for what is computed, or has more digits than are compared here. */
export function constantOf(ast: Ast): Constant | undefined {
  if (ast.kind === 'number') return numberConstant(ast.digits)
  if (ast.kind === 'negate') {
    const positive = constantOf(ast.of)
    return positive?.type === 'number' ? numberConstant(`-${positive.digits}`) : undefined
  }
  if (ast.kind === 'text') return { type: 'text', value: ast.value }
  if (ast.kind === 'truth') return { type: 'truth', value: ast.value }
  if (ast.kind === 'null') return { type: 'null' }
  if (ast.kind === 'temporal') return temporal(ast.written)
  return ast.kind === 'call' ? called(ast) : undefined
}

const exactDigits = 15

function numberConstant(written: string): Constant | undefined {
  const [, sign = '', whole = '', places = ''] = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(written) ?? []
  if (whole.length + places.length > exactDigits || !/^-?(\d+\.?\d*|\.\d+)$/.test(written))
    return undefined
  const digits = `${whole === '' ? '0' : whole}${places === '' ? '' : `.${places}`}`
  return { type: 'number', digits: digits === '0' ? '0' : `${sign}${digits}` }
}

/** A literal without escapes. */
export function constantOfText(text: string): Constant | undefined {
  if (text === 'true' || text === 'false') return { type: 'truth', value: text === 'true' }
  if (text.startsWith('"')) return { type: 'text', value: text.slice(1, -1) }
  if (!text.startsWith('date(')) return numberConstant(text)
  const day = text.slice(6, -2)
  return isDate(day) ? date(day) : undefined
}

function called({ callee, given }: Ast & { readonly kind: 'call' }): Constant | undefined {
  const [only, ...more] = given.by === 'position' ? given.values : []
  if (callee.kind !== 'name' || only?.kind !== 'text' || more.length > 0) return undefined
  if (callee.name === 'date') return isDate(only.value) ? date(only.value) : undefined
  return callee.name === 'date and time' ? temporal(only.value) : undefined
}

function temporal(written: string): Constant | undefined {
  if (isDate(written)) return date(written)
  return isDateTime(written) ? { type: 'dateTime', value: written } : undefined
}

function date(value: string): Constant {
  return { type: 'date', value }
}

function isDate(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)
}

function isDateTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/.test(text)
}

/** What FEEL makes of it: a day that its month does not have, such as 30 February, is null. */
export function evaluated(constant: Constant): Constant {
  if (constant.type !== 'date' && constant.type !== 'dateTime') return constant
  const [year = 0, month = 0, day = 0] = constant.value.slice(0, 10).split('-').map(Number)
  return day > lengthOfMonth(year, month) ? { type: 'null' } : constant
}

export function sameConstant(left: Constant, right: Constant): boolean {
  return writeConstant(left) === writeConstant(right)
}

/** As FEEL writes it. */
export function writeConstant(constant: Constant): string {
  switch (constant.type) {
    case 'number':
      return constant.digits
    case 'text':
      return quoted(constant.value)
    case 'truth':
      return String(constant.value)
    case 'date':
      return `date("${constant.value}")`
    case 'dateTime':
      return `date and time("${constant.value}")`
    case 'null':
      return 'null'
  }
}

export function quoted(text: string): string {
  return JSON.stringify(text)
}

/** A value of case data that a column with this format has. */
export function constantOfJson(value: Json, format: string | undefined): Constant | undefined {
  if (value === null) return { type: 'null' }
  if (typeof value === 'boolean') return { type: 'truth', value }
  if (typeof value === 'number' || isLongNumber(value)) return numberConstant(plainWords(value))
  if (typeof value !== 'string') return undefined
  if (format === 'decimal') return numberConstant(value)
  if (format === 'date') return isDate(value) ? date(value) : undefined
  if (format === 'date-time') return isDateTime(value) ? temporal(value) : undefined
  return { type: 'text', value }
}

/** As case data hold it. */
export function jsonOfConstant(constant: Constant, format: string | undefined): Json {
  if (constant.type === 'null') return null
  if (constant.type === 'number')
    return format === 'decimal'
      ? constant.digits
      : (jsonNumber(constant.digits) ?? longNumber(constant.digits))
  return constant.value
}
