import type { TypeName } from './ast.ts'
import { DateValue } from './values/date.ts'
import { midnightOf } from './values/time.ts'
import type { Scope } from './scope.ts'
import { holds } from './type/holds.ts'
import { ownType } from './type/typeNamed.ts'
import { FunctionValue, isContext, isList, kindOf, Range, type Value } from './value.ts'

/** What knows types by name. */
type Within = Pick<Scope, 'types' | 'named'>

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
export function isInstance(value: Value, type: TypeName, within?: Within): boolean | undefined {
  switch (type.of) {
    case 'named':
      return isOfNamed(value, type.name, within)
    case 'list':
      return (
        isList(value) &&
        value.every((item) => item === null || isInstance(item, type.element, within) === true)
      )
    case 'range':
      return (
        value instanceof Range &&
        endsOf(value).every((end) => isInstance(end, type.element, within) === true)
      )
    case 'context':
      return (
        kindOf(value) === 'context' &&
        isContext(value) &&
        type.entries.every(([name, entry]) => isMember(value.get(name), entry, within))
      )
    case 'function':
      return value instanceof FunctionValue && value.parameters.length === type.parameters.length
  }
}

/** An end that is open or unknown is of every type. */
function endsOf({ low, high }: Range): readonly Value[] {
  return [low, high].filter((end) => end !== null)
}

function isOfNamed(value: Value, name: string, within?: Within): boolean | undefined {
  if (name === 'Any') return value !== null
  if (name === 'Null') return value === null
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (kind !== undefined) return kindOf(value) === kind
  const type = within?.named?.(name)
  return type === undefined ? isOfOwn(value, name, within) : isInstance(value, type, within)
}

/** A type of the definition. */
function isOfOwn(value: Value, name: string, within?: Within): boolean | undefined {
  const { types = {} } = within ?? {}
  const schema = Object.hasOwn(types, name) ? types[name] : undefined
  if (schema === undefined) return undefined
  return value !== null && holds(ownType(schema, types), value)
}

function isMember(value: Value | undefined, type: TypeName, within?: Within): boolean {
  return value === null || (value !== undefined && isInstance(value, type, within) === true)
}

/** What a value may become where a type is declared, itself first (DMN 1.5 §10.3.2.9.4). */
export function* conversions(value: Value): Generator<Value> {
  yield value
  const [only = null, ...others] = isList(value) ? value : []
  if (only !== null && others.length === 0) yield only
  if (!isList(value)) yield [value]
  if (value instanceof DateValue) yield midnightOf(value)
}
