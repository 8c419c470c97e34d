import type { TypeName } from './ast.ts'
import { DateValue } from './values/date.ts'
import { midnightOf } from './values/time.ts'
import { FunctionValue, isContext, isList, kindOf, type Value } from './value.ts'

const kinds: Readonly<Record<string, string>> = {
  number: 'number',
  string: 'string',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  'days and time duration': 'seconds',
  'day and time duration': 'seconds',
  'years and months duration': 'months',
  'year and month duration': 'months',
  list: 'list',
  context: 'context',
  function: 'function',
  range: 'range',
}

/** `value instance of type` (DMN 1.5 §10.3.2.9). Undefined for a type that nobody knows. */
export function isInstance(value: Value, type: TypeName): boolean | undefined {
  switch (type.of) {
    case 'named':
      return isOfKind(value, type.name)
    case 'list':
      return (
        isList(value) &&
        value.every((item) => item === null || isInstance(item, type.element) === true)
      )
    case 'context':
      return (
        kindOf(value) === 'context' &&
        isContext(value) &&
        type.entries.every(([name, entry]) => isMember(value.get(name), entry))
      )
    case 'function':
      return value instanceof FunctionValue && value.parameters.length === type.parameters.length
  }
}

function isOfKind(value: Value, name: string): boolean | undefined {
  if (name === 'Any') return value !== null
  if (name === 'Null') return value === null
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  return kind === undefined ? undefined : kindOf(value) === kind
}

function isMember(value: Value | undefined, type: TypeName): boolean {
  return value === null || (value !== undefined && isInstance(value, type) === true)
}

/** What a value may become where a type is declared, itself first (DMN 1.5 §10.3.2.9.4). */
export function* conversions(value: Value, type: TypeName): Generator<Value> {
  yield value
  if (isList(value)) {
    const [only = null, ...others] = value
    if (only !== null && others.length === 0) yield only
  } else if (type.of === 'list') yield [value]
  const isMoment = type.of === 'named' && type.name === 'date and time'
  if (isMoment && value instanceof DateValue) yield midnightOf(value)
}
