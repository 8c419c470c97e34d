import type { Schema } from '../model/schema.ts'
import { boolean, date, duration, number, text } from './type.ts'

export interface Result {
  readonly schema?: Schema
}
type ResultOf = (parameters: readonly (Schema | undefined)[]) => Result

const is = (schema: Schema) => (): Result => ({ schema })
const unknown = (): Result => ({})
const sameList: ResultOf = ([list]) => (list === undefined ? {} : { schema: list })
const element: ResultOf = ([first]) => {
  const schema = first?.type === 'array' ? first.items : first
  return schema === undefined ? {} : { schema }
}
const texts: Schema = { type: 'array', items: text }
const positions: Schema = { type: 'array', items: number }
const dateTime: Schema = { type: 'string', format: 'date-time' }
const time: Schema = { type: 'string', format: 'time' }

/** Every built-in function of FEEL that works here, with what it yields (DMN 1.5 §10.3.4). */
const results: Readonly<Record<string, ResultOf>> = {
  date: is(date),
  time: is(time),
  'date and time': is(dateTime),
  duration: is(duration),
  'years and months duration': is(duration),
  today: is(date),
  now: is(dateTime),
  number: is(number),
  string: is(text),
  not: is(boolean),
  substring: is(text),
  'string length': is(number),
  'upper case': is(text),
  'lower case': is(text),
  'substring before': is(text),
  'substring after': is(text),
  replace: is(text),
  contains: is(boolean),
  matches: is(boolean),
  'starts with': is(boolean),
  'ends with': is(boolean),
  split: is(texts),
  'string join': is(text),
  'list contains': is(boolean),
  'list replace': sameList,
  count: is(number),
  min: element,
  max: element,
  sum: is(number),
  mean: is(number),
  product: is(number),
  median: is(number),
  stddev: is(number),
  mode: is(positions),
  all: is(boolean),
  any: is(boolean),
  sublist: sameList,
  append: unknown,
  concatenate: unknown,
  'insert before': unknown,
  remove: sameList,
  reverse: sameList,
  'index of': is(positions),
  union: unknown,
  'distinct values': sameList,
  flatten: unknown,
  sort: sameList,
  decimal: is(number),
  floor: is(number),
  ceiling: is(number),
  'round up': is(number),
  'round down': is(number),
  'round half up': is(number),
  'round half down': is(number),
  abs: unknown,
  modulo: is(number),
  sqrt: is(number),
  log: is(number),
  exp: is(number),
  odd: is(boolean),
  even: is(boolean),
  is: is(boolean),
  range: unknown,
  before: is(boolean),
  after: is(boolean),
  meets: is(boolean),
  'met by': is(boolean),
  overlaps: is(boolean),
  'overlaps before': is(boolean),
  'overlaps after': is(boolean),
  finishes: is(boolean),
  'finished by': is(boolean),
  includes: is(boolean),
  during: is(boolean),
  starts: is(boolean),
  'started by': is(boolean),
  coincides: is(boolean),
  'day of year': is(number),
  'day of week': is(text),
  'month of year': is(text),
  'week of year': is(number),
  'get value': unknown,
  'get entries': unknown,
  'is holiday': is(boolean),
  'holiday name': is({ ...text, nullable: true }),
  holidays: is({ type: 'array', items: { type: 'object', properties: { date, name: text } } }),
  'is working day': is(boolean),
  'next working day': is(date),
  'previous working day': is(date),
  'add working days': is(date),
  'count working days': is(number),
  'period end': is(date),
  'last day before': is(date),
  'deemed delivery': is(date),
  'days of period': is(number),
  'beginning of month': is(date),
  'middle of month': is(date),
  'end of month': is(date),
  'easter sunday': is(date),
  context: unknown,
  'context merge': unknown,
  'context put': unknown,
}

/** Undefined when FEEL has no such function. */
export function resultOf(name: string): ResultOf | undefined {
  return Object.hasOwn(results, name) ? results[name] : undefined
}
